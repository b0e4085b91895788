package org.phrom.scoring.engine.imputation;

/**
 * How a hole in one period is filled from other periods of the same unit. OECD/JRC Handbook, step 3 ("last
 * observation carried forward", interpolation); COINr, impute_panel.
 *
 * <p>A series knows one unit and one column in order of time, so units of other rows or columns can not get in.
 * Observed values never change. A series without any value stays as it is.
 */
public sealed interface PanelImputation {

    /** Returns the name used in models and traces. */
    String name();

    /**
     * Fills a series.
     *
     * @param periods in ascending order
     * @param series one value per period, NaN = missing
     */
    Series of(int[] periods, double[] series);

    /**
     * A filled series.
     *
     * @param values one per period; NaN where there was nothing to go by
     * @param from the period each value was taken from: its own when observed or still missing, the nearest earlier
     *     one with a value when interpolated
     */
    record Series(double[] values, int[] from) {
        private static Series started(int[] periods, double[] series) {
            return new Series(series.clone(), periods.clone());
        }

        private void take(int at, double value, int period) {
            values[at] = value;
            from[at] = period;
        }
    }

    /** Whether age is told in units of time or in periods of the panel. */
    enum Age {
        /** Difference of the period numbers: 2020 is two older than 2022, whether or not 2021 is there. */
        TIME,
        /** Number of periods back in the panel, as COINr counts. */
        PERIODS
    }

    /**
     * The latest earlier value, up to a maximum age.
     *
     * @param most maximum age; {@link Integer#MAX_VALUE} for any
     * @param age how age is told
     */
    record Latest(int most, Age age) implements PanelImputation {
        @Override
        public String name() {
            return "latest";
        }

        @Override
        public Series of(int[] periods, double[] series) {
            Series filled = Series.started(periods, series);
            int last = -1;
            for (int at = 0; at < series.length; at++) {
                if (!Double.isNaN(series[at])) {
                    last = at;
                } else if (last >= 0 && age(periods, last, at) <= most) {
                    filled.take(at, series[last], periods[last]);
                }
            }
            return filled;
        }

        private int age(int[] periods, int last, int at) {
            return age == Age.TIME ? periods[at] - periods[last] : at - last;
        }
    }

    /**
     * The value before, and before the first value the first one: a step function ({@code approx} of R with method
     * constant, rule 2).
     */
    record Constant() implements PanelImputation {
        @Override
        public String name() {
            return "constant";
        }

        @Override
        public Series of(int[] periods, double[] series) {
            Series filled = Series.started(periods, series);
            int last = Gaps.after(series, -1);
            for (int at = 0; at < series.length && last < series.length; at++) {
                if (Double.isNaN(series[at])) {
                    filled.take(at, series[last], periods[last]);
                } else {
                    last = at;
                }
            }
            return filled;
        }
    }

    /**
     * A straight line in time between the values before and after: {@code y0 + (y1 - y0) (t - t0) / (t1 - t0)}.
     *
     * @param endsHeld whether before the first value the first one is taken and after the last the last one;
     *     otherwise the ends stay missing
     */
    record Linear(boolean endsHeld) implements PanelImputation {
        @Override
        public String name() {
            return endsHeld ? "linear-constant" : "linear";
        }

        @Override
        public Series of(int[] periods, double[] series) {
            Series filled = Series.started(periods, series);
            int before = -1;
            for (int at = 0; at < series.length; at++) {
                if (!Double.isNaN(series[at])) {
                    before = at;
                } else {
                    fill(filled, periods, series, new Gaps(before, at, Gaps.after(series, at)));
                }
            }
            return filled;
        }

        private void fill(Series filled, int[] periods, double[] series, Gaps gap) {
            boolean begun = gap.before() >= 0;
            boolean ends = gap.after() < series.length;
            if (begun && ends) {
                filled.take(gap.at(), gap.line(periods, series), periods[gap.before()]);
            } else if (endsHeld && (begun || ends)) {
                int nearest = begun ? gap.before() : gap.after();
                filled.take(gap.at(), series[nearest], periods[nearest]);
            }
        }
    }
}
