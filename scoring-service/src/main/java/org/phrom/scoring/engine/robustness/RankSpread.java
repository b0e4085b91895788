package org.phrom.scoring.engine.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.engine.robustness.Uncertainty.UnitSpread;

/** Figures of a block of units from their ranks: the table is read replicate by replicate, a block at a time. */
final class RankSpread {
    static final int AT_ONCE = 64;

    private final RankTable table;
    private final int top;
    private final int bands;
    private int[] counters = new int[1024];

    RankSpread(RankTable table, int top, int bands) {
        this.table = table;
        this.top = top;
        this.bands = bands;
    }

    void fill(int block, List<String> units, UnitSpread[] spreads) {
        int from = block * AT_ONCE;
        int count = Math.min(units.size() - from, AT_ONCE);
        char[][] ranks = new char[count][table.ranks.length];
        for (int replicate = 0; replicate < table.ranks.length; replicate++) {
            for (int unit = 0; unit < count; unit++) {
                ranks[unit][replicate] = table.ranks[replicate][from + unit];
            }
        }
        for (int unit = 0; unit < count; unit++) {
            spreads[from + unit] = spread(units.get(from + unit), from + unit, ranks[unit]);
        }
    }

    private UnitSpread spread(String unit, int row, char[] ranks) {
        List<Double> shares = bandShares(row);
        sort(ranks);
        int first = 0;
        while (first < ranks.length && ranks[first] == 0) {
            first++;
        }
        char[] ranked = first == 0 ? ranks : Arrays.copyOfRange(ranks, first, ranks.length);
        long sum = 0;
        int above = 0;
        for (char rank : ranked) {
            sum += rank;
            above += rank <= top ? 1 : 0;
        }
        return new UnitSpread(
                unit,
                table.nominal()[row],
                (double) sum / ranked.length,
                quantile(ranked, 0.5),
                quantile(ranked, 0.05),
                quantile(ranked, 0.95),
                (double) above / ranked.length,
                shares);
    }

    private List<Double> bandShares(int row) {
        int[] counts = new int[bands + 1];
        int ranked = 0;
        byte[][] places = table.bands;
        for (int replicate = 0; places != null && replicate < places.length; replicate++) {
            if (table.ranks[replicate][row] != 0) {
                counts[places[replicate][row]]++;
                ranked++;
            }
        }
        List<Double> shares = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
            shares.add((double) counts[band] / ranked);
        }
        return shares;
    }

    /** Sorts by counting, as ranks of one unit lie close together; the counters are reused. */
    private void sort(char[] ranks) {
        int lowest = Character.MAX_VALUE;
        int highest = 0;
        for (char rank : ranks) {
            lowest = Math.min(lowest, rank);
            highest = Math.max(highest, rank);
        }
        if (counters.length <= highest - lowest) {
            counters = new int[highest - lowest + 1];
        }
        Arrays.fill(counters, 0, highest - lowest + 1, 0);
        for (char rank : ranks) {
            counters[rank - lowest]++;
        }
        int at = 0;
        for (int rank = lowest; rank <= highest; rank++) {
            for (int left = counters[rank - lowest]; left > 0; left--) {
                ranks[at++] = (char) rank;
            }
        }
    }

    /** Returns the quantile of type 7; NaN of nothing. */
    private static double quantile(char[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
