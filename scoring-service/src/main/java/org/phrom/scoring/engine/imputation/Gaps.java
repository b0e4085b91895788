package org.phrom.scoring.engine.imputation;

/** A missing place in a series, and the nearest places with a value: -1 and the length when there is none. */
record Gaps(int before, int at, int after) {

    /** Returns the first place after this one that has a value, the length when there is none. */
    static int after(double[] series, int at) {
        int after = at + 1;
        while (after < series.length && Double.isNaN(series[after])) {
            after++;
        }
        return after;
    }

    double line(int[] periods, double[] series) {
        double share = (double) (periods[at] - periods[before]) / (periods[after] - periods[before]);
        return series[before] + (series[after] - series[before]) * share;
    }
}
