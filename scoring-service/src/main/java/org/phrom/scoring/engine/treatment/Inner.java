package org.phrom.scoring.engine.treatment;

/**
 * Power sums of the values that winsorising does not reach, about their own mean.
 *
 * @param count how many they are
 * @param mean their mean
 * @param sum1 sum of the distances from the mean, zero but for rounding
 * @param sum2 sum of their squares
 * @param sum3 sum of their cubes
 * @param sum4 sum of their fourth powers
 */
record Inner(int count, double mean, double sum1, double sum2, double sum3, double sum4) {

    /** Copies what lies between the extremes into the front of an array. */
    static Inner of(double[] column, Extremes extremes) {
        double[] between = new double[column.length];
        double lowest = extremes.low()[extremes.low().length - 1];
        double highest = extremes.high()[extremes.high().length - 1];
        int lowTies = ties(extremes.low(), lowest);
        int highTies = ties(extremes.high(), highest);
        if (lowest == highest) {
            // everything between is tied with both ends, which share the values left out
            lowTies += highTies;
        }
        int count = 0;
        for (double value : column) {
            if (value > lowest && value < highest) {
                between[count++] = value;
            } else if (value == lowest && lowTies-- <= 0) {
                between[count++] = value;
            } else if (value == highest && lowest != highest && highTies-- <= 0) {
                between[count++] = value;
            }
        }
        return of(between, count);
    }

    /** Returns how many of the kept values equal the last of them. */
    private static int ties(double[] kept, double last) {
        int ties = 0;
        for (double value : kept) {
            ties += value == last ? 1 : 0;
        }
        return ties;
    }

    private static Inner of(double[] values, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i];
        }
        double mean = sum / count;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        for (int i = 0; i < count; i++) {
            double distance = values[i] - mean;
            double square = distance * distance;
            sum1 += distance;
            sum2 += square;
            sum3 += square * distance;
            sum4 += square * square;
        }
        return new Inner(count, mean, sum1, sum2, sum3, sum4);
    }

    /** Returns the sum of the squares about another centre, which lies {@code shift} below the mean. */
    double squares(double shift) {
        return sum2 + shift * (2 * sum1 + shift * count);
    }

    /** Returns the sum of the cubes about another centre. */
    double cubes(double shift) {
        return sum3 + shift * (3 * sum2 + shift * (3 * sum1 + shift * count));
    }

    /** Returns the sum of the fourth powers about another centre. */
    double fourths(double shift) {
        return sum4 + shift * (4 * sum3 + shift * (6 * sum2 + shift * (4 * sum1 + shift * count)));
    }
}
