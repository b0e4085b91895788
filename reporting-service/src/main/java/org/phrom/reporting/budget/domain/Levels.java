package org.phrom.reporting.budget.domain;

import java.util.Map;
import java.util.TreeMap;

/**
 * The score at which each level of an indicator begins.
 *
 * @param scores by level, rising
 */
public record Levels(Map<Integer, Double> scores) {

    private static final double SAME = 1e-9;

    /** In order of the levels. */
    public Levels {
        scores = new TreeMap<>(scores);
    }

    /** Whether a score lies on the level that was told with it. */
    boolean fits(int level, double score) {
        Double from = scores.get(level);
        Double next = scores.get(level + 1);
        double slack = SAME * Math.max(1, Math.abs(score));
        return from != null && score >= from - slack && (next == null || score < next + slack);
    }
}
