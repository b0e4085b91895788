package org.phrom.scoring.engine.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.pipeline.IndexRun;

/**
 * Scores and ranks of two runs side by side: two data sets, two models, or both. OECD/JRC Handbook, step 10.
 *
 * @param units of either run, those of the first one first
 * @param meanRankShift mean absolute rank difference over the units that both rank; NaN when there is none
 */
public record Comparison(List<UnitShift> units, double meanRankShift) {
    /** Copies the units. */
    public Comparison {
        units = List.copyOf(units);
    }

    /**
     * One unit.
     *
     * @param before score in the first run, NaN when it has none
     * @param after score in the second run, NaN when it has none
     * @param rankBefore 0 when it has none
     * @param rankAfter 0 when it has none
     */
    public record UnitShift(String unit, double before, double after, int rankBefore, int rankAfter) {
        /** Returns the change of the score, NaN when one is missing. */
        public double score() {
            return after - before;
        }

        /** Returns how many places the unit rose; negative when it fell, 0 also when one rank is missing. */
        public int places() {
            return rankBefore == 0 || rankAfter == 0 ? 0 : rankBefore - rankAfter;
        }
    }

    /** Compares two runs unit by unit, all units ranked together. */
    public static Comparison of(IndexRun before, IndexRun after) {
        return of(before, after, null);
    }

    /**
     * Compares two runs unit by unit.
     *
     * @param within grouping of both runs inside whose groups ranks are taken, such as the periods of a panel; null to
     *     rank all together
     * @throws org.phrom.scoring.engine.ModelRefused when a run does not know the grouping
     */
    public static Comparison of(IndexRun before, IndexRun after, @Nullable String within) {
        Map<String, Standing> first = Standing.of(before, within);
        Map<String, Standing> second = Standing.of(after, within);
        Set<String> all = new LinkedHashSet<>(first.keySet());
        all.addAll(second.keySet());
        List<UnitShift> shifts = new ArrayList<>();
        long sum = 0;
        int both = 0;
        for (String unit : all) {
            Standing one = first.getOrDefault(unit, Standing.NONE);
            Standing other = second.getOrDefault(unit, Standing.NONE);
            UnitShift shift = new UnitShift(unit, one.score(), other.score(), one.rank(), other.rank());
            sum += Math.abs(shift.places());
            both += one.rank() != 0 && other.rank() != 0 ? 1 : 0;
            shifts.add(shift);
        }
        return new Comparison(shifts, (double) sum / both);
    }
}
