package org.phrom.scoring.engine.treatment;

import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.Moments;

/** The moments of a column that a treatment stands on. */
final class Measured {
    private Measured() {}

    /** Returns the moments, or refuses: infinite values, fewer values than the statistic needs, a constant column. */
    static Moments of(String step, double[] column, int values, String statistic) {
        return checked(step, Moments.of(column), values, statistic);
    }

    /** Returns moments that are known already, or refuses likewise. */
    static Moments checked(String step, Moments moments, int values, String statistic) {
        if (Double.isInfinite(moments.min()) || Double.isInfinite(moments.max())) {
            throw new ModelRefused(step, "the column holds an infinite value");
        }
        if (moments.count() < values) {
            throw new ModelRefused(
                    step, statistic + " needs at least " + values + " values, there are " + moments.count());
        }
        if (moments.isConstant()) {
            throw new ModelRefused(step, "the column is constant: all values are " + moments.min());
        }
        return moments;
    }
}
