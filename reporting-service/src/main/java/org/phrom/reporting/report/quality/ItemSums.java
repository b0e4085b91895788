package org.phrom.reporting.report.quality;

/** What the values of one item are like, collected one by one; those that are missing are counted. */
final class ItemSums {

    private final double end;
    private int values;
    private int missing;
    private int floor;
    private int ceiling;
    private double mean;
    private double squares;

    /**
     * Of nothing yet.
     *
     * @param end of the scale, which begins at 0
     */
    ItemSums(double end) {
        this.end = end;
    }

    /** Takes a value; {@code NaN} for a missing one. */
    void add(double value) {
        if (Double.isNaN(value)) {
            missing++;
            return;
        }
        values++;
        floor += value <= 0 ? 1 : 0;
        ceiling += value >= end ? 1 : 0;
        double before = value - mean;
        mean += before / values;
        squares += before * (value - mean);
    }

    double mean() {
        return values == 0 ? Double.NaN : mean;
    }

    /** Standard deviation of a sample, with n − 1. */
    double deviation() {
        return values < 2 ? Double.NaN : Math.sqrt(squares / (values - 1));
    }

    /** Share of all that have no value. */
    double missing() {
        return share(missing, values + missing);
    }

    /** Share of the values that are at the lower end of the scale. */
    double floor() {
        return share(floor, values);
    }

    /** Share of the values that are at its upper end. */
    double ceiling() {
        return share(ceiling, values);
    }

    private static double share(int count, int of) {
        return of == 0 ? Double.NaN : (double) count / of;
    }
}
