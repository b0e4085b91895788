package org.phrom.scoring.engine.imputation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A linear regression with intercept, over the units in which all its columns have a value.
 *
 * @param predictors columns it predicts from, none when nothing can be predicted
 * @param means of the predicted column (first) and the predictors
 * @param slopes one per predictor
 */
record LeastSquares(List<Integer> predictors, double[] means, double[] slopes) {

    /** Fits the regression; drops the last predictors as long as the fit is not determined. */
    static LeastSquares of(double[][] columns, int target, List<Integer> predictors) {
        for (int count = predictors.size(); count > 0; count--) {
            List<Integer> fewer = predictors.subList(0, count);
            int[] rows = rows(columns, target, fewer);
            if (rows.length >= count + 2) {
                LeastSquares fitted = fitted(columns, target, fewer, rows);
                if (fitted != null) {
                    return fitted;
                }
            }
        }
        return new LeastSquares(List.of(), new double[0], new double[0]);
    }

    private static int[] rows(double[][] columns, int target, List<Integer> predictors) {
        return IntStream.range(0, columns[target].length)
                .filter(unit -> !Double.isNaN(columns[target][unit])
                        && predictors.stream().noneMatch(column -> Double.isNaN(columns[column][unit])))
                .toArray();
    }

    private static @Nullable LeastSquares fitted(double[][] columns, int target, List<Integer> predictors, int[] rows) {
        int count = predictors.size();
        double[][] values = new double[count + 1][];
        values[0] = columns[target];
        for (int predictor = 0; predictor < count; predictor++) {
            values[predictor + 1] = columns[predictors.get(predictor)];
        }
        double[] means = new double[count + 1];
        for (int column = 0; column <= count; column++) {
            means[column] = mean(values[column], rows);
        }
        double[][] squares = new double[count][count];
        double[] slopes = new double[count];
        for (int row = 0; row < count; row++) {
            slopes[row] = product(values, means, row + 1, 0, rows);
            for (int column = 0; column <= row; column++) {
                squares[row][column] = product(values, means, row + 1, column + 1, rows);
            }
        }
        Cholesky decomposed = Cholesky.of(squares);
        if (decomposed == null) {
            return null;
        }
        decomposed.solve(slopes);
        return new LeastSquares(predictors, means, slopes);
    }

    private static double mean(double[] values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum / rows.length;
    }

    private static double product(double[][] values, double[] means, int left, int right, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += (values[left][row] - means[left]) * (values[right][row] - means[right]);
        }
        return sum;
    }

    /** Returns the prediction for a unit; NaN when nothing can be predicted. */
    double predict(double[][] columns, int unit) {
        if (predictors.isEmpty()) {
            return Double.NaN;
        }
        double prediction = means[0];
        for (int predictor = 0; predictor < slopes.length; predictor++) {
            double distance = columns[predictors.get(predictor)][unit] - means[predictor + 1];
            prediction += slopes[predictor] * distance;
        }
        return prediction;
    }
}
