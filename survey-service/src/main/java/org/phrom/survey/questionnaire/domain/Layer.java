package org.phrom.survey.questionnaire.domain;

/** Whose word an answer is. */
public enum Layer {
    /** What the body said. */
    SELF("self"),
    /** What stands after the review. */
    PRELIMINARY("preliminary"),
    /** What stands after objections. */
    FINAL("final");

    private final String code;

    Layer(String code) {
        this.code = code;
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }
}
