package org.phrom.scoring.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Reads the scoring part of a framework document and decides every default: the framework's own model, number 1.
 *
 * <p>{@code scoring.steps} are those of a model document; where they do not say how children become their parent,
 * {@code scoring} and the nodes do. What the document says about things that are not scored is not looked at.
 */
public final class FrameworkReader {
    private static final String AGGREGATION = "aggregation";
    private static final String MISSING = "missing";
    private static final Map<String, String> DEFAULTS = Map.of(AGGREGATION, "arithmetic", MISSING, "drop");
    private static final Set<String> SCORING = Set.of("steps", AGGREGATION, MISSING);

    private final JsonNode document;
    private final Map<String, JsonNode> questions = new HashMap<>();
    private final ObjectNode definition;
    private final boolean normalises;

    private FrameworkReader(JsonNode document) {
        this.document = document;
        document.path("questions").forEach(question -> questions.put(text(question, "code"), question));
        definition = Definitions.empty(text(document, "framework"), text(document, "version"), 1);
        normalises = has("normalise");
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
        JsonNode scoring = document.path("scoring");
        scoring.fieldNames().forEachRemaining(name -> {
            if (!SCORING.contains(name)) {
                throw new ModelRefused("scoring/" + name, "is not supported yet");
            }
        });
        node(document.path("tree"), "");
        steps(scoring);
        columns("denominator").forEach(this::denominator);
        Set<String> groups = new TreeSet<>(columns("group"));
        groups.addAll(columns("within"));
        groups.forEach(this::group);
        for (JsonNode band : document.path("bands")) {
            ObjectNode kept = ((ArrayNode) definition.path("bands")).addObject();
            kept.put("code", text(band, "code"));
            kept.set("name", Definitions.canonical(band.path("name")));
            kept.set("from", Definitions.canonical(band.path("from")));
        }
    }

    private boolean has(String step) {
        return StreamSupport.stream(document.path("scoring").path("steps").spliterator(), false)
                .anyMatch(one -> one.path("step").asText().equals(step));
    }

    private void node(JsonNode node, String parent) {
        String code = text(node, "code");
        if (node.has("indicator")) {
            indicator(node, parent);
            return;
        }
        Definitions.node(definition, node, parent, "aggregate");
        node.path("children").forEach(child -> node(child, code));
    }

    private void indicator(JsonNode node, String parent) {
        String code = text(node, "code");
        JsonNode indicator = node.path("indicator");
        boolean negative = indicator.path("direction").asInt(1) < 0;
        ObjectNode line = Definitions.node(definition, node, parent, "indicator");
        if (negative && normalises) {
            line.put("direction", -1);
        }
        for (String setting : List.of("denominator", "goalposts", "scale", "target")) {
            if (indicator.has(setting)) {
                line.set(setting, Definitions.canonical(indicator.path(setting)));
            }
        }
        ObjectNode rule = Definitions.rule(definition, code, text(indicator, "rule"), negative && !normalises);
        if (indicator.has("question")) {
            ask(rule, code, indicator.path("question").asText());
        }
        indicator.path("questions").forEach(question -> ask(rule, code, question.asText()));
    }

    private void ask(ObjectNode rule, String place, String code) {
        JsonNode question = questions.get(code);
        if (question == null) {
            throw new ModelRefused(place, "there is no question " + code);
        }
        ObjectNode kept = ((ArrayNode) rule.path("questions")).addObject();
        kept.put("code", code).put("type", text(question, "type"));
        for (String bound : new String[] {"min", "max"}) {
            if (question.path(bound).isNumber()) {
                kept.put(bound, question.path(bound).doubleValue());
            }
        }
        ObjectNode points = kept.putObject("points");
        ArrayNode exclusive = kept.putArray("exclusive");
        for (JsonNode option : options(question)) {
            points.put(text(option, "code"), option.path("points").asDouble(0));
            if (option.path("exclusive").asBoolean(false)) {
                exclusive.add(text(option, "code"));
            }
        }
    }

    private JsonNode options(JsonNode question) {
        JsonNode options = question.path("options");
        return options.isTextual() ? document.path("optionSets").path(options.asText()) : options;
    }

    private void steps(JsonNode scoring) {
        ArrayNode steps = (ArrayNode) definition.path("steps");
        scoring.path("steps").forEach(step -> steps.add(Definitions.canonical(step)));
        boolean said = has("aggregate");
        ObjectNode nodes = JsonNodeFactory.instance.objectNode();
        particular(document.path("tree"), nodes);
        if (said && (!nodes.isEmpty() || scoring.has(AGGREGATION) || scoring.has(MISSING))) {
            throw new ModelRefused("scoring/steps", "a step aggregate and aggregation or missing are said beside it");
        }
        if (!said) {
            ObjectNode aggregate = steps.addObject().put("step", "aggregate");
            aggregate.setAll(choice(scoring));
            if (!nodes.isEmpty()) {
                aggregate.set("nodes", nodes);
            }
        }
    }

    private void particular(JsonNode node, ObjectNode nodes) {
        if (!node.has("indicator") && (node.has(AGGREGATION) || node.has(MISSING))) {
            nodes.set(text(node, "code"), choice(node));
        }
        node.path("children").forEach(child -> particular(child, nodes));
    }

    private ObjectNode choice(JsonNode node) {
        ObjectNode choice = JsonNodeFactory.instance.objectNode();
        choice.put("method", setting(node, AGGREGATION));
        choice.put(MISSING, setting(node, MISSING));
        return choice;
    }

    private String setting(JsonNode node, String name) {
        return node.path(name).asText(document.path("scoring").path(name).asText(DEFAULTS.get(name)));
    }

    /** The codes of the questions that indicators and steps name under this key. */
    private Set<String> columns(String key) {
        Set<String> codes = new TreeSet<>();
        definition.path("structure").forEach(line -> add(line.path(key), codes));
        definition.path("steps").findValues(key).forEach(named -> add(named, codes));
        return codes;
    }

    private static void add(JsonNode code, Set<String> codes) {
        if (code.isTextual()) {
            codes.add(code.textValue());
        }
    }

    private void denominator(String code) {
        ((ArrayNode) definition.path("structure")).addObject().put("code", code).put("type", "denominator");
        ask(Definitions.rule(definition, code, "value", false), code, code);
    }

    private void group(String code) {
        JsonNode question = questions.get(code);
        if (question == null || !text(question, "type").equals("singleChoice")) {
            throw new ModelRefused("scoring/steps", "the group " + code + " is no question of type singleChoice");
        }
        ((ArrayNode) definition.path("structure")).addObject().put("code", code).put("type", "group");
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new ModelRefused(field, "the framework document lacks this text");
        }
        return node.path(field).asText();
    }
}
