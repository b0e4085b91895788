package org.phrom.scoring.engine.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * The linear programmes of the benefit of the doubt, one per unit, over columns scaled to a maximum of 1.
 *
 * <p>Only peers that have mattered so far are in the table; when another unit would score above 1 it joins them, and the
 * programme is solved again. So thousands of units need tables of a few rows.
 */
final class DoubtProgramme {
    private static final double TOLERANCE = 1e-12;

    private final double[][] scaled;
    private final double[] maxima;
    private final boolean[] complete;
    private final ShareLimits limits;
    private final List<Integer> peers = new ArrayList<>();
    private final double[] scores;

    /**
     * Scales the columns.
     *
     * @param columns at least 0, NaN = missing
     * @param complete which units have all values; only these are peers
     * @param limits one pair per column
     */
    DoubtProgramme(double[][] columns, boolean[] complete, ShareLimits limits) {
        this.complete = complete;
        this.limits = limits;
        scores = new double[complete.length];
        maxima = new double[columns.length];
        scaled = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            double max = Moments.of(columns[i]).max();
            maxima[i] = max > 0 ? max : 1;
            scaled[i] = new double[complete.length];
            for (int unit = 0; unit < complete.length; unit++) {
                scaled[i][unit] = columns[i][unit] / maxima[i];
            }
        }
    }

    /** Returns the best weights of a unit, with the best of all units at 1; all 0 for a unit that can only have 0. */
    double[] weights(int unit) {
        while (true) {
            double[] weights = new Simplex(values(unit), rows(unit)).solve();
            int best = best(weights);
            if (scores[best] <= 1 + TOLERANCE || peers.contains(best)) {
                return unscaled(weights, scores[best]);
            }
            peers.add(best);
        }
    }

    private double[] values(int unit) {
        double[] values = new double[scaled.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = scaled[i][unit];
        }
        return values;
    }

    private double[][] rows(int unit) {
        List<double[]> rows = new ArrayList<>();
        for (int child = 0; child < scaled.length; child++) {
            limit(rows, child, unit);
        }
        if (!peers.contains(unit)) {
            rows.add(peer(unit));
        }
        for (int peer : peers) {
            rows.add(peer(peer));
        }
        return rows.toArray(double[][]::new);
    }

    private double[] peer(int unit) {
        double[] row = new double[scaled.length + 1];
        for (int i = 0; i < scaled.length; i++) {
            row[i] = scaled[i][unit];
        }
        row[scaled.length] = 1;
        return row;
    }

    private void limit(List<double[]> rows, int child, int unit) {
        if (limits.lower()[child] > 0) {
            rows.add(limit(child, unit, limits.lower()[child], 1));
        }
        if (limits.upper()[child] < 1) {
            rows.add(limit(child, unit, limits.upper()[child], -1));
        }
    }

    /** {@code sign * (limit * sum(part) - part of child) <= 0}. */
    private double[] limit(int child, int unit, double limit, int sign) {
        double[] row = new double[scaled.length + 1];
        for (int i = 0; i < scaled.length; i++) {
            row[i] = sign * (limit - (i == child ? 1 : 0)) * part(i, unit);
        }
        return row;
    }

    private double part(int child, int unit) {
        return limits.kind() == ShareLimits.Kind.WEIGHT ? 1 / maxima[child] : scaled[child][unit];
    }

    private int best(double[] weights) {
        int best = -1;
        Arrays.fill(scores, 0);
        for (int i = 0; i < weights.length; i++) {
            for (int unit = 0; unit < scores.length; unit++) {
                scores[unit] += weights[i] * scaled[i][unit];
            }
        }
        for (int unit = 0; unit < scores.length; unit++) {
            if (complete[unit] && (best < 0 || scores[unit] > scores[best])) {
                best = unit;
            }
        }
        return best;
    }

    private double[] unscaled(double[] weights, double best) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = best > 0 ? weights[i] / best / maxima[i] : 0;
        }
        return weights;
    }
}
