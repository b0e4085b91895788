package org.phrom.scoring.model.domain.document;

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
 * @param notApplicable by code, true where the column does not apply to the unit; only columns that have such cells
 */
public record Data(
        List<String> units,
        List<String> names,
        List<Integer> periods,
        Map<String, double[]> columns,
        Map<String, List<@Nullable String>> groups,
        Map<String, boolean[]> notApplicable) {
    /** The cell of an indicator that does not apply to its unit. */
    public static final String NOT_APPLICABLE = "not-applicable";

    /** Nothing measured. */
    public static final Data NONE = new Data(List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of());

    /** Returns where a column does not apply to its unit; empty when it applies to all. */
    public boolean[] notApplicable(String code) {
        return notApplicable.getOrDefault(code, new boolean[0]);
    }

    /** Returns how many different periods there are; 1 when none are given. */
    public int periodCount() {
        return Math.max(1, (int) periods.stream().distinct().count());
    }
}
