package org.phrom.scoring.engine.normalisation;

/** The rank that units of exactly the same value share, counted from the lowest value. */
public enum Ties {
    /** 1, 2, 2, 4: one more than the number of units below. */
    MIN,
    /** 1, 2.5, 2.5, 4: the mean of the ranks they take up. */
    AVERAGE,
    /** 1, 3, 3, 4: the number of units at or below. */
    MAX;

    double rank(int below, int atOrBelow) {
        return switch (this) {
            case MIN -> below + 1.0;
            case AVERAGE -> (below + 1.0 + atOrBelow) / 2;
            case MAX -> atOrBelow;
        };
    }
}
