package org.phrom.scoring.engine.pipeline;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;

/** What a stage gave: all indicators for the units that are still there. */
public final class StageTable {
    private final String name;
    private final Table table;

    StageTable(String name, Table table) {
        this.name = name;
        this.table = table;
    }

    /** Returns {@code raw}, or the code of the {@link Stage}. */
    public String name() {
        return name;
    }

    /** Returns the units, in row order. */
    public List<String> units() {
        return table.frame().units();
    }

    /** Returns the codes of the indicators, in tree order. */
    public List<String> indicators() {
        return table.frame().indicators();
    }

    /** Returns a copy of an indicator's values, NaN = missing. */
    public double[] column(String indicator) {
        return at(indicator).values.clone();
    }

    /** Returns what the step says of an indicator: points moved, tests made; empty when it says nothing. */
    public Optional<Object> detail(String indicator) {
        return Optional.ofNullable(at(indicator).detail);
    }

    /** Returns what the step says of the whole table: shares per unit, for one; empty when it says nothing. */
    public Optional<Object> detail() {
        @Nullable Object detail = table.detail();
        return Optional.ofNullable(detail);
    }

    private Column at(String indicator) {
        int at = indicators().indexOf(indicator);
        if (at < 0) {
            throw new ModelRefused(indicator, "no such indicator");
        }
        return table.columns()[at];
    }
}
