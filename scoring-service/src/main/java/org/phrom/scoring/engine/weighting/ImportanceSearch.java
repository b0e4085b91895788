package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Weights that make importance what it is meant to be, within limits that hold. Becker, Saisana, Paruolo and Vandecasteele
 * (2017), Ecological Indicators 80; COINr's {@code get_opt_weights}, with bounds, siblings kept apart, and convergence.
 *
 * <p>Works on one node or on a whole level: what a set of weights leads to is asked of a function.
 *
 * @param codes of what is weighed
 * @param parents the parent of each; weights are shares among siblings
 * @param lower lowest share, at least 0
 * @param upper highest share, at most 1
 */
public record ImportanceSearch(List<String> codes, List<String> parents, double lower, double upper) {

    /** What is wanted. */
    public enum Objective {
        /** Correlations with the index in given proportions: least {@code sum((target - r / sum(r))^2)}. */
        CORRELATION,
        /** Squared correlations in given proportions: least {@code sum((target - r^2 / sum(r^2))^2)}. */
        R_SQUARE,
        /** As much information as possible: largest {@code sum(r)}; targets are not looked at. */
        INFORMATION
    }

    /**
     * What was found.
     *
     * @param weights shares among siblings
     * @param correlations they lead to
     * @param miss root of the mean squared difference of target and importance share; NaN without targets
     * @param steps taken
     * @param converged whether the search came to rest, and not to its last step
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Found(double[] weights, double[] correlations, double miss, int steps, boolean converged) {}

    private static final double STILL = 1e-10;

    /** Copies and checks the limits against the number of siblings. */
    public ImportanceSearch {
        codes = List.copyOf(codes);
        parents = List.copyOf(parents);
        for (int[] siblings : groups(parents).values()) {
            if (!(lower >= 0 && lower * siblings.length <= 1 + 1e-12 && upper * siblings.length >= 1 - 1e-12)
                    || upper < lower) {
                throw new ModelRefused(
                        parents.get(siblings[0]),
                        siblings.length + " shares can not all lie between " + lower + " and " + upper);
            }
        }
    }

    /**
     * Searches from given weights.
     *
     * @param effect from weights to the correlation of each weighed node with the index
     * @param targets wanted importance, any scale; equal numbers for balance
     * @param start weights to begin with
     * @throws ModelRefused when a correlation is not defined at the start
     */
    public Found search(UnaryOperator<double[]> effect, Objective objective, double[] targets, double[] start) {
        double[] wanted = shares(targets);
        Descent descent = new Descent(
                weights -> loss(effect.apply(weights), objective, wanted), box(), shareAmongSiblings(start), STILL);
        if (Double.isNaN(descent.least())) {
            throw new ModelRefused(parents.get(0), "the correlations of its children with the index are not defined");
        }
        double[] weights = descent.search();
        double[] r = effect.apply(weights);
        double miss = objective == Objective.INFORMATION
                ? Double.NaN
                : Math.sqrt(loss(r, objective, wanted) / SCALE / wanted.length);
        return new Found(weights, r, miss, descent.steps(), descent.hasConverged());
    }

    /** Brings the loss to the size of the weights, so that steps of length 1 are sensible. */
    private static final double SCALE = 100;

    private static double loss(double[] r, Objective objective, double[] wanted) {
        double[] importance = r.clone();
        double sum = 0;
        for (int i = 0; i < r.length; i++) {
            importance[i] = objective == Objective.R_SQUARE ? r[i] * r[i] : r[i];
            sum += importance[i];
        }
        if (objective == Objective.INFORMATION) {
            return -sum / r.length;
        }
        double loss = 0;
        for (int i = 0; i < r.length; i++) {
            double miss = wanted[i] - importance[i] / sum;
            loss += miss * miss;
        }
        return SCALE * loss;
    }

    private ShareBox box() {
        ShareBox all = ShareBox.of(codes.size(), lower, upper);
        return new ShareBox(new ArrayList<>(groups(parents).values()), all.lower(), all.upper());
    }

    private double[] shareAmongSiblings(double[] start) {
        double[] shares = start.clone();
        for (int[] siblings : groups(parents).values()) {
            double sum = 0;
            for (int i : siblings) {
                sum += start[i];
            }
            for (int i : siblings) {
                shares[i] = sum > 0 ? start[i] / sum : 1.0 / siblings.length;
            }
        }
        return shares;
    }

    private static double[] shares(double[] targets) {
        double sum = 0;
        for (double target : targets) {
            sum += target;
        }
        double[] shares = new double[targets.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = targets[i] / sum;
        }
        return shares;
    }

    private static Map<String, int[]> groups(List<String> parents) {
        Map<String, int[]> groups = new LinkedHashMap<>();
        for (int i = 0; i < parents.size(); i++) {
            int index = i;
            groups.merge(parents.get(i), new int[] {index}, ImportanceSearch::joined);
        }
        return groups;
    }

    private static int[] joined(int[] a, int[] b) {
        int[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }
}
