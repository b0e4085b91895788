package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * Several experts share out a budget of points over the children; a weight is the mean of their shares. Handbook step 6
 * (budget allocation process); Moldan and Billharz (1997).
 *
 * <p>Every expert counts the same, whatever the size of the budget; different sizes are a warning. Diagnostics: table
 * {@code spread} with mean, sd (n - 1; NaN for one expert), min and max of the shares per child, which uncertainty analysis
 * can use; table {@code shares} with each expert's shares.
 *
 * @param points name of an expert to code of a child to points, at least 0
 */
public record BudgetAllocation(Map<String, Map<String, Double>> points) implements Weighting {

    /** Sorts the experts by name, so that sums have one order. */
    public BudgetAllocation {
        points = Collections.unmodifiableMap(new TreeMap<>(points));
    }

    @Override
    public String name() {
        return "budget-allocation";
    }

    @Override
    public boolean looksAtUnits() {
        return false;
    }

    /** Weighs; refuses no expert, an expert without points for a child, or with none at all. */
    @Override
    public Weights weigh(WeightingGroup children) {
        if (points.isEmpty()) {
            throw new ModelRefused(children.place(), "nobody allocated points to its children");
        }
        double[][] shares = new double[points.size()][];
        double[] budgets = new double[points.size()];
        int expert = 0;
        for (Map.Entry<String, Map<String, Double>> entry : points.entrySet()) {
            double[] given = given(children, entry.getKey(), entry.getValue());
            budgets[expert] = sum(given);
            shares[expert++] = Weights.of(children, given).values();
        }
        double[] means = new double[children.size()];
        double[][] spread = new double[children.size()][];
        for (int i = 0; i < means.length; i++) {
            Moments moments = Moments.of(column(shares, i));
            means[i] = moments.mean();
            spread[i] = new double[] {moments.mean(), moments.sd(), moments.min(), moments.max()};
        }
        Weights weights = Weights.of(children, means)
                .with("experts", points.size())
                .with(new Weights.Table("spread", children.codes(), List.of("mean", "sd", "min", "max"), spread))
                .with(new Weights.Table("shares", new ArrayList<>(points.keySet()), children.codes(), shares));
        return Moments.of(budgets).isConstant()
                ? weights
                : weights.with(new Refusal(children.place(), "the experts' budgets differ; shares of each were used"));
    }

    private static double[] given(WeightingGroup children, String expert, Map<String, Double> byCode) {
        double[] given = new double[children.size()];
        for (int i = 0; i < given.length; i++) {
            Double value = byCode.get(children.codes().get(i));
            if (value == null || !(value >= 0) || value.isInfinite()) {
                throw new ModelRefused(
                        expert + "/" + children.codes().get(i), "needs points of at least 0, has " + value);
            }
            given[i] = value;
        }
        if (sum(given) == 0) {
            throw new ModelRefused(expert, "gave no points to the children of " + children.place());
        }
        return given;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            values[row] = rows[row][column];
        }
        return values;
    }
}
