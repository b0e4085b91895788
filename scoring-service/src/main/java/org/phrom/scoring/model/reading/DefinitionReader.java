package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.domain.PointsRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.ShareRule;
import org.phrom.scoring.model.domain.ValueRule;
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
     */
    public record Definition(
            ModelId id,
            Map<String, Map<String, String>> names,
            Structure structure,
            Map<String, IndicatorRule> rules,
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
        return new Definition(id, names, structure, rules(structure, document), document);
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

    private ArrayNode bands() {
        ArrayNode bands = JsonNodeFactory.instance.arrayNode();
        for (JsonNode band : definition.path("bands")) {
            ObjectNode kept = bands.addObject();
            kept.set("code", band.path("code"));
            kept.set("from", band.path("from"));
        }
        return bands;
    }

    private Map<String, IndicatorRule> rules(Structure structure, ModelDocument document) {
        Map<String, IndicatorRule> rules = new LinkedHashMap<>();
        for (Line line : structure.lines()) {
            JsonNode rule = definition.path("rules").path(line.code());
            if (rule.isObject()) {
                rules.put(line.code(), rule(line.code(), rule, missing(line, structure, document)));
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

    private static IndicatorRule rule(String place, JsonNode json, MissingPolicy missing) {
        List<Question> questions = new ArrayList<>();
        json.path("questions").forEach(question -> questions.add(question(question)));
        if (questions.isEmpty()) {
            throw new ModelRefused(place, "the rule needs a question");
        }
        boolean turned = json.path("turned").asBoolean(false);
        String name = json.path("rule").asText();
        IndicatorRule rule =
                switch (name) {
                    case "value" -> new ValueRule(questions, missing, turned);
                    case "points" -> new PointsRule(questions, missing, turned);
                    case "share" -> new ShareRule(questions, missing, turned);
                    default -> throw new ModelRefused(place, "the rule " + name + " is not supported yet");
                };
        rule.check(place);
        return rule;
    }

    private static Question question(JsonNode json) {
        Map<String, Double> points = new LinkedHashMap<>();
        json.path("points")
                .properties()
                .forEach(option -> points.put(option.getKey(), option.getValue().doubleValue()));
        List<String> exclusive = new ArrayList<>();
        json.path("exclusive").forEach(option -> exclusive.add(option.asText()));
        return new Question(
                json.path("code").asText(),
                json.path("type").asText(),
                number(json.path("min")),
                number(json.path("max")),
                points,
                exclusive);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }

    private static Map<String, String> texts(JsonNode name) {
        Map<String, String> texts = new LinkedHashMap<>();
        name.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
