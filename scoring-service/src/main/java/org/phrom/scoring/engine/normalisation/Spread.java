package org.phrom.scoring.engine.normalisation;

/** Which standard deviation is meant. */
public enum Spread {
    /** The sum of squares is divided by n - 1. */
    SAMPLE(1),
    /** The sum of squares is divided by n. */
    POPULATION(0);

    private final int lost;

    Spread(int lost) {
        this.lost = lost;
    }

    /** Returns the standard deviation for a sum of squared distances from the mean. */
    double deviation(double squares, int count) {
        return Math.sqrt(squares / (count - lost));
    }
}
