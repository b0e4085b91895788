package org.phrom.survey.assessment.domain;

import java.util.Arrays;

/** Where an assessment stands. */
public enum AssessmentState {
    /** Nobody has answered yet. */
    NOT_STARTED("notStarted"),
    /** Being answered. */
    IN_PROGRESS("inProgress"),
    /** Handed in; takes no answers unless it is withdrawn. */
    SUBMITTED("submitted");

    private final String code;

    AssessmentState(String code) {
        this.code = code;
    }

    /** The state of that code. */
    public static AssessmentState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of an assessment: " + code));
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }
}
