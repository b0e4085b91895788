package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;

/** Reads the conditions of a document. Those of a valid one are known to be right; one that is not stays a text. */
final class FormConditions {

    private static final int MOST_ELEMENTS = 1_000;

    private final Map<String, JsonNode> questions = new HashMap<>();
    private final Map<String, String> rosterOf = new HashMap<>();

    FormConditions(JsonNode document) {
        document.path("questions")
                .forEach(question -> know(question, question.path("roster").asText()));
        document.path("rosters").properties().forEach(roster -> roster.getValue()
                .path("fields")
                .forEach(question -> know(question, roster.getKey())));
    }

    private void know(JsonNode question, String roster) {
        questions.putIfAbsent(question.path("code").asText(), question);
        rosterOf.putIfAbsent(question.path("code").asText(), roster);
    }

    /** The condition that a question says there; null for none. */
    @Nullable
    FormCondition of(JsonNode node, String question) {
        return node.isTextual() ? said(node.asText(), question) : null;
    }

    FormCondition said(String text, String question) {
        try {
            String roster = Objects.requireNonNullElse(rosterOf.get(question), "");
            Condition condition = Condition.compile(text, vocabulary(question, roster));
            return new FormCondition(text, reads(condition), condition);
        } catch (ConditionRefused notOne) {
            return new FormCondition(text, List.of(), null);
        }
    }

    /** Codes of the questions that a rule looks at, over that roster; none when it is not one. */
    List<String> reads(String text, String roster) {
        try {
            return reads(Condition.compile(text, vocabulary("", roster)));
        } catch (ConditionRefused notOne) {
            return List.of();
        }
    }

    private static List<String> reads(Condition condition) {
        return Stream.concat(condition.references().stream(), condition.presences().stream())
                .filter(name -> name.name().equals("answers") || name.name().equals("status"))
                .map(Reference::path)
                .filter(path -> path.size() > 1)
                .map(path -> path.get(1))
                .distinct()
                .sorted()
                .toList();
    }

    private Vocabulary vocabulary(String question, String roster) {
        Map<String, Type> names = new HashMap<>();
        JsonNode own = questions.get(question);
        if (own != null) {
            names.put("value", type(own));
        }
        names.put("answers", Type.fields(code -> answer(code, roster)));
        names.put("status", Type.fields(code -> questions.containsKey(code) ? Type.TEXT : null));
        names.put("organisation", Type.fields(Map.of("type", Type.TEXT)));
        names.put("items", Type.fields(code -> Type.listOf(Type.TEXT, MOST_ELEMENTS)));
        return new Vocabulary(names);
    }

    private @Nullable Type answer(String code, String roster) {
        JsonNode question = questions.get(code);
        if (question == null) {
            return null;
        }
        String own = Objects.requireNonNullElse(rosterOf.get(code), "");
        return own.isEmpty() || own.equals(roster) ? type(question) : Type.listOf(type(question), MOST_ELEMENTS);
    }

    private static Type type(JsonNode question) {
        return switch (question.path("type").asText()) {
            case "number", "percent", "money", "ladder" -> Type.NUMBER;
            case "multiChoice" -> Type.listOf(Type.TEXT, MOST_ELEMENTS);
            case "table" -> table(question);
            default -> Type.TEXT;
        };
    }

    private static Type table(JsonNode question) {
        Map<String, Type> columns = new LinkedHashMap<>();
        question.path("columns")
                .forEach(column -> columns.put(column.path("code").asText(), type(column)));
        Map<String, Type> rows = new LinkedHashMap<>();
        question.path("rows").forEach(row -> rows.put(row.path("code").asText(), Type.fields(columns)));
        return Type.fields(rows);
    }
}
