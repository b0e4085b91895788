package org.phrom.scoring.engine.treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.treatment.TreatedColumn.Move;

/**
 * Winsorising at quantiles: values below the lower and above the upper quantile (type 7) get the value of the
 * quantile, whatever skewness and kurtosis are. OECD/JRC Handbook, step 5 ("trimming of the tails").
 *
 * <p>Refused when both quantiles are the same value: the column would be constant.
 *
 * @param lower share between 0 and 1, for example 0.025
 * @param upper share between lower and 1, for example 0.975
 */
public record WinsoriseQuantiles(double lower, double upper) implements Treatment {
    /** Refuses shares out of order or outside 0 to 1. */
    public WinsoriseQuantiles {
        if (!(lower >= 0 && lower < upper && upper <= 1)) {
            throw new ModelRefused("winsorise-quantiles", "needs two shares between 0 and 1, the lower first");
        }
    }

    @Override
    public String name() {
        return "winsorise-quantiles";
    }

    @Override
    public TreatedColumn of(double[] column) {
        int count = Measured.of(name(), column, 2, "a quantile").count();
        double[] sorted = column.clone();
        // a sort puts what is missing last
        Arrays.sort(sorted);
        double low = quantile(sorted, count, lower);
        double high = quantile(sorted, count, upper);
        if (low == high) {
            throw new ModelRefused(name(), "the column would be constant: both quantiles are " + low);
        }
        return moved(column, low, high);
    }

    private TreatedColumn moved(double[] column, double low, double high) {
        double[] values = column.clone();
        List<Move> moves = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            double to = values[row] > high ? high : values[row] < low ? low : values[row];
            if (to < values[row] || to > values[row]) {
                moves.add(new Move(row, values[row], to));
                values[row] = to;
            }
        }
        return new TreatedColumn(values, moves.isEmpty() ? List.of() : List.of(name()), moves, List.of());
    }

    private static double quantile(double[] sorted, int count, double share) {
        double place = share * (count - 1);
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
