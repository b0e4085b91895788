package org.phrom.reporting.plan.domain;

import java.util.Arrays;

/** Where a plan stands. */
public enum PlanState {
    /** It is being written. */
    DRAFTED("drafted"),
    /** It was approved, and nothing was begun. */
    APPROVED("approved"),
    /** Its measures are under way. */
    RUNNING("running"),
    /** Each of its measures is done or dropped. */
    DONE("done"),
    /** It was given up. */
    DROPPED("dropped");

    private final String code;

    PlanState(String code) {
        this.code = code;
    }

    /** The state of that code. */
    public static PlanState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a plan: " + code));
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }
}
