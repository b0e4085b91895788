package org.phrom.scoring.engine.weighting;

import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.statistics.Correlations;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * Weights that give the children of a node the importance they are meant to have, under the arithmetic mean; see {@link
 * ImportanceSearch} for whole levels and other means.
 *
 * <p>Correlations with the mean follow from the covariances of the children (pairwise complete). Diagnostics: {@code miss}
 * (root mean squared difference of target and importance share), {@code steps}, table {@code importance} with target,
 * correlation and importance share. There are warnings when the search did not come to rest, and when the targets are
 * missed by more than 1e-6: limits or negative correlations then forbid them.
 *
 * @param objective what is wanted
 * @param targets code of a child to wanted importance, any scale; empty for equal importance
 * @param lower lowest weight
 * @param upper highest weight
 */
public record TowardsImportance(
        ImportanceSearch.Objective objective, Map<String, Double> targets, double lower, double upper)
        implements Weighting {
    private static final double REACHED = 1e-6;

    /** Copies the targets. */
    public TowardsImportance {
        targets = Map.copyOf(targets);
    }

    /** Returns the search for equal importance with weights between the limits. */
    public static TowardsImportance balance(double lower, double upper) {
        return new TowardsImportance(ImportanceSearch.Objective.CORRELATION, Map.of(), lower, upper);
    }

    @Override
    public String name() {
        return "towards-importance";
    }

    /** Weighs; refuses constant children, children without target, and limits that can not hold. */
    @Override
    public Weights weigh(WeightingGroup children) {
        if (children.size() == 1) {
            return Weights.alone(children);
        }
        double[][] covariances = covariances(children);
        double[] wanted = wanted(children);
        List<String> parents =
                children.codes().stream().map(code -> children.place()).toList();
        ImportanceSearch.Found found = new ImportanceSearch(children.codes(), parents, lower, upper)
                .search(weights -> correlations(covariances, weights), objective, wanted, children.given());
        Weights weights = Weights.of(children, found.weights())
                .with("miss", found.miss())
                .with("steps", found.steps())
                .with(table(children, wanted, found.correlations()));
        if (!found.converged()) {
            weights = weights.with(new Refusal(children.place(), "the search for weights did not come to rest"));
        }
        return found.miss() > REACHED
                ? weights.with(new Refusal(children.place(), "the wanted importance is missed by " + found.miss()))
                : weights;
    }

    private double[] wanted(WeightingGroup children) {
        double[] wanted = new double[children.size()];
        for (int i = 0; i < wanted.length; i++) {
            String code = children.codes().get(i);
            Double target = targets.isEmpty() ? Double.valueOf(1) : targets.get(code);
            if (target == null || !(target > 0) || target.isInfinite()) {
                throw new ModelRefused(code, "needs a wanted importance above 0, has " + target);
            }
            wanted[i] = target;
        }
        return wanted;
    }

    private static double[][] covariances(WeightingGroup children) {
        Correlations r = Correlations.within(children.columns(), Correlation.PEARSON);
        double[][] covariances = r.values();
        for (int i = 0; i < covariances.length; i++) {
            for (int j = 0; j < covariances.length; j++) {
                if (Double.isNaN(covariances[i][j])) {
                    throw new ModelRefused(
                            children.codes().get(i),
                            "has no correlation with " + children.codes().get(j));
                }
                covariances[i][j] *= Moments.of(children.columns().columns()[i]).sd()
                        * Moments.of(children.columns().columns()[j]).sd();
            }
        }
        return covariances;
    }

    /** r_i = (C w)_i / sqrt(C_ii w'Cw). */
    private static double[] correlations(double[][] c, double[] weights) {
        double[] r = new double[weights.length];
        double variance = 0;
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                r[i] += c[i][j] * weights[j];
            }
            variance += weights[i] * r[i];
        }
        for (int i = 0; i < r.length; i++) {
            r[i] /= Math.sqrt(c[i][i] * variance);
        }
        return r;
    }

    private Weights.Table table(WeightingGroup children, double[] wanted, double[] r) {
        double[] importance = r.clone();
        double sum = 0;
        double all = 0;
        for (int i = 0; i < r.length; i++) {
            importance[i] = objective == ImportanceSearch.Objective.R_SQUARE ? r[i] * r[i] : r[i];
            sum += importance[i];
            all += wanted[i];
        }
        double[][] cells = new double[r.length][];
        for (int i = 0; i < r.length; i++) {
            cells[i] = new double[] {wanted[i] / all, r[i], importance[i] / sum};
        }
        return new Weights.Table("importance", children.codes(), List.of("target", "correlation", "importance"), cells);
    }
}
