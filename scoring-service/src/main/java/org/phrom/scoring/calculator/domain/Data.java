package org.phrom.scoring.calculator.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was measured: one value per unit in every column.
 *
 * @param units codes, in the order given
 * @param names names of the units, as many; none when not given
 * @param periods period of each unit's line, as many; none when not given
 * @param columns numbers by code, NaN = missing
 * @param groups texts by code, null = in none
 */
public record Data(
        List<String> units,
        List<String> names,
        List<Integer> periods,
        Map<String, double[]> columns,
        Map<String, List<@Nullable String>> groups) {
    /** Returns how many different periods there are; 1 when none are given. */
    public int periodCount() {
        return Math.max(1, (int) periods.stream().distinct().count());
    }
}
