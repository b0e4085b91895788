package org.phrom.scoring.engine.statistics;

import java.util.EnumSet;
import java.util.Set;

/**
 * Descriptive statistics of one column: OECD/JRC Handbook, step 2 (data selection) and the tests of step 3.
 *
 * <p>Missing values (NaN) count as units without value, and are left out of all else. A statistic that the values do
 * not define is NaN; {@link #flags} says why ({@link DataFlag#EMPTY}, {@link DataFlag#CONSTANT}, {@link
 * DataFlag#TOO_FEW_VALUES}).
 */
public final class Descriptives {
    private final int units;
    private final int nonZero;
    private final Moments moments;
    private final Quantiles quantiles;

    private Descriptives(int units, int nonZero, Moments moments, Quantiles quantiles) {
        this.units = units;
        this.nonZero = nonZero;
        this.moments = moments;
        this.quantiles = quantiles;
    }

    /** Describes a column, one value per unit. */
    public static Descriptives of(double[] column) {
        int nonZero = 0;
        for (double value : column) {
            nonZero += !Double.isNaN(value) && value != 0 ? 1 : 0;
        }
        return new Descriptives(column.length, nonZero, Moments.of(column), Quantiles.of(column));
    }

    /** Returns the number of units, with a value or without. */
    public int units() {
        return units;
    }

    /** Returns the number of values. */
    public int available() {
        return moments.count();
    }

    /** Returns the share of units with a value; NaN without units. */
    public double availability() {
        return share(available(), units);
    }

    /** Returns the number of values other than 0. */
    public int nonZero() {
        return nonZero;
    }

    /** Returns the share of the values that differ from 0; NaN without values. */
    public double nonZeroShare() {
        return share(nonZero, available());
    }

    /** Returns the number of different values. */
    public int unique() {
        return quantiles.unique();
    }

    /** Returns different values per value; NaN without values. */
    public double uniqueShare() {
        return share(unique(), available());
    }

    /** Returns how many units share the most frequent value. */
    public int same() {
        return quantiles.same();
    }

    /** Returns the share of the values that are the most frequent value; NaN without values. */
    public double sameShare() {
        return share(same(), available());
    }

    /** Returns the smallest value. */
    public double min() {
        return moments.min();
    }

    /** Returns the largest value. */
    public double max() {
        return moments.max();
    }

    /** Returns the arithmetic mean. */
    public double mean() {
        return moments.mean();
    }

    /** Returns the median. */
    public double median() {
        return quantiles.median();
    }

    /** Returns a quantile, type 7. */
    public double quantile(double share) {
        return quantiles.at(share);
    }

    /** Returns the sample standard deviation (n - 1); NaN for fewer than 2 values. */
    public double sd() {
        return moments.sd();
    }

    /** Returns the standard deviation of the population (n). */
    public double populationSd() {
        return moments.populationSd();
    }

    /** Returns the coefficient of variation, sd over mean; infinite or NaN when the mean is 0. */
    public double variation() {
        return sd() / mean();
    }

    /** Returns the skewness of type 2; NaN for fewer than 3 values or equal ones. */
    public double skewness() {
        return moments.skewness();
    }

    /** Returns the excess kurtosis of type 2; NaN for fewer than 4 values or equal ones. */
    public double kurtosis() {
        return moments.kurtosis();
    }

    /** Returns what is worth a second look, in the order of {@link DataFlag}. */
    public Set<DataFlag> flags(DataThresholds thresholds) {
        EnumSet<DataFlag> flags = EnumSet.noneOf(DataFlag.class);
        flag(flags, DataFlag.EMPTY, available() == 0);
        flag(flags, DataFlag.CONSTANT, available() > 0 && moments.isConstant());
        flag(flags, DataFlag.TOO_FEW_VALUES, available() < 4);
        flag(flags, DataFlag.LOW_AVAILABILITY, availability() < thresholds.availability());
        flag(flags, DataFlag.MANY_ZEROS, nonZeroShare() < thresholds.nonZero());
        flag(flags, DataFlag.FEW_UNIQUE, uniqueShare() < thresholds.unique());
        flag(flags, DataFlag.OUTLIERS, hasOutliers(thresholds));
        return flags;
    }

    private boolean hasOutliers(DataThresholds thresholds) {
        return Math.abs(skewness()) > thresholds.skewness() && kurtosis() > thresholds.kurtosis();
    }

    private static void flag(EnumSet<DataFlag> flags, DataFlag flag, boolean raised) {
        if (raised) {
            flags.add(flag);
        }
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
