package org.phrom.scoring.engine.pipeline;

import org.jspecify.annotations.Nullable;

/** A step that looks at all indicators at once: it fills gaps from other columns, or leaves units out. */
public non-sealed interface TableStep extends Step {

    /**
     * Computes all columns, or chooses units.
     *
     * @param columns indicator by unit, in the order of {@link Frame#indicators}; for reading only
     * @param notApplicable indicator by unit, true where the indicator does not apply to the unit; an empty array for
     *     one that applies to all
     * @throws org.phrom.scoring.engine.ModelRefused when it is not defined for these columns
     */
    Changes of(double[][] columns, boolean[][] notApplicable, Frame frame);

    /**
     * What became of the columns.
     *
     * @param columns those that came in where nothing changed; over all units that came in
     * @param kept row numbers of the units that stay, ascending; null for all
     * @param detail what the method says of it, null for nothing
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Changes(
            double[][] columns,
            int @Nullable [] kept,
            @Nullable Object detail) {}
}
