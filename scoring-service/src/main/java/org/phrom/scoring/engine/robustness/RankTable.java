package org.phrom.scoring.engine.robustness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Bands;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.engine.pipeline.IndexModel;
import org.phrom.scoring.engine.pipeline.IndexRun;
import org.phrom.scoring.engine.pipeline.Variations;

/** The ranks of all units under many models: two bytes each, 0 where there is none. */
final class RankTable {
    private static final int MOST_UNITS = Character.MAX_VALUE;
    private static final int AT_ONCE = 4096;

    final char[][] ranks;
    final double[] shift;
    final byte @Nullable [][] bands;
    private final char[] nominal;
    private final IndexRun base;
    private final Ranking ranking;
    private final Watch watch;
    private final List<Failure> failures = Collections.synchronizedList(new ArrayList<>());

    private record Failure(int model, List<Refusal> refusals) {}

    private RankTable(IndexRun base, int models, boolean banded, Conduct conduct) {
        if (base.allUnits().size() > MOST_UNITS) {
            throw new ModelRefused("units", "ranks of more than " + MOST_UNITS + " units are not kept");
        }
        this.base = base;
        this.ranks = new char[models][];
        this.shift = new double[models];
        this.bands = banded ? new byte[models][] : null;
        this.ranking = Ranking.of(base, conduct.within());
        this.watch = conduct.watch();
        this.nominal = ranking.of(base.indexOfAll());
    }

    static RankTable of(IndexRun base, List<IndexModel> models, Conduct conduct) {
        return of(base, models.size(), models.iterator(), conduct);
    }

    /** Computes models as they are made, a portion at a time, so that not all of them are there at once. */
    static RankTable of(IndexRun base, int count, Iterator<IndexModel> models, Conduct conduct) {
        boolean banded = !base.model().bands().highestFirst().isEmpty();
        RankTable table = new RankTable(base, count, banded, conduct);
        for (int from = 0; from < count; from += AT_ONCE) {
            int first = from;
            List<IndexModel> some = new ArrayList<>();
            while (some.size() < AT_ONCE && models.hasNext()) {
                some.add(models.next());
            }
            Variations.compute(base, some, (model, index, refused) -> table.take(first + model, index, refused));
        }
        return table;
    }

    private void take(int model, double[] index, @Nullable ModelRefused refused) {
        ranks[model] = ranking.of(index);
        shift[model] = refused == null ? shift(ranks[model]) : Double.NaN;
        if (bands != null) {
            bands[model] = bands(index);
        }
        if (refused != null) {
            failures.add(new Failure(model, refused.refusals()));
        }
        watch.done(1);
    }

    /** Returns the ranks of the base run. */
    char[] nominal() {
        return nominal;
    }

    /** Returns why models could not be computed, in the order of the models. */
    List<Refusal> failures() {
        List<Refusal> refusals = new ArrayList<>();
        failures.stream().sorted(Comparator.comparingInt(Failure::model)).forEach(failure -> failure.refusals()
                .forEach(refusal -> refusals.add(
                        new Refusal("replicates/" + failure.model() + "/" + refusal.place(), refusal.reason()))));
        return refusals;
    }

    /** Returns the mean of the absolute rank shifts over the units that have both ranks. */
    private double shift(char[] ranks) {
        long sum = 0;
        int count = 0;
        for (int unit = 0; unit < ranks.length; unit++) {
            if (ranks[unit] != 0 && nominal[unit] != 0) {
                sum += Math.abs(ranks[unit] - nominal[unit]);
                count++;
            }
        }
        return (double) sum / count;
    }

    private byte[] bands(double[] index) {
        Bands here = base.model().bands().over(index);
        byte[] places = new byte[index.length];
        for (int unit = 0; unit < index.length; unit++) {
            places[unit] = (byte) here.placeOf(index[unit]);
        }
        return places;
    }
}
