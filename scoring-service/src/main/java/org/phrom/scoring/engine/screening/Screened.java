package org.phrom.scoring.engine.screening;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The outcome of screening.
 *
 * @param units one per unit, in row order
 */
public record Screened(List<UnitScreening> units) {
    /** Copies the list. */
    public Screened {
        units = List.copyOf(units);
    }

    /** Returns whether each unit stays, in row order. */
    public boolean[] included() {
        boolean[] included = new boolean[units.size()];
        for (int unit = 0; unit < included.length; unit++) {
            included[unit] = units.get(unit).included();
        }
        return included;
    }

    /** Returns the rows of the units that stay, ascending. */
    public int[] rows() {
        return IntStream.range(0, units.size())
                .filter(unit -> units.get(unit).included())
                .toArray();
    }
}
