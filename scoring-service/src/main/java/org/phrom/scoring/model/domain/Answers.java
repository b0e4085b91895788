package org.phrom.scoring.model.domain;

import java.util.Map;

/** The answers of one organisation as a rule sees them. */
public final class Answers {
    private final Map<String, Answer> byQuestion;

    private Answers(Map<String, Answer> byQuestion) {
        this.byQuestion = byQuestion;
    }

    /** Those about the organisation itself, by question. */
    public static Answers of(Map<String, Answer> byQuestion) {
        return new Answers(byQuestion);
    }

    /** Returns the answer to a question; nobody answered what is not there. */
    public Answer to(String question) {
        return byQuestion.getOrDefault(question, Answer.UNANSWERED);
    }
}
