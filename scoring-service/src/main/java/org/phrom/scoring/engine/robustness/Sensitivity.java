package org.phrom.scoring.engine.robustness;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;

/**
 * Variance-based sensitivity: the share of the variance of ranks that an assumption explains alone (first order) and
 * with all its interactions (total order). OECD/JRC Handbook, step 7; Sobol (1993); Saltelli et al. (2010), Variance
 * based sensitivity analysis of model output, Computer Physics Communications 181.
 *
 * <p>When all assumptions are choices and the product of their alternatives is at most 200,000, all combinations are
 * computed and the indices are exact. Otherwise they are estimated from {@code samples} pairs of draws, at a cost of
 * {@code samples (d + 2)} runs, with outputs centred first: {@code S = mean(yB (yAB - yA)) / V} (Saltelli 2010) and
 * {@code T = mean((yA - yAB)^2) / 2V} (Jansen 1999); their standard errors are those of the means over V.
 *
 * @param assumptions at least one
 * @param samples at least 2; not used when the indices are exact
 * @param seed of the draws
 * @param bootstraps how often samples are drawn again for intervals, 0 for none; see {@link Interval}
 */
public record Sensitivity(List<Assumption> assumptions, int samples, long seed, int bootstraps) {
    /** The most combinations that are all computed. */
    public static final long MOST_COMBINATIONS = 200_000;

    private static final long MOST_CELLS = 200_000_000;
    private static final long MOST_DRAWS = 2_000_000_000L;

    /** Copies the assumptions and refuses numbers out of range. */
    public Sensitivity {
        assumptions = List.copyOf(assumptions);
        if (assumptions.isEmpty() || samples < 2 || bootstraps < 0) {
            throw new ModelRefused("sensitivity", "needs an assumption and 2 samples, or more");
        }
    }

    /** Without intervals. */
    public Sensitivity(List<Assumption> assumptions, int samples, long seed) {
        this(assumptions, samples, seed, 0);
    }

    /** From the 5 % to the 95 % quantile of what bootstrap draws estimate; where indices are exact, the index twice. */
    public record Interval(double low, double high) {}

    /**
     * Indices of one output, in the order of the assumptions; NaN where the output never varies.
     *
     * @param output {@code shift} for the mean absolute rank shift, otherwise a unit: its rank
     * @param variance of the output
     * @param firstError standard error, 0 when exact
     * @param totalError standard error, 0 when exact
     * @param firstInterval one per assumption; empty when none were wanted
     * @param totalInterval one per assumption; empty when none were wanted
     */
    public record Indices(
            String output,
            double variance,
            List<Double> first,
            List<Double> total,
            List<Double> firstError,
            List<Double> totalError,
            List<Interval> firstInterval,
            List<Interval> totalInterval) {}

    /**
     * The outcome.
     *
     * @param exact whether all combinations were computed
     * @param runs how many models were computed
     * @param outputs the mean shift first, then every unit of the raw data that always has a rank
     * @param refused why models could not be computed; then there are no outputs
     */
    public record Outcome(
            List<String> assumptions, boolean exact, int runs, List<Indices> outputs, List<Refusal> refused) {}

    /**
     * Computes the indices, all units ranked together.
     *
     * @throws ModelRefused when an alternative is known not to run, or, before anything is computed, too much would
     *     have to be kept
     */
    public Outcome of(IndexRun base) {
        return of(base, Conduct.PLAIN);
    }

    /**
     * Computes the indices; the conduct's watch is told of as many models as the outcome says were run.
     *
     * @throws ModelRefused when an alternative is known not to run, the grouping is not known, or, before anything is
     *     computed, too much would have to be kept
     */
    public Outcome of(IndexRun base, Conduct conduct) {
        long product = 1;
        for (Assumption assumption : assumptions) {
            boolean small = assumption.alternatives() > 0 && product <= MOST_COMBINATIONS;
            product = small ? product * assumption.alternatives() : Long.MAX_VALUE;
        }
        boolean exact = product <= MOST_COMBINATIONS;
        long runs = exact ? product : (long) samples * (assumptions.size() + 2);
        if (!exact && runs * bootstraps * (base.allUnits().size() + 1) > MOST_DRAWS) {
            throw new ModelRefused(
                    "sensitivity",
                    bootstraps + " bootstrap draws of " + runs + " runs over "
                            + base.allUnits().size() + " units are too many");
        }
        if (runs * base.allUnits().size() > MOST_CELLS || runs > Integer.MAX_VALUE / 4) {
            throw new ModelRefused(
                    "sensitivity", runs + " runs over " + base.allUnits().size() + " units are too many");
        }
        Iterator<IndexModel> models = exact
                ? new Combinations(assumptions, base.model())
                : IntStream.range(0, samples)
                        .mapToObj(sample -> sample(base.model(), sample))
                        .flatMap(List::stream)
                        .iterator();
        RankTable table = RankTable.of(base, (int) runs, models, conduct);
        return new Outcome(
                assumptions.stream().map(Assumption::name).toList(),
                exact,
                (int) runs,
                table.failures().isEmpty() ? outputs(base, table, exact, conduct) : List.of(),
                table.failures());
    }

    /** Returns A, B, and A with each assumption in turn from B. */
    private List<IndexModel> sample(IndexModel model, int sample) {
        int count = assumptions.size();
        List<IndexModel> models = new ArrayList<>(count + 2);
        double[] both = Draws.of(seed, sample, 2 * count);
        for (int from = -2; from < count; from++) {
            IndexModel made = model;
            for (int i = 0; i < count; i++) {
                boolean second = from == -1 || from == i;
                made = assumptions.get(i).on(made, both[second ? count + i : i]);
            }
            models.add(made);
        }
        return models;
    }

    private List<Indices> outputs(IndexRun base, RankTable table, boolean exact, Conduct conduct) {
        List<Indices> outputs = new ArrayList<>();
        double[] output = table.shift.clone();
        outputs.add(indices("shift", output, exact));
        for (int unit = 0; unit < base.allUnits().size(); unit++) {
            boolean always = true;
            conduct.watch().done(0);
            for (int run = 0; run < output.length; run++) {
                output[run] = table.ranks[run][unit];
                always &= table.ranks[run][unit] != 0;
            }
            if (always) {
                outputs.add(indices(base.allUnits().get(unit), output, exact));
            }
        }
        return outputs;
    }

    private Indices indices(String name, double[] output, boolean exact) {
        int[] levels = assumptions.stream().mapToInt(Assumption::alternatives).toArray();
        Indices indices =
                exact ? ExactIndices.of(name, output, levels) : SampledIndices.of(name, output, assumptions.size());
        if (bootstraps == 0) {
            return indices;
        }
        List<List<Interval>> intervals = exact
                ? List.of(points(indices.first()), points(indices.total()))
                : new Bootstrap(bootstraps, seed, output, assumptions.size()).intervals();
        return new Indices(
                name,
                indices.variance(),
                indices.first(),
                indices.total(),
                indices.firstError(),
                indices.totalError(),
                intervals.get(0),
                intervals.get(1));
    }

    private static List<Interval> points(List<Double> exact) {
        return exact.stream().map(index -> new Interval(index, index)).toList();
    }
}
