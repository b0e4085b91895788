package org.phrom.scoring.engine.imputation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.Correlation;

/**
 * Regression: a hole gets what an ordinary least squares regression of its column on other columns predicts for the
 * unit. OECD/JRC Handbook, step 3, "regression imputation".
 *
 * <p>Predictors of a hole are, of the columns that have a value for that unit, the ones most correlated with its own
 * (Pearson, pairwise, by absolute value; ties by column order, correlations that are not defined not at all). The
 * regression, with intercept, runs over the units in which the column and all predictors were observed. The weakest
 * predictor is left out as long as there are no two more units than predictors, or the predictors depend on each
 * other. A hole for which none is left stays missing.
 *
 * @param predictors how many at most, at least 1
 * @param insideParent whether only columns of the same parent are used; otherwise all are
 */
public record RegressionImputation(int predictors, boolean insideParent) implements Imputation {
    /** Refuses fewer than one predictor. */
    public RegressionImputation {
        if (predictors < 1) {
            throw new ModelRefused("regression", "needs at least one predictor");
        }
    }

    @Override
    public String name() {
        return "regression";
    }

    @Override
    public Imputed of(Incomplete data) {
        Filling filling = new Filling(data);
        for (int column = 0; column < data.columns().length; column++) {
            if (data.holes(column).length > 0) {
                fill(filling, data, column, candidates(data, column));
            }
        }
        return filling.imputed();
    }

    private void fill(Filling filling, Incomplete data, int column, List<Integer> candidates) {
        Map<List<Integer>, LeastSquares> known = new HashMap<>();
        for (int unit = 0; unit < data.units(); unit++) {
            if (data.hole(column, unit)) {
                List<Integer> chosen = chosen(data, candidates, unit);
                LeastSquares line = known.computeIfAbsent(chosen, key -> LeastSquares.of(data.columns(), column, key));
                filling.fill(column, unit, line.predict(data.columns(), unit));
            }
        }
    }

    private List<Integer> chosen(Incomplete data, List<Integer> candidates, int unit) {
        return candidates.stream()
                .filter(candidate -> !Double.isNaN(data.columns()[candidate][unit]))
                .limit(predictors)
                .toList();
    }

    private List<Integer> candidates(Incomplete data, int column) {
        Map<Integer, Double> strengths = new LinkedHashMap<>();
        for (int other = 0; other < data.columns().length; other++) {
            boolean related = !insideParent
                    || data.parents().get(other).equals(data.parents().get(column));
            if (other != column && related) {
                double r = Correlation.PEARSON
                        .between(data.columns()[column], data.columns()[other])
                        .value();
                strengths.put(other, Double.isNaN(r) ? Double.NaN : -Math.abs(r));
            }
        }
        return strengths.entrySet().stream()
                .filter(entry -> !Double.isNaN(entry.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
