package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Vocabulary;
import org.phrom.survey.framework.document.NamesOfConditions;

/** Reads the conditions of a document. Those of a valid one are known to be right; one that is not stays a text. */
final class FormConditions {

    private final NamesOfConditions names;

    FormConditions(JsonNode document) {
        this.names = new NamesOfConditions(document);
    }

    /** The condition that a question says there; null for none. */
    @Nullable
    FormCondition of(JsonNode node, String question) {
        return node.isTextual() ? said(node.asText(), question) : null;
    }

    FormCondition said(String text, String question) {
        Condition condition = compiled(text, names.of(question));
        return new FormCondition(text, condition == null ? List.of() : reads(condition), condition);
    }

    /** Codes of the questions that a rule looks at, over that roster; none when it is not one. */
    List<String> reads(String text, JsonNode overRoster) {
        Vocabulary known = names.over(
                Reading.textIfAny(overRoster.path("roster")),
                overRoster.path("over").asText().equals("observations"));
        Condition condition = compiled(text, known);
        return condition == null ? List.of() : reads(condition);
    }

    private static @Nullable Condition compiled(String text, @Nullable Vocabulary known) {
        try {
            return known == null ? null : Condition.compile(text, known);
        } catch (ConditionRefused notOne) {
            return null;
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
}
