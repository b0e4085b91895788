package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * One question of a form.
 *
 * @param type singleChoice, multiChoice, yesNo, ladder, number, percent, money, text, date, url, file or table
 * @param choices what may be chosen, or the cells of a table
 * @param statuses what a body may say instead of answering: unknown, notRelevant
 * @param obstacles whether obstacles and success factors may be tagged on the answer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FormQuestion(
        String code,
        @JsonUnwrapped Wording wording,
        String type,
        @JsonUnwrapped Choices choices,
        @JsonUnwrapped Limits limits,
        List<String> statuses,
        @JsonUnwrapped Rules rules,
        @JsonUnwrapped Scope scope,
        boolean obstacles) {

    /** What is asked, and what helps to answer it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Wording(
            Text text,
            @Nullable Text help,
            @Nullable Text definition,
            @Nullable Text acceptedEvidence) {}

    /**
     * What may be chosen.
     *
     * @param options of a choice
     * @param levels of a ladder, from the lowest up
     * @param columns of a table: questions of simple types
     * @param rows of a table
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Choices(List<Option> options, List<Level> levels, List<FormQuestion> columns, List<Row> rows) {}

    /**
     * One thing that may be chosen; an exclusive one stands alone, an obsolete one is kept for old answers only. Who
     * fills in a form is not told its points.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Option(
            String code,
            Text text,
            @Nullable Text help,
            @Nullable Boolean exclusive,
            @Nullable Boolean obsolete,
            @JsonIgnore @Nullable BigDecimal points) {}

    /** One level of a ladder and what it takes. */
    public record Level(
            int level, Text text, @JsonIgnore @Nullable BigDecimal points) {}

    /** One row of a table. */
    public record Row(String code, Text text) {}

    /** Bounds of a number, characters of a text, and what numbers are counted in. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable Integer maxLength,
            @Nullable Text unit,
            @Nullable String currency) {}

    /**
     * When it is asked, and what its answer must be.
     *
     * @param required whether a submission needs it
     * @param requiredWhen when a submission needs it; absent unless that depends on something
     * @param visibleWhen when it is asked; absent when it always is
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Rules(
            boolean required,
            @Nullable FormCondition requiredWhen,
            @Nullable FormCondition visibleWhen,
            List<Constraint> constraints,
            @Nullable Evidence evidence) {}

    /** What must hold of the answer, what is said where it does not, and whether that keeps it back: error or warning. */
    public record Constraint(FormCondition expect, Text message, String severity) {}

    /**
     * What proves the answer.
     *
     * @param rule required, optional or none
     * @param when when the rule holds; always, when absent
     * @param kinds file, url; either, when empty
     * @param window days that it must be of
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Evidence(
            String rule,
            @Nullable FormCondition when,
            List<String> kinds,
            @Nullable Window window) {}

    /** Days, ISO, both included; open where absent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Window(@Nullable String from, @Nullable String to) {}

    /**
     * What it is asked about.
     *
     * @param roster asked once for each item of it; about the body itself when absent
     * @param perObservation asked once for each observation of each item
     * @param appliesTo types of organisations that are asked; all of the form when empty
     * @param mayAskNotApplicable whether a body may ask that it does not apply to it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Scope(
            @Nullable String roster,
            @Nullable Boolean perObservation,
            List<String> appliesTo,
            @Nullable Boolean mayAskNotApplicable) {}
}
