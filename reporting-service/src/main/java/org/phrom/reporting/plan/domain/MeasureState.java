package org.phrom.reporting.plan.domain;

import java.util.Arrays;

/** Where a measure stands. */
public enum MeasureState {
    /** It was not begun. */
    PLANNED("planned"),
    /** It is under way. */
    RUNNING("running"),
    /** What it was to do is done; whether the score rose is another question. */
    DONE("done"),
    /** It was given up. */
    DROPPED("dropped");

    private final String code;

    MeasureState(String code) {
        this.code = code;
    }

    /** The state of that code. */
    public static MeasureState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a measure: " + code));
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** Whether it is still to be done. */
    public boolean unfinished() {
        return this == PLANNED || this == RUNNING;
    }

    /** Whether it may come to that; what was begun is never planned again, what was ended may go on. */
    public boolean mayBecome(MeasureState next) {
        return next != this && next != PLANNED;
    }
}
