package org.phrom.scoring.engine.pipeline;

import java.util.List;

/**
 * Why a node of one unit has its value: down to the raw data.
 *
 * @param node its code
 * @param value NaN when it has none
 * @param weight among its siblings, as used
 * @param share of its parent's value that its weight stands for, among the siblings that have a value; 1 for the root
 * @param passages for an indicator: its value at every stage, raw first; empty for a group
 * @param children in tree order; empty for an indicator
 * @param reason why it was refused; empty when it was not
 */
public record Trace(
        String node,
        double value,
        double weight,
        double share,
        List<Passage> passages,
        List<Trace> children,
        String reason) {

    /**
     * One stage of an indicator.
     *
     * @param stage {@code raw}, or the code of a {@link Stage}
     * @param value after it, NaN when missing
     * @param event what happened to this cell
     */
    public record Passage(String stage, double value, Event event) {}

    /** What happened to a cell at a stage. */
    public enum Event {
        /** The value is as it was before. */
        KEPT,
        /** There was none, now there is one. */
        IMPUTED,
        /** There was none, now there is that of the time before. */
        CARRIED,
        /** The value is another. */
        CHANGED,
        /** There is none and there will be none: the indicator does not apply to the unit. */
        NOT_APPLICABLE
    }
}
