package org.phrom.scoring.model.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.statistic.domain.Selection;

/** The answers of one organisation as a rule sees them. */
public final class Answers {
    private final Map<String, Answer> byQuestion;
    private final Map<String, Statistic> statistics;

    private Answers(Map<String, Answer> byQuestion, Map<String, Statistic> statistics) {
        this.byQuestion = byQuestion;
        this.statistics = statistics;
    }

    /** Those about the organisation itself, by question. */
    public static Answers of(Map<String, Answer> byQuestion) {
        return new Answers(byQuestion, Map.of());
    }

    /** Those and the statistics about the organisation, these by key of their selection. */
    public static Answers of(Map<String, Answer> byQuestion, Map<String, Statistic> statistics) {
        return new Answers(byQuestion, statistics);
    }

    /** Returns what a series says of the organisation; null when that is nothing. */
    public @Nullable Statistic statistic(Selection selection) {
        return statistics.get(selection.key());
    }

    /** Returns the answer to a question; nobody answered what is not there. */
    public Answer to(String question) {
        return byQuestion.getOrDefault(question, Answer.UNANSWERED);
    }
}
