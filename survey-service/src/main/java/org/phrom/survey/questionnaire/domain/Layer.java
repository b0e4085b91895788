package org.phrom.survey.questionnaire.domain;

import java.util.Arrays;

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

    /** The layer of that code. */
    public static Layer of(String code) {
        return Arrays.stream(values())
                .filter(layer -> layer.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No layer of answers: " + code));
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }
}
