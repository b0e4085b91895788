package org.phrom.scoring.engine.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.scoring.engine.DataSet;
import org.phrom.scoring.engine.Groups;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.robustness.Conduct;

/**
 * The change of each unit's score and rank between two indices, split into what new data, a new method and a new
 * population did. Each part is its Shapley value: the mean, over all six orders of making the three changes, of what
 * the part changes when its turn comes. So no order is preferred, and the parts sum to the whole change.
 *
 * <p>A step with one side's data and the other side's population computes on the units that are in both. Shapley
 * (1953); Shorrocks (2013), Decomposition procedures for distributional analysis, Journal of Economic Inequality 11.
 */
public final class ChangeSplit {
    private static final int DATA = 1;
    private static final int METHOD = 2;
    private static final int POPULATION = 4;
    private static final double[] SHARES = {1.0 / 3, 1.0 / 6, 1.0 / 3};

    private ChangeSplit() {}

    /** One side: what was computed, on what. */
    public record Side(IndexModel model, DataSet data, Groups groups) {}

    /** The parts of a change; they sum to it. */
    public record Parts(double data, double method, double population) {
        /** Returns the whole change. */
        public double sum() {
            return data + method + population;
        }
    }

    /**
     * One unit of both sides.
     *
     * @param score change of the score
     * @param rank change of the rank, negative when it became better
     */
    public record UnitSplit(String unit, Parts score, Parts rank) {}

    /**
     * Splits the change of every unit that has a score in all eight combinations, in the order of the first side, all
     * units ranked together.
     *
     * @throws ModelRefused when a combination can not be computed: the sides must have units in common, and the
     *     indicators of both models must be in both data sets
     */
    public static List<UnitSplit> of(Side before, Side after) {
        return of(before, after, Conduct.PLAIN);
    }

    /**
     * Splits the change of every unit that has a score in all eight combinations, in the order of the first side.
     *
     * @param conduct the grouping, of both sides, inside whose groups ranks are taken; its watch is told of 8 models
     * @throws ModelRefused when a combination can not be computed: the sides must have units in common, the indicators
     *     of both models must be in both data sets, and the grouping must be known
     */
    public static List<UnitSplit> of(Side before, Side after, Conduct conduct) {
        if (Collections.disjoint(
                before.data().units(), new HashSet<>(after.data().units()))) {
            throw new ModelRefused("population", "the two sides have no unit in common");
        }
        List<Map<String, Standing>> combinations = new ArrayList<>();
        for (int changed = 0; changed < 8; changed++) {
            combinations.add(Standing.of(run(before, after, changed), conduct.within()));
            conduct.watch().done(1);
        }
        List<UnitSplit> splits = new ArrayList<>();
        for (String unit : before.data().units()) {
            double[] scores = new double[8];
            double[] ranks = new double[8];
            boolean whole = true;
            for (int changed = 0; changed < 8; changed++) {
                Standing standing = combinations.get(changed).getOrDefault(unit, Standing.NONE);
                scores[changed] = standing.score();
                ranks[changed] = standing.rank();
                whole &= standing.rank() != 0;
            }
            if (whole) {
                splits.add(new UnitSplit(unit, parts(scores), parts(ranks)));
            }
        }
        return splits;
    }

    private static IndexRun run(Side before, Side after, int changed) {
        Side data = (changed & DATA) == 0 ? before : after;
        Side population = (changed & POPULATION) == 0 ? before : after;
        IndexModel model = ((changed & METHOD) == 0 ? before : after).model();
        Set<String> wanted = new HashSet<>(population.data().units());
        boolean[] kept = new boolean[data.data().units().size()];
        List<String> units = new ArrayList<>();
        for (int row = 0; row < kept.length; row++) {
            kept[row] = wanted.contains(data.data().units().get(row));
            if (kept[row]) {
                units.add(data.data().units().get(row));
            }
        }
        return IndexRun.of(model, keep(data.data(), units, kept), data.groups().keeping(kept));
    }

    private static DataSet keep(DataSet data, List<String> units, boolean[] kept) {
        DataSet some = DataSet.of(units);
        for (String code : data.codes()) {
            double[] all = data.column(code);
            boolean[] absent = data.notApplicable(code);
            double[] column = new double[units.size()];
            boolean[] columnAbsent = new boolean[absent.length == 0 ? 0 : units.size()];
            int at = 0;
            for (int row = 0; row < kept.length; row++) {
                if (kept[row]) {
                    if (columnAbsent.length > 0) {
                        columnAbsent[at] = absent[row];
                    }
                    column[at++] = all[row];
                }
            }
            some = some.with(code, column, columnAbsent);
        }
        return some;
    }

    private static Parts parts(double[] values) {
        return new Parts(part(values, DATA), part(values, METHOD), part(values, POPULATION));
    }

    private static double part(double[] values, int factor) {
        double part = 0;
        for (int others = 0; others < 8; others++) {
            if ((others & factor) == 0) {
                part += SHARES[Integer.bitCount(others)] * (values[others | factor] - values[others]);
            }
        }
        return part;
    }
}
