package org.phrom.scoring.engine.treatment;

/**
 * The outcome of a test for outliers.
 *
 * @param passed whether the column may stay as it is
 * @param skewness type 2, as in spreadsheets
 * @param kurtosis type 2, excess
 */
public record Verdict(boolean passed, double skewness, double kurtosis) {}
