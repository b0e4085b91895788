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
 * Uncertainty of ranks: every replicate draws all assumptions at once, and the spread of each unit's rank over the
 * replicates is what is uncertain about it. OECD/JRC Handbook, step 7.
 *
 * <p>Replicate r draws from a generator seeded by (seed, r) alone: the same seed gives the same bits on any number of
 * threads. A replicate that can not be computed is left out of all figures and reported.
 *
 * @param assumptions at least one
 * @param replicates at least 2
 * @param seed of all draws
 * @param top how many first places count as the top, at least 1
 */
public record Uncertainty(List<Assumption> assumptions, int replicates, long seed, int top) {

    /** Copies the assumptions and refuses numbers out of range. */
    public Uncertainty {
        assumptions = List.copyOf(assumptions);
        if (assumptions.isEmpty() || replicates < 2 || top < 1) {
            throw new ModelRefused("uncertainty", "needs an assumption, 2 replicates and 1 place at the top, or more");
        }
    }

    /**
     * The spread of one unit's rank.
     *
     * @param nominal rank under the model itself, 0 when it has none
     * @param mean of its ranks
     * @param median of its ranks; this and the next two are quantiles of type 7
     * @param low 5 % quantile
     * @param high 95 % quantile
     * @param top share of replicates in which it is among the top places
     * @param bands share of replicates in each band, in the order of the model's bands, highest first
     */
    public record UnitSpread(
            String unit,
            int nominal,
            double mean,
            double median,
            double low,
            double high,
            double top,
            List<Double> bands) {}

    /**
     * One replicate.
     *
     * @param used what each assumption was, in their order
     * @param shift mean absolute difference of its ranks from the nominal ones; NaN when it was refused
     */
    public record Replicate(int number, List<String> used, double shift) {}

    /**
     * The outcome.
     *
     * @param units in row order of the raw data; figures are NaN for a unit that never has a rank
     * @param meanShift mean over the replicates of their mean absolute rank shifts
     * @param refused why replicates could not be computed; empty when all could
     */
    public record Outcome(
            List<UnitSpread> units, double meanShift, List<Refusal> refused, List<Replicate> replicates) {}

    /**
     * Computes all replicates, all units ranked together.
     *
     * @throws ModelRefused when an alternative is known not to run
     */
    public Outcome of(IndexRun base) {
        return of(base, Conduct.PLAIN);
    }

    /**
     * Computes all replicates; the conduct's watch is told of {@code replicates} models.
     *
     * @throws ModelRefused when an alternative is known not to run, or the grouping is
     *     not known
     */
    public Outcome of(IndexRun base, Conduct conduct) {
        double[][] drawn = new double[replicates][];
        Iterator<IndexModel> models = IntStream.range(0, replicates)
                .mapToObj(replicate -> {
                    drawn[replicate] = Draws.of(seed, replicate, assumptions.size());
                    return model(base.model(), drawn[replicate]);
                })
                .iterator();
        RankTable table = RankTable.of(base, replicates, models, conduct);
        return new Outcome(spreads(base, table), mean(table.shift), table.failures(), record(drawn, table));
    }

    private IndexModel model(IndexModel model, double[] drawn) {
        IndexModel made = model;
        for (int i = 0; i < drawn.length; i++) {
            made = assumptions.get(i).on(made, drawn[i]);
        }
        return made;
    }

    private List<UnitSpread> spreads(IndexRun base, RankTable table) {
        List<String> units = base.allUnits();
        int bands = base.model().bands().highestFirst().size();
        UnitSpread[] spreads = new UnitSpread[units.size()];
        IntStream.range(0, (units.size() + RankSpread.AT_ONCE - 1) / RankSpread.AT_ONCE)
                .parallel()
                .forEach(block -> new RankSpread(table, top, bands).fill(block, units, spreads));
        return List.of(spreads);
    }

    private List<Replicate> record(double[][] drawn, RankTable table) {
        List<Replicate> record = new ArrayList<>(replicates);
        for (int replicate = 0; replicate < replicates; replicate++) {
            List<String> used = new ArrayList<>();
            for (int i = 0; i < assumptions.size(); i++) {
                used.add(assumptions.get(i).used(drawn[replicate][i]));
            }
            record.add(new Replicate(replicate, List.copyOf(used), table.shift[replicate]));
        }
        return record;
    }

    private static double mean(double[] shifts) {
        double sum = 0;
        int count = 0;
        for (double shift : shifts) {
            sum += Double.isNaN(shift) ? 0 : shift;
            count += Double.isNaN(shift) ? 0 : 1;
        }
        return sum / count;
    }
}
