package org.phrom.survey.framework.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * One question of the questionnaire and the limits of its answer.
 *
 * @param about what it is asked about, each answered by itself; null when it is about the body
 * @param conditions what it hangs on
 */
public record Question(
        String code,
        Text text,
        @Nullable Text help,
        QuestionType type,
        List<Option> options,
        boolean required,
        Limits limits,
        @Nullable Text unit,
        Set<String> appliesTo,
        Set<String> extraStatuses,
        @Nullable About about,
        Conditions conditions) {

    /** The items of a roster, or the observations of each of them. */
    public record About(String roster, boolean observations) {

        /** Whether what is here sees one answer of there: of the same item or observation, or of an observation's item. */
        public boolean isSeenFrom(@Nullable About here) {
            return here != null && here.roster.equals(roster) && (here.observations || !observations);
        }
    }

    /** Bounds of a number and length of a text; null where there is none. */
    public record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Integer decimals,
            @Nullable Integer maxLength) {

        /** No limits but the general ones. */
        public static final Limits NONE = new Limits(null, null, null, null);
    }

    /** A question that hangs on nothing. */
    public Question(
            String code,
            Text text,
            @Nullable Text help,
            QuestionType type,
            List<Option> options,
            boolean required,
            Limits limits,
            @Nullable Text unit,
            Set<String> appliesTo,
            Set<String> extraStatuses,
            @Nullable About about) {
        this(code, text, help, type, options, required, limits, unit, appliesTo, extraStatuses, about, Conditions.NONE);
    }

    /** Takes copies, so that a cached question never changes. */
    public Question {
        options = List.copyOf(options);
        appliesTo = Set.copyOf(appliesTo);
        extraStatuses = Set.copyOf(extraStatuses);
    }

    /** Whether organisations of this type are asked; a question that names no types is for all of them. */
    public boolean appliesTo(String organisationType) {
        return appliesTo.isEmpty() || appliesTo.contains(organisationType);
    }

    /** Whether a body may say {@code unknown} or {@code notRelevant} instead of answering. */
    public boolean allowsStatus(String status) {
        return extraStatuses.contains(status);
    }

    /** The option with this code, or null. */
    public @Nullable Option option(String optionCode) {
        return options.stream()
                .filter(o -> o.code().equals(optionCode))
                .findFirst()
                .orElse(null);
    }
}
