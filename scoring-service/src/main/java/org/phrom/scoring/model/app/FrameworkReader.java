package org.phrom.scoring.model.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.IndicatorDefinition;
import org.phrom.scoring.model.domain.ModelDefinition;
import org.phrom.scoring.model.domain.NodeDefinition;
import org.phrom.scoring.model.domain.Question;

/**
 * Reads the scoring part of a framework document and decides every default: the framework's own model, number 1.
 *
 * <p>What the document says about things that are not scored is not looked at.
 */
public final class FrameworkReader {
    private static final String DEFAULT_AGGREGATION = "arithmetic";
    private static final String DEFAULT_MISSING = "drop";

    private final JsonNode document;
    private final Map<String, Question> questions = new LinkedHashMap<>();

    private FrameworkReader(JsonNode document) {
        this.document = document;
        document.path("questions").forEach(question -> questions.put(text(question, "code"), question(question)));
    }

    /**
     * Derives the default model.
     *
     * @throws ModelRefused when the document names things that are not there
     */
    public static ModelDefinition defaultModel(JsonNode document) {
        FrameworkReader reader = new FrameworkReader(document);
        return new ModelDefinition(
                text(document, "framework"),
                text(document, "version"),
                1,
                reader.node(document.path("tree"), reader.scoring()),
                reader.bands());
    }

    /** What holds where a node says nothing itself. */
    private record Defaults(String aggregation, String missing) {}

    private Defaults scoring() {
        JsonNode scoring = document.path("scoring");
        return new Defaults(
                scoring.path("aggregation").asText(DEFAULT_AGGREGATION),
                scoring.path("missing").asText(DEFAULT_MISSING));
    }

    private NodeDefinition node(JsonNode node, Defaults defaults) {
        String code = text(node, "code");
        boolean leaf = node.has("indicator");
        List<NodeDefinition> children = new ArrayList<>();
        node.path("children").forEach(child -> children.add(node(child, defaults)));
        return new NodeDefinition(
                code,
                names(node.path("name")),
                node.path("weight").asDouble(1),
                leaf ? null : node.path("aggregation").asText(defaults.aggregation()),
                leaf ? null : node.path("missing").asText(defaults.missing()),
                children,
                leaf ? indicator(code, node.path("indicator")) : null);
    }

    private IndicatorDefinition indicator(String place, JsonNode indicator) {
        List<Question> read = new ArrayList<>();
        if (indicator.has("question")) {
            read.add(known(place, indicator.path("question").asText()));
        }
        indicator.path("questions").forEach(code -> read.add(known(place, code.asText())));
        return new IndicatorDefinition(
                text(indicator, "rule"), indicator.path("direction").asInt(1) < 0 ? -1 : 1, read);
    }

    private Question known(String place, String code) {
        Question question = questions.get(code);
        if (question == null) {
            throw new ModelRefused(place, "there is no question " + code);
        }
        return question;
    }

    private Question question(JsonNode question) {
        Map<String, Double> points = new LinkedHashMap<>();
        List<String> exclusive = new ArrayList<>();
        for (JsonNode option : options(question)) {
            points.put(text(option, "code"), option.path("points").asDouble(0));
            if (option.path("exclusive").asBoolean(false)) {
                exclusive.add(text(option, "code"));
            }
        }
        return new Question(
                text(question, "code"),
                text(question, "type"),
                number(question.path("min")),
                number(question.path("max")),
                points,
                exclusive);
    }

    private JsonNode options(JsonNode question) {
        JsonNode options = question.path("options");
        return options.isTextual() ? document.path("optionSets").path(options.asText()) : options;
    }

    private List<ModelDefinition.Band> bands() {
        List<ModelDefinition.Band> bands = new ArrayList<>();
        document.path("bands")
                .forEach(band -> bands.add(new ModelDefinition.Band(
                        text(band, "code"),
                        names(band.path("name")),
                        band.path("from").asDouble(Double.NEGATIVE_INFINITY))));
        return bands;
    }

    private static Map<String, String> names(JsonNode name) {
        Map<String, String> names = new LinkedHashMap<>();
        name.properties()
                .forEach(entry -> names.put(entry.getKey(), entry.getValue().asText()));
        return names;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new ModelRefused(field, "the framework document lacks this text");
        }
        return node.path(field).asText();
    }
}
