package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.rendering.form.FormQuestion.Choices;
import org.phrom.survey.rendering.form.FormQuestion.Constraint;
import org.phrom.survey.rendering.form.FormQuestion.Evidence;
import org.phrom.survey.rendering.form.FormQuestion.Level;
import org.phrom.survey.rendering.form.FormQuestion.Limits;
import org.phrom.survey.rendering.form.FormQuestion.Option;
import org.phrom.survey.rendering.form.FormQuestion.Row;
import org.phrom.survey.rendering.form.FormQuestion.Rules;
import org.phrom.survey.rendering.form.FormQuestion.Scope;
import org.phrom.survey.rendering.form.FormQuestion.Window;
import org.phrom.survey.rendering.form.FormQuestion.Wording;

/** Reads one question of a document. */
final class QuestionReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final JsonNode optionSets;
    private final FormConditions conditions;
    private final @Nullable String organisationType;

    QuestionReader(JsonNode optionSets, FormConditions conditions, @Nullable String organisationType) {
        this.optionSets = optionSets;
        this.conditions = conditions;
        this.organisationType = organisationType;
    }

    /** Whether it is asked in this form. */
    boolean asks(JsonNode question) {
        List<String> types = Reading.strings(question.path("appliesTo"));
        return organisationType == null || types.isEmpty() || types.contains(organisationType);
    }

    /**
     * The question.
     *
     * @param roster that it stands in, when it does not name one itself
     */
    FormQuestion read(JsonNode question, @Nullable String roster) {
        return new FormQuestion(
                question.path("code").asText(),
                new Wording(
                        Reading.words(question.path("text")),
                        Reading.wordsIfAny(question.path("help")),
                        Reading.wordsIfAny(question.path("definition")),
                        Reading.wordsIfAny(question.path("acceptedEvidence"))),
                question.path("type").asText(),
                choices(question),
                limits(question),
                Stream.of("unknown", "notRelevant")
                        .filter(status -> question.path("answers").path(status).asBoolean())
                        .toList(),
                rules(question),
                new Scope(
                        roster == null ? Reading.textIfAny(question.path("roster")) : roster,
                        Reading.trueIfSo(question.path("perObservation")),
                        organisationType == null ? Reading.strings(question.path("appliesTo")) : List.of(),
                        Reading.trueIfSo(question.path("answers").path("notApplicable"))),
                question.path("obstacles").asBoolean());
    }

    private Choices choices(JsonNode question) {
        JsonNode stated = question.path("options");
        JsonNode options = stated.isTextual() ? optionSets.path(stated.asText()) : stated;
        return new Choices(
                Reading.list(
                        options,
                        option -> new Option(
                                option.path("code").asText(),
                                Reading.words(option.path("text")),
                                Reading.wordsIfAny(option.path("help")),
                                Reading.trueIfSo(option.path("exclusive")),
                                Reading.trueIfSo(option.path("obsolete")),
                                bound(option.path("points"), null))),
                Reading.list(
                        question.path("levels"),
                        level -> new Level(
                                level.path("level").asInt(),
                                Reading.words(level.path("text")),
                                bound(level.path("points"), null))),
                Reading.list(question.path("columns"), column -> read(column, null)),
                Reading.list(
                        question.path("rows"),
                        row -> new Row(row.path("code").asText(), Reading.words(row.path("text")))));
    }

    private static Limits limits(JsonNode question) {
        String type = question.path("type").asText();
        boolean percent = type.equals("percent");
        String currency = Reading.textIfAny(question.path("currency"));
        return new Limits(
                bound(question.path("min"), percent ? BigDecimal.ZERO : null),
                bound(question.path("max"), percent ? HUNDRED : null),
                Reading.integerIfAny(question.path("decimals")),
                Reading.integerIfAny(question.path("maxLength")),
                Reading.wordsIfAny(question.path("unit")),
                type.equals("money") && currency == null ? "THB" : currency);
    }

    private static @Nullable BigDecimal bound(JsonNode node, @Nullable BigDecimal otherwise) {
        return node.isNumber() ? node.decimalValue() : otherwise;
    }

    private Rules rules(JsonNode question) {
        String code = question.path("code").asText();
        JsonNode evidence = question.path("evidence");
        return new Rules(
                question.path("required").isBoolean()
                        && question.path("required").asBoolean(),
                conditions.of(question.path("required"), code),
                conditions.of(question.path("visibleWhen"), code),
                Reading.list(
                        question.path("constraints"),
                        rule -> new Constraint(
                                conditions.said(rule.path("expect").asText(), code),
                                Reading.words(rule.path("message")),
                                rule.path("severity").asText("error"))),
                evidence.isObject() ? evidence(evidence, code) : null);
    }

    private Evidence evidence(JsonNode evidence, String question) {
        JsonNode window = evidence.path("window");
        return new Evidence(
                evidence.path("rule").asText(),
                conditions.of(evidence.path("when"), question),
                Reading.strings(evidence.path("kinds")),
                window.isObject()
                        ? new Window(Reading.textIfAny(window.path("from")), Reading.textIfAny(window.path("to")))
                        : null);
    }
}
