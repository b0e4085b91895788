package org.phrom.scoring.model.domain;

import java.util.List;

/**
 * The answer to one question.
 *
 * @param number the value of a number question, NaN for others
 * @param choices the chosen options; "yes" or "no" for a yes/no question
 */
public record Answer(AnswerStatus status, double number, List<String> choices) {
    /** The answer to a question that nobody touched. */
    public static final Answer UNANSWERED = missing(AnswerStatus.UNANSWERED);

    public Answer {
        choices = List.copyOf(choices);
    }

    public static Answer of(double number) {
        return new Answer(AnswerStatus.ANSWERED, number, List.of());
    }

    public static Answer of(String... choices) {
        return new Answer(AnswerStatus.ANSWERED, Double.NaN, List.of(choices));
    }

    public static Answer missing(AnswerStatus reason) {
        return new Answer(reason, Double.NaN, List.of());
    }

    public boolean answered() {
        return status == AnswerStatus.ANSWERED;
    }
}
