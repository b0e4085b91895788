package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Reads the scoring part of a framework document and decides every default: the framework's own model, number 1.
 *
 * <p>What the document says about things that are not scored is not looked at.
 */
public final class FrameworkReader {
    private static final Set<String> OF_RATIO = Set.of("denominator", "scale");
    private static final String APPLIES_TO = "appliesTo";
    private static final List<String> PARTICULAR = List.of("indicators", "levels", "nodes");

    private final JsonNode document;
    private final ObjectNode definition;
    private final FrameworkSteps steps;
    private final RuleWriter rules;

    private FrameworkReader(JsonNode document) {
        this.document = document;
        rules = new RuleWriter(document);
        definition =
                Definitions.empty(Definitions.text(document, "framework"), Definitions.text(document, "version"), 1);
        steps = new FrameworkSteps(document);
    }

    /**
     * Derives the text of the default model.
     *
     * @throws ModelRefused when the document names things that are not there
     */
    public static ObjectNode definition(JsonNode document) {
        FrameworkReader reader = new FrameworkReader(document);
        reader.read();
        return reader.definition;
    }

    private void read() {
        node(document.path("tree"), "");
        applies(document.path("tree"), null);
        steps.into((ArrayNode) definition.path("steps"));
        PeerGroupReader.write(document.path("scoring"), definition);
        rules.rosters(definition);
        columns("denominator").forEach(this::denominator);
        Set<String> groups = new TreeSet<>(columns("group"));
        groups.addAll(columns("within"));
        groups.forEach(this::group);
        for (JsonNode band : document.path("bands")) {
            ObjectNode kept = ((ArrayNode) definition.path("bands")).addObject();
            kept.put("code", Definitions.text(band, "code"));
            kept.set("name", Definitions.canonical(band.path("name")));
            for (String member : BandReader.MEMBERS) {
                if (band.has(member) && !kept.has(member)) {
                    kept.set(member, Definitions.canonical(band.path(member)));
                }
            }
        }
    }

    private void node(JsonNode node, String parent) {
        String code = Definitions.text(node, "code");
        if (node.has("indicator")) {
            indicator(node, parent);
            return;
        }
        Definitions.node(definition, node, parent, "aggregate");
        node.path("children").forEach(child -> node(child, code));
    }

    /** Notes of every indicator that is not for all which types it is for: those that every node above it is for, too. */
    private void applies(JsonNode node, @Nullable Set<String> above) {
        Set<String> types = above;
        if (node.has(APPLIES_TO)) {
            Set<String> own = new TreeSet<>();
            node.path(APPLIES_TO).forEach(type -> own.add(type.asText()));
            if (above != null) {
                own.retainAll(above);
            }
            types = own;
        }
        if (node.has("indicator") && types != null) {
            ArrayNode listed = definition.withObject("/" + APPLIES_TO).putArray(Definitions.text(node, "code"));
            types.forEach(listed::add);
        }
        for (JsonNode child : node.path("children")) {
            applies(child, types);
        }
    }

    private void indicator(JsonNode node, String parent) {
        String code = Definitions.text(node, "code");
        JsonNode indicator = node.path("indicator");
        boolean negative = indicator.path("direction").asInt(1) < 0;
        ObjectNode line = Definitions.node(definition, node, parent, "indicator");
        if (negative && steps.has("normalise")) {
            line.put("direction", -1);
        }
        for (String setting : List.of("denominator", "goalposts", "scale", "target")) {
            boolean ofRule = indicator.path("rule").asText().equals("ratio") && OF_RATIO.contains(setting);
            if (indicator.has(setting) && !ofRule) {
                line.set(setting, Definitions.canonical(indicator.path(setting)));
            }
        }
        ObjectNode rule = Definitions.rule(
                definition, code, Definitions.text(indicator, "rule"), negative && !steps.has("normalise"));
        rules.write(code, indicator, rule);
        JsonNode ladder = indicator.path("ladder");
        if (!ladder.isEmpty()) {
            definition
                    .withObject("/levels")
                    .putObject(code)
                    .put("lowest", ladder.path(0).path("level").asInt())
                    .put("highest", ladder.path(ladder.size() - 1).path("level").asInt());
        }
    }

    /** The codes of the questions that indicators and steps name in this setting. */
    private Set<String> columns(String setting) {
        Set<String> codes = new TreeSet<>();
        definition.path("structure").forEach(line -> add(line.path(setting), codes));
        definition.path("steps").forEach(step -> named(step, setting, codes));
        return codes;
    }

    /** Of a choice and those that it says for some, whose keys are codes of nodes: a node may be called as a setting. */
    private static void named(JsonNode choice, String setting, Set<String> codes) {
        add(choice.path(setting), codes);
        for (String some : PARTICULAR) {
            choice.path(some).forEach(one -> named(one, setting, codes));
        }
    }

    private static void add(JsonNode code, Set<String> codes) {
        if (code.isTextual()) {
            codes.add(code.textValue());
        }
    }

    private void denominator(String code) {
        ((ArrayNode) definition.path("structure")).addObject().put("code", code).put("type", "denominator");
        rules.ask(Definitions.rule(definition, code, "value", false), code, code, MissingNode.getInstance());
    }

    private void group(String code) {
        JsonNode question = rules.question(code);
        if (question == null || !Definitions.text(question, "type").equals("singleChoice")) {
            throw new ModelRefused("scoring/steps", "the group " + code + " is no question of type singleChoice");
        }
        ((ArrayNode) definition.path("structure")).addObject().put("code", code).put("type", "group");
    }
}
