package org.phrom.survey.framework.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Band;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Indicator;
import org.phrom.survey.framework.domain.Node;
import org.phrom.survey.framework.domain.Option;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;

/** Reads a document that was found valid into the model. */
final class DocumentReader {

    private final JsonNode document;

    private DocumentReader(JsonNode document) {
        this.document = document;
    }

    static FrameworkDocument read(JsonNode document) {
        return new DocumentReader(document).read();
    }

    private FrameworkDocument read() {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (JsonNode node : document.path("questions")) {
            Question question = question(node);
            questions.put(question.code(), question);
        }
        List<Band> bands = new ArrayList<>();
        for (JsonNode band : document.path("bands")) {
            bands.add(new Band(
                    band.path("code").asText(),
                    text(band.path("name")),
                    band.path("from").decimalValue()));
        }
        return new FrameworkDocument(
                document.path("framework").asText(),
                document.path("version").asText(),
                text(document.path("title")),
                texts(document.path("organisationTypes")),
                questions,
                node(document.path("tree")),
                bands);
    }

    private Question question(JsonNode node) {
        QuestionType type = QuestionType.of(node.path("type").asText());
        if (type == null) {
            throw new IllegalArgumentException("not a valid document: question type " + node.path("type"));
        }
        return new Question(
                node.path("code").asText(),
                text(node.path("text")),
                textOrNull(node.path("help")),
                type,
                options(node.path("options")),
                node.path("required").asBoolean(),
                limits(node),
                textOrNull(node.path("unit")),
                Set.copyOf(texts(node.path("appliesTo"))),
                extraStatuses(node.path("answers")));
    }

    private static Question.Limits limits(JsonNode node) {
        return new Question.Limits(
                decimal(node.path("min")),
                decimal(node.path("max")),
                integer(node.path("decimals")),
                integer(node.path("maxLength")));
    }

    private static Set<String> extraStatuses(JsonNode answers) {
        Set<String> statuses = new HashSet<>();
        for (String status : List.of("unknown", "notRelevant")) {
            if (answers.path(status).asBoolean()) {
                statuses.add(status);
            }
        }
        return statuses;
    }

    private List<Option> options(JsonNode node) {
        JsonNode list = node.isTextual() ? document.path("optionSets").path(node.asText()) : node;
        List<Option> options = new ArrayList<>();
        for (JsonNode option : list) {
            options.add(new Option(
                    option.path("code").asText(),
                    text(option.path("text")),
                    decimal(option.path("points")),
                    option.path("exclusive").asBoolean(),
                    option.path("obsolete").asBoolean()));
        }
        return options;
    }

    private static Node node(JsonNode node) {
        List<Node> children = new ArrayList<>();
        node.path("children").forEach(child -> children.add(node(child)));
        JsonNode indicator = node.path("indicator");
        BigDecimal weight = decimal(node.path("weight"));
        return new Node(
                node.path("code").asText(),
                text(node.path("name")),
                weight == null ? BigDecimal.ONE : weight,
                indicator.isObject() ? indicator(indicator) : null,
                children);
    }

    private static Indicator indicator(JsonNode node) {
        List<String> questions =
                node.has("question") ? List.of(node.path("question").asText()) : texts(node.path("questions"));
        return new Indicator(node.path("rule").asText(), questions);
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("th").asText(), node.path("en").asText());
    }

    private static @Nullable Text textOrNull(JsonNode node) {
        return node.isObject() ? text(node) : null;
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static @Nullable Integer integer(JsonNode node) {
        return node.isNumber() ? node.intValue() : null;
    }
}
