package org.phrom.scoring.engine.pipeline;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.Fraction;
import org.phrom.scoring.engine.NaturalLogarithm;

/** A column of a stage or of a node. Its identity stands for its content: it is never changed. */
final class Column {
    final double[] values;
    final int missing;
    /** Why it is as it is, as the step said; null for nothing. */
    final @Nullable Object detail;
    /** NaN where it does not apply to the unit; null when it applies to all. */
    final double @Nullable [] applies;
    /** Units for which it was refused; null for none. */
    final @Nullable BitSet refused;

    private @Nullable Exact exact;
    private double @Nullable [] logs;

    /** Knows the exact values of a column of means. */
    interface Exact {
        /** Returns the exact value; null when it is not known. */
        @Nullable
        Fraction at(int unit);
    }

    Column(double[] values, @Nullable Object detail, double @Nullable [] applies, @Nullable BitSet refused) {
        this.values = values;
        this.detail = detail;
        this.applies = applies;
        this.refused = refused;
        int none = 0;
        for (double value : values) {
            none += Double.isNaN(value) ? 1 : 0;
        }
        this.missing = none;
    }

    private Column(double[] complete) {
        values = complete;
        missing = 0;
        detail = null;
        applies = null;
        refused = null;
    }

    private Column(Column same, @Nullable Object detail) {
        values = same.values;
        missing = same.missing;
        applies = same.applies;
        refused = same.refused;
        logs = same.logs;
        this.detail = detail;
    }

    static Column of(double[] values) {
        return new Column(values, null, null, null);
    }

    /** A column in which nothing is missing. */
    static Column complete(double[] values) {
        return new Column(values);
    }

    /** Returns whether all values that are there are above zero. */
    boolean positive() {
        for (double value : values) {
            if (value <= 0) {
                return false;
            }
        }
        return true;
    }

    Column with(double[] changed, @Nullable Object said) {
        if (changed == values) {
            return said == null && detail == null ? this : new Column(this, said);
        }
        return new Column(changed, said, applies, refused);
    }

    /** Returns this column, not yet seen by anybody else, with its exact values. */
    Column knowing(Exact values) {
        exact = values;
        return this;
    }

    /** Returns the exact value of a unit that has one: that of a mean, or the decimal it states; null for neither. */
    @Nullable
    Fraction exact(int unit) {
        return exact == null ? Fraction.stated(values[unit]) : exact.at(unit);
    }

    /**
     * Returns this column with the values of another where it has none, applies and was not refused; the same when there
     * are none.
     *
     * @param carried gets the units that took one
     */
    Column filledFrom(double[] others, BitSet carried) {
        double[] filled = values.clone();
        for (int unit = 0; unit < filled.length; unit++) {
            boolean applying = applies == null || !Double.isNaN(applies[unit]);
            boolean gap = Double.isNaN(filled[unit]) && applying && (refused == null || !refused.get(unit));
            if (gap && !Double.isNaN(others[unit])) {
                filled[unit] = others[unit];
                carried.set(unit);
            }
        }
        if (carried.isEmpty()) {
            return this;
        }
        Exact before = exact;
        Column column = new Column(filled, detail, applies, refused);
        return before == null
                ? column
                : column.knowing(unit -> carried.get(unit) ? Fraction.stated(filled[unit]) : before.at(unit));
    }

    boolean complete() {
        return missing == 0 && applies == null && refused == null;
    }

    int cells() {
        return values.length * (logs == null ? 1 : 2);
    }

    /** Returns the natural logarithms, computed once. */
    synchronized double[] logs() {
        double[] known = logs;
        if (known == null) {
            known = new double[values.length];
            for (int unit = 0; unit < known.length; unit++) {
                known[unit] = NaturalLogarithm.of(values[unit]);
            }
            logs = known;
        }
        return known;
    }

    Column keep(int[] rows) {
        return new Column(pick(values, rows), detail, applies == null ? null : pick(applies, rows), null);
    }

    static double[] pick(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        return picked;
    }
}
