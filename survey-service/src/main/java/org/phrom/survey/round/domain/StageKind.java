package org.phrom.survey.round.domain;

import java.util.Arrays;

/** What is done in a stage of a round, in the order in which stages follow each other. */
public enum StageKind {
    /** Organisations answer and hand in. */
    ANSWERING("answering"),
    /** Reviewers go through what was handed in. */
    REVIEW("review"),
    /** Organisations object to what the review found. */
    OBJECTION("objection"),
    /** Objections are decided. */
    DECISION("decision");

    private final String code;

    StageKind(String code) {
        this.code = code;
    }

    /** The kind of that code. */
    public static StageKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of stage: " + code));
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }
}
