package org.phrom.scoring.engine.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.engine.statistics.Moments;
import org.phrom.scoring.engine.treatment.TreatedColumn.Move;

/**
 * The extreme values of a column while they are moved inwards, and power sums over all others.
 *
 * <p>Winsorising never reaches further in than one value beyond the points it may move, so the rest need not be
 * sorted, and its part of the moments is summed once. Moved points are cut to the value they were moved to.
 */
final class Tails {
    private static final Inner NOTHING = new Inner(0, 0, 0, 0, 0, 0);

    private final int limit;
    private final Extremes extremes;
    private final double[] reached;
    private final Inner inner;
    private double lowCut;
    private double highCut;
    private int movedLow;
    private int movedHigh;

    private Tails(int limit, Extremes extremes, double[] reached, Inner inner) {
        this.limit = limit;
        this.extremes = extremes;
        this.reached = reached;
        this.inner = inner;
        this.lowCut = extremes.low()[0];
        this.highCut = extremes.high()[0];
    }

    /**
     * Divides a column that is not constant.
     *
     * @param count number of values that are there
     * @param limit how many points may move, at least 1 and at most count
     */
    static Tails of(double[] column, int count, int limit) {
        int kept = Math.min(limit + 1, count);
        Extremes extremes = Extremes.of(column, count, kept);
        if (2 * kept >= count) {
            double[] all = column.clone();
            Arrays.sort(all);
            return new Tails(limit, extremes, Arrays.copyOf(all, count), NOTHING);
        }
        double[] reached = Arrays.copyOf(extremes.low(), 2 * kept);
        System.arraycopy(extremes.high(), 0, reached, kept, kept);
        return new Tails(limit, extremes, reached, Inner.of(column, extremes));
    }

    /** Moves the points at one end to the next value; returns false when that may not be. */
    boolean move(boolean high) {
        double[] side = high ? extremes.high() : extremes.low();
        int points = atEnd(side, high);
        int others = high ? movedLow : movedHigh;
        if (points == side.length || points > limit - others) {
            return false;
        }
        return high ? moveHigh(side[points], points) : moveLow(side[points], points);
    }

    private int atEnd(double[] side, boolean high) {
        int points = 0;
        while (points < side.length && (high ? side[points] >= highCut : side[points] <= lowCut)) {
            points++;
        }
        return points;
    }

    private boolean moveHigh(double next, int points) {
        if (next <= lowCut) {
            return false;
        }
        highCut = next;
        movedHigh = points;
        return true;
    }

    private boolean moveLow(double next, int points) {
        if (next >= highCut) {
            return false;
        }
        lowCut = next;
        movedLow = points;
        return true;
    }

    /** Returns the moments of the column as it is now. */
    Moments moments() {
        int count = reached.length + inner.count();
        double origin = inner.count() == 0 ? lowCut : inner.mean();
        double sum = inner.sum1();
        for (double value : reached) {
            sum += cut(value) - origin;
        }
        double mean = origin + sum / count;
        double shift = inner.mean() - mean;
        double sum2 = inner.squares(shift);
        double sum3 = inner.cubes(shift);
        double sum4 = inner.fourths(shift);
        for (double value : reached) {
            double distance = cut(value) - mean;
            double square = distance * distance;
            sum2 += square;
            sum3 += square * distance;
            sum4 += square * square;
        }
        return new Moments(count, lowCut, highCut, mean, sum2, sum3, sum4);
    }

    private double cut(double value) {
        return value > highCut ? highCut : value < lowCut ? lowCut : value;
    }

    /** Returns the column as it is now, with every moved point in row order. */
    TreatedColumn treated(double[] column, String step) {
        if (movedLow + movedHigh == 0) {
            return TreatedColumn.untouched(column);
        }
        double[] values = column.clone();
        List<Move> moves = new ArrayList<>(movedLow + movedHigh);
        for (int row = 0; row < values.length; row++) {
            double to = cut(values[row]);
            if (to < values[row] || to > values[row]) {
                moves.add(new Move(row, values[row], to));
                values[row] = to;
            }
        }
        return new TreatedColumn(values, List.of(step), moves, List.of());
    }
}
