package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.statistics.ColumnGroup;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * The benefit of the doubt: every unit is scored by the weights that suit it best, as long as no unit would score above 1
 * with them. {@code max sum(w_q y_uq)} over {@code w >= 0}, {@code sum(w_q y_kq) <= 1} for all units k, and the limits.
 * Melyn and Moesen (1991); Cherchye et al. (2007), Social Indicators Research 82; Handbook step 6, table 19.
 *
 * <p>Solved as one linear programme per unit. Scores are in [0, 1] and unique; weights need not be, then one best set is
 * given. A unit that lacks a value has no score (NaN) and is nobody's peer; a warning names it. A unit scores 0 when all its
 * values are 0, or when a lower limit of contribution meets a value of 0, also with a warning and weights of 0.
 *
 * @param limits how large a part each child may have
 */
public record BenefitOfTheDoubt(ShareLimits limits) implements Weighting {

    /**
     * Scores and what they were computed with.
     *
     * @param scores one per unit, NaN for units that lack a value
     * @param weights {@code [unit][child]}, such that the best unit has 1; NaN beside NaN
     * @param warnings units without score, and with 0
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Scores(double[] scores, double[][] weights, List<Refusal> warnings) {}

    /** Returns the benefit of the doubt without limits. */
    public static BenefitOfTheDoubt unlimited() {
        return new BenefitOfTheDoubt(ShareLimits.none());
    }

    @Override
    public String name() {
        return "benefit-of-the-doubt";
    }

    /**
     * Weighs every child by the mean, over the units, of its share in each unit's best weights. Diagnostics: {@code units}
     * (scored above 0), table {@code spread} with mean, min and max share.
     */
    @Override
    public Weights weigh(WeightingGroup children) {
        Scores found = scores(children.columns());
        double[][] shares = Arrays.stream(found.weights)
                .filter(weights -> Arrays.stream(weights).sum() > 0)
                .map(weights -> Weights.of(children, weights).values())
                .toArray(double[][]::new);
        double[] means = new double[children.size()];
        double[][] spread = new double[children.size()][];
        for (int i = 0; i < means.length; i++) {
            int child = i;
            Moments moments = Moments.of(
                    Arrays.stream(shares).mapToDouble(of -> of[child]).toArray());
            means[i] = moments.mean();
            spread[i] = new double[] {moments.mean(), moments.min(), moments.max()};
        }
        Weights weights = Weights.of(children, means)
                .with("units", shares.length)
                .with(new Weights.Table("spread", children.codes(), List.of("mean", "min", "max"), spread));
        for (Refusal warning : found.warnings) {
            weights = weights.with(warning);
        }
        return weights;
    }

    /**
     * Scores every unit.
     *
     * @param children columns of values of at least 0, more is better
     * @throws ModelRefused for negative values, limits that can not be kept, and when no unit has all values and one above 0
     */
    public Scores scores(ColumnGroup children) {
        boolean[] complete = complete(children);
        DoubtProgramme programme =
                new DoubtProgramme(children.columns(), complete, limits.spread(children.place(), children.size()));
        double[] scores = new double[complete.length];
        double[][] weights = new double[complete.length][];
        List<Refusal> warnings = new ArrayList<>();
        for (int unit = 0; unit < scores.length; unit++) {
            if (complete[unit]) {
                weights[unit] = programme.weights(unit);
                scores[unit] = score(children, weights[unit], unit);
            } else {
                weights[unit] = new double[children.size()];
                Arrays.fill(weights[unit], Double.NaN);
                scores[unit] = Double.NaN;
            }
            if (!(scores[unit] > 0)) {
                warnings.add(warning(children, unit, complete[unit]));
            }
        }
        return new Scores(scores, weights, warnings);
    }

    private static Refusal warning(ColumnGroup children, int unit, boolean complete) {
        return new Refusal(
                children.place() + "/row " + (unit + 1),
                complete
                        ? "scores 0: all its values are 0, or a value of 0 can not keep a lower limit"
                        : "lacks a value, so it has no benefit of the doubt");
    }

    private static double score(ColumnGroup children, double[] weights, int unit) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) {
            score += weights[i] * children.columns()[i][unit];
        }
        return Math.min(1, score);
    }

    private static boolean[] complete(ColumnGroup children) {
        boolean[] complete = new boolean[children.units()];
        boolean anyAbove = false;
        for (int unit = 0; unit < complete.length; unit++) {
            complete[unit] = true;
            double largest = 0;
            for (int i = 0; i < children.size(); i++) {
                double value = children.columns()[i][unit];
                if (value < 0) {
                    throw new ModelRefused(
                            children.codes().get(i),
                            "the benefit of the doubt needs values of at least 0, not " + value);
                }
                complete[unit] &= !Double.isNaN(value);
                largest = Math.max(largest, value);
            }
            anyAbove |= complete[unit] && largest > 0;
        }
        if (!anyAbove) {
            throw new ModelRefused(children.place(), "no unit has all values and one above 0");
        }
        return complete;
    }
}
