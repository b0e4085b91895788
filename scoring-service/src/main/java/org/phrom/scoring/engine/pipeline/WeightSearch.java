package org.phrom.scoring.engine.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.weighting.ImportanceSearch;
import org.phrom.scoring.engine.weighting.Weights;

/**
 * Weights of all children of several groups at once, so that the correlation of each child with the index is what it is
 * meant to be; the index is computed as the model says, by whatever aggregations. {@link ImportanceSearch}; COINr's
 * {@code get_opt_weights} for a level.
 *
 * <p>Children of weight 0 stay out. Units without the child's value or without index are left out of its correlation.
 *
 * @param groups whose children are weighed
 * @param objective what is wanted
 * @param targets code of a child to wanted importance, any scale; empty for equal importance
 * @param lower lowest share among siblings
 * @param upper highest share among siblings
 */
public record WeightSearch(
        List<String> groups,
        ImportanceSearch.Objective objective,
        Map<String, Double> targets,
        double lower,
        double upper) {
    private static final double REACHED = 1e-6;

    /** Copies the groups and the targets. */
    public WeightSearch {
        groups = List.copyOf(groups);
        targets = Map.copyOf(targets);
    }

    /**
     * Searches.
     *
     * @param run of a model that has no weight rules in these groups; the search begins with its weights
     * @return weights of each group, with the diagnostics {@code miss} and {@code steps} and the table {@code
     *     importance} (target, correlation, importance share over all children); with warnings when the search did not
     *     come to rest or the targets are missed by more than 1e-6
     * @throws ModelRefused when a child has no target or no correlation with the index, and when the limits can not hold
     */
    public Map<String, Weights> on(IndexRun run) {
        List<String> codes = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        List<Double> start = new ArrayList<>();
        for (String group : groups) {
            int[] children = run.model().scheme().children(run.model().scheme().group(group));
            double[] weights = run.weights(group);
            for (int i = 0; i < children.length; i++) {
                if (weights[i] != 0) {
                    codes.add(run.model().tree().node(children[i]).code());
                    parents.add(group);
                    start.add(weights[i]);
                }
            }
        }
        double[] wanted = wanted(codes);
        ImportanceSearch.Found found = new ImportanceSearch(codes, parents, lower, upper)
                .search(
                        weights -> correlations(run, codes, weights),
                        objective,
                        wanted,
                        start.stream().mapToDouble(weight -> weight).toArray());
        Weights.Table importance = importance(codes, wanted, found.correlations());
        Map<String, Weights> byGroup = new LinkedHashMap<>();
        for (String group : groups) {
            byGroup.put(group, weights(group, codes, parents, found, importance));
        }
        return byGroup;
    }

    private double[] wanted(List<String> codes) {
        double[] wanted = new double[codes.size()];
        for (int i = 0; i < wanted.length; i++) {
            Double target = targets.isEmpty() ? Double.valueOf(1) : targets.get(codes.get(i));
            if (target == null || !(target > 0) || target.isInfinite()) {
                throw new ModelRefused(codes.get(i), "needs a wanted importance above 0, has " + target);
            }
            wanted[i] = target;
        }
        return wanted;
    }

    private static double[] correlations(IndexRun run, List<String> codes, double[] weights) {
        Map<String, Double> byNode = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            // a weight of 0 is one the search tries, not a child that is out
            byNode.put(codes.get(i), Math.max(weights[i], Double.MIN_NORMAL));
        }
        IndexRun tried = run.under(run.model().withWeights(byNode));
        double[] index = tried.index();
        double[] r = new double[weights.length];
        for (int i = 0; i < r.length; i++) {
            r[i] = Correlation.PEARSON
                    .between(tried.values(codes.get(i)), index)
                    .value();
        }
        return r;
    }

    private Weights weights(
            String group,
            List<String> codes,
            List<String> parents,
            ImportanceSearch.Found found,
            Weights.Table importance) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (parents.get(i).equals(group)) {
                own.add(i);
            }
        }
        List<Refusal> warnings = new ArrayList<>();
        if (!found.converged()) {
            warnings.add(new Refusal(group, "the search for weights did not come to rest"));
        }
        if (found.miss() > REACHED) {
            warnings.add(new Refusal(group, "the wanted importance is missed by " + found.miss()));
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("miss", found.miss());
        numbers.put("steps", (double) found.steps());
        return new Weights(
                group,
                own.stream().map(codes::get).toList(),
                own.stream().mapToDouble(i -> found.weights()[i]).toArray(),
                numbers,
                List.of(importance),
                warnings);
    }

    private Weights.Table importance(List<String> codes, double[] wanted, double[] r) {
        double[] shares = r.clone();
        double sum = 0;
        double all = 0;
        for (int i = 0; i < r.length; i++) {
            shares[i] = objective == ImportanceSearch.Objective.R_SQUARE ? r[i] * r[i] : r[i];
            sum += shares[i];
            all += wanted[i];
        }
        double[][] cells = new double[r.length][];
        for (int i = 0; i < r.length; i++) {
            cells[i] = new double[] {wanted[i] / all, r[i], shares[i] / sum};
        }
        return new Weights.Table("importance", codes, List.of("target", "correlation", "importance"), cells);
    }
}
