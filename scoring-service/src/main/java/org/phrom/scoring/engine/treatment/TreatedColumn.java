package org.phrom.scoring.engine.treatment;

import java.util.List;

/**
 * A column after treatment, and what was done to it.
 *
 * @param values one per unit, NaN = missing; not to be written to, may be the column that came in
 * @param steps names of the treatments whose effect is in the values, in order; empty when nothing was done
 * @param moves the points that winsorising moved, in the order in which they were first moved; empty when a later
 *     treatment started again from the original column
 * @param tests the outcome of the test before the first step, and after each step that was tried
 */
public record TreatedColumn(double[] values, List<String> steps, List<Move> moves, List<Verdict> tests) {
    /** Copies the lists. */
    public TreatedColumn {
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
        tests = List.copyOf(tests);
    }

    /** A column that was left as it is, untested. */
    static TreatedColumn untouched(double[] values) {
        return new TreatedColumn(values, List.of(), List.of(), List.of());
    }

    /** A column that one treatment changed as a whole. */
    static TreatedColumn transformed(double[] values, String step) {
        return new TreatedColumn(values, List.of(step), List.of(), List.of());
    }

    /** Returns whether the values differ from those that came in. */
    public boolean changed() {
        return !steps.isEmpty();
    }

    /**
     * One point that was moved.
     *
     * @param row the unit's row, counted from 0
     * @param from its value before
     * @param to its value after
     */
    public record Move(int row, double from, double to) {
        /** Returns whether the point was an outlier on the upper side. */
        public boolean high() {
            return from > to;
        }
    }
}
