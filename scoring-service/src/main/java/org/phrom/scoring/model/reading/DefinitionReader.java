package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.Levels;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.domain.PeerGroups;
import org.phrom.scoring.model.domain.Roster;
import org.phrom.scoring.model.domain.document.Choice;
import org.phrom.scoring.model.domain.document.Findings;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Structure;
import org.phrom.scoring.model.domain.document.Vocabulary;

/** Reads the text of a stored model, in the form of today or of before. */
public final class DefinitionReader {
    private static final int FIRST = 1;

    private final JsonNode definition;
    private final Findings findings = new Findings();

    private DefinitionReader(JsonNode definition) {
        this.definition = definition;
    }

    /**
     * What stands in the text.
     *
     * @param names of nodes, by code and language
     * @param rules by column
     * @param appliesTo types of organisation by indicator; those for all are not in it
     * @param levels of ladders by indicator; those without a ladder are not in it
     * @param rosters those that rules are over, by code
     * @param peers groups of organisations that are held against each other
     */
    public record Definition(
            ModelId id,
            Map<String, Map<String, String>> names,
            Structure structure,
            Map<String, IndicatorRule> rules,
            Map<String, Set<String>> appliesTo,
            Map<String, Levels> levels,
            Map<String, Roster> rosters,
            PeerGroups peers,
            ModelDocument document) {}

    /** Returns the text in the form of today. */
    public static JsonNode today(JsonNode definition, int form) {
        return form == FIRST ? FirstForm.today(definition) : definition;
    }

    /**
     * Reads a text in the form of today.
     *
     * @throws ModelRefused with everything in it that makes no sense
     */
    public static Definition read(JsonNode definition) {
        return new DefinitionReader(definition).read();
    }

    private Definition read() {
        Structure structure =
                Structure.of(StructureJson.lines(item("structure", definition.path("structure")), findings), findings);
        refuse();
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        model.set("steps", definition.path("steps"));
        model.set("bands", bands());
        ModelDocument document = new ModelReader(structure, Set.of(), findings).model(item("scoring", model));
        refuse();
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        definition.path("names").properties().forEach(node -> names.put(node.getKey(), texts(node.getValue())));
        ModelId id = new ModelId(
                definition.path("framework").asText(),
                definition.path("frameworkVersion").asText(),
                definition.path("number").asInt());
        Map<String, Roster> rosters = RosterReader.read(definition.path("rosters"));
        return new Definition(
                id,
                names,
                structure,
                rules(structure, document, rosters),
                appliesTo(),
                levels(),
                rosters,
                PeerGroupReader.read(definition),
                document);
    }

    private Item item(String place, JsonNode node) {
        return new Item(node, Place.at(place), findings);
    }

    private void refuse() {
        if (!findings.none()) {
            throw new ModelRefused(findings.list().stream()
                    .map(finding -> new Refusal(
                            finding.place().pointer(), finding.message().en()))
                    .toList());
        }
    }

    private Map<String, Set<String>> appliesTo() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        definition.path("appliesTo").properties().forEach(indicator -> {
            Set<String> types = new LinkedHashSet<>();
            indicator.getValue().forEach(type -> types.add(type.asText()));
            all.put(indicator.getKey(), types);
        });
        return all;
    }

    private Map<String, Levels> levels() {
        Map<String, Levels> all = new LinkedHashMap<>();
        definition
                .path("levels")
                .properties()
                .forEach(indicator -> all.put(
                        indicator.getKey(),
                        new Levels(
                                indicator.getValue().path("lowest").asInt(),
                                indicator.getValue().path("highest").asInt())));
        return all;
    }

    private ArrayNode bands() {
        ArrayNode bands = JsonNodeFactory.instance.arrayNode();
        for (JsonNode band : definition.path("bands")) {
            ObjectNode kept = bands.addObject();
            for (String member : BandReader.MEMBERS) {
                if (band.has(member)) {
                    kept.set(member, band.path(member));
                }
            }
        }
        return bands;
    }

    private Map<String, IndicatorRule> rules(Structure structure, ModelDocument document, Map<String, Roster> rosters) {
        Map<String, IndicatorRule> rules = new LinkedHashMap<>();
        for (Line line : structure.lines()) {
            JsonNode rule = definition.path("rules").path(line.code());
            if (rule.isObject()) {
                rules.put(
                        line.code(),
                        new RuleReader(missing(line, structure, document), rosters).read(line.code(), rule));
            }
        }
        return rules;
    }

    /** A rule over several questions takes a missing answer as its parent takes a missing child. */
    private static MissingPolicy missing(Line line, Structure structure, ModelDocument document) {
        String parent = line.parent();
        Choice choice = parent == null
                ? null
                : document.step(Vocabulary.AGGREGATE).orElseThrow().of(parent, structure.level(parent));
        return choice != null && choice.text("missing", "drop").equals("zero")
                ? new MissingPolicy.Zero()
                : new MissingPolicy.Drop();
    }

    private static Map<String, String> texts(JsonNode name) {
        Map<String, String> texts = new LinkedHashMap<>();
        name.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
