package org.phrom.survey.framework.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/**
 * One question of the questionnaire and the limits of its answer.
 *
 * @param extraStatuses what else may stand instead of an answer: {@code unknown} and {@code notRelevant} when a body says
 *     so, {@code notApplicable} when its request is approved
 * @param about what it is asked about, each answered by itself; null when it is about the body
 * @param conditions what it hangs on
 * @param remarks what may stand beside its answer
 * @param table rows and columns of a table; nothing for other types
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
        Conditions conditions,
        Remarks remarks,
        Table table) {

    /** The items of a roster, or the observations of each of them. */
    public record About(String roster, boolean observations) {

        /** Whether what is here sees one answer of there: of the same item or observation, or of an observation's item. */
        public boolean isSeenFrom(@Nullable About here) {
            return here != null && here.roster.equals(roster) && (here.observations || !observations);
        }
    }

    /**
     * Rows and columns.
     *
     * @param rows codes of the rows, in order
     * @param columns what is asked in each row, by code and in order
     */
    public record Table(List<String> rows, Map<String, Question> columns) {

        /** Of a question that is no table. */
        public static final Table NONE = new Table(List.of(), Map.of());

        /** Takes copies, so that nobody changes them afterwards. */
        public Table {
            rows = List.copyOf(rows);
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }

        /** Codes of the columns without which a row is not complete in which something stands. */
        public List<String> required() {
            return columns.values().stream()
                    .filter(Question::required)
                    .map(Question::code)
                    .toList();
        }
    }

    /**
     * What may stand beside an answer.
     *
     * @param tags whether obstacles and success factors may be tagged
     * @param evidence kinds of evidence that may be given; none when it is not asked for
     * @param evidenceRequired whether an answer is handed in only with evidence, at least where a condition says so
     * @param window days that evidence may be of
     */
    public record Remarks(boolean tags, Set<String> evidence, boolean evidenceRequired, Window window) {

        /** Nothing. */
        public static final Remarks NONE = new Remarks(false, Set.of(), false, Window.ALWAYS);

        /** Takes a copy, so that nobody changes it afterwards. */
        public Remarks {
            evidence = Set.copyOf(evidence);
        }
    }

    /** Days, both included; open where there is none. */
    public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {

        /** Any day. */
        public static final Window ALWAYS = new Window(null, null);

        // a day of the Buddhist era written as it is; what one fills in lies centuries before
        private static final int FIRST_YEAR_OF_ANOTHER_ERA = 2400;

        /** Whether it holds that day; bounds of another era, which older versions may have, bound nothing. */
        public boolean holds(LocalDate day) {
            return (from == null || isOfAnotherEra(from) || !day.isBefore(from))
                    && (to == null || isOfAnotherEra(to) || !day.isAfter(to));
        }

        /** Whether a day can not be meant as one of the Common Era. */
        public static boolean isOfAnotherEra(LocalDate day) {
            return day.getYear() >= FIRST_YEAR_OF_ANOTHER_ERA;
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

    /** A question that hangs on nothing, and beside whose answer nothing stands. */
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
        this(
                code,
                text,
                help,
                type,
                options,
                required,
                limits,
                unit,
                appliesTo,
                extraStatuses,
                about,
                Conditions.NONE,
                Remarks.NONE,
                Table.NONE);
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

    /** Whether a body may ask that it does not apply to it. */
    public boolean mayBeExempt() {
        return extraStatuses.contains("notApplicable");
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
