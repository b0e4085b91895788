package org.phrom.reporting.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where the result of a node stands in a later round, held against the target of a measure. It says nothing about why: a
 * result may rise without the measure, and fall in spite of it.
 */
public enum Outcome {
    /** The target is reached. */
    REACHED("reached"),
    /** Higher than in the round of the plan, and below the target. */
    RISEN("risen"),
    /** As in the round of the plan, and below the target. */
    SAME("same"),
    /** Lower than in the round of the plan, and below the target. */
    FALLEN("fallen"),
    /** Both rounds did not measure the same, or one has no value. */
    NOT_COMPARABLE("notComparable");

    // scores are equal to nine decimals
    private static final double SLACK = 1e-9;

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** Its code on the wire. */
    public String code() {
        return code;
    }

    /**
     * The outcome of levels or of scores.
     *
     * @param before in the round of the plan; null for none, or where both did not measure the same
     * @param now in the later round, likewise
     * @param target that was to be reached
     */
    public static Outcome of(@Nullable Double before, @Nullable Double now, double target) {
        if (before == null || now == null) {
            return NOT_COMPARABLE;
        }
        if (now >= target - SLACK) {
            return REACHED;
        }
        double change = now - before;
        return Math.abs(change) <= SLACK ? SAME : change > 0 ? RISEN : FALLEN;
    }
}
