package org.phrom.scoring.engine.comparison;

import org.phrom.scoring.engine.ModelRefused;

/**
 * Growth and trend of one value over periods. COINr, get_trends, CAGR, prc_change; OECD/JRC Handbook, step 8.
 *
 * @param change relative change from the first to the last value there is: {@code last / first - 1}; NaN when the
 *     first is zero
 * @param compound compound growth per period: {@code (last / first)^(1 / periods) - 1}; NaN unless both are above zero
 * @param slope of the least-squares line, per period
 * @param trend the slope over the line's value in the first period; NaN when that is zero
 */
public record Growth(double change, double compound, double slope, double trend) {

    /**
     * Returns the growth over the values there are.
     *
     * @param periods ascending
     * @param values one per period, NaN = missing
     * @throws ModelRefused with fewer than two values, or periods out of order
     */
    public static Growth of(int[] periods, double[] values) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            if (i > 0 && periods[i] <= periods[i - 1]) {
                throw new ModelRefused("periods", "must ascend, but " + periods[i] + " follows " + periods[i - 1]);
            }
            if (!Double.isNaN(values[i])) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first == last) {
            throw new ModelRefused("values", "growth needs at least two of them");
        }
        double ratio = values[first] == 0 ? Double.NaN : values[last] / values[first];
        boolean positive = values[first] > 0 && values[last] > 0;
        int span = periods[last] - periods[first];
        double compound = positive ? StrictMath.pow(ratio, 1.0 / span) - 1 : Double.NaN;
        double slope = slope(periods, values);
        double fitted = mean(values, values) + slope * (periods[first] - mean(toDouble(periods), values));
        return new Growth(ratio - 1, compound, slope, fitted == 0 ? Double.NaN : slope / fitted);
    }

    private static double slope(int[] periods, double[] values) {
        double[] times = toDouble(periods);
        double time = mean(times, values);
        double value = mean(values, values);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                products += (times[i] - time) * (values[i] - value);
                squares += (times[i] - time) * (times[i] - time);
            }
        }
        return products / squares;
    }

    private static double mean(double[] numbers, double[] values) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sum += numbers[i];
                count++;
            }
        }
        return sum / count;
    }

    private static double[] toDouble(int[] periods) {
        return java.util.Arrays.stream(periods).asDoubleStream().toArray();
    }
}
