package org.phrom.scoring.engine.statistics;

/**
 * From where on a column is worth a second look.
 *
 * @param availability lowest share of units with a value, in [0, 1]
 * @param nonZero lowest share of values other than 0 among the values there are
 * @param unique lowest share of different values among the values there are
 * @param skewness largest absolute skewness (type 2) that needs no treatment
 * @param kurtosis largest excess kurtosis (type 2) that needs no treatment; outliers are suspected when both are passed
 */
public record DataThresholds(double availability, double nonZero, double unique, double skewness, double kurtosis) {
    /** The usual ones: 0.65, 0.5, 0.5, 2 and 3.5 (JRC; Groeneveld and Meeden 1984 for skewness and kurtosis). */
    public static final DataThresholds USUAL = new DataThresholds(0.65, 0.5, 0.5, 2, 3.5);
}
