package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Groupings of the units: by name of the grouping, one group per unit in row order, null where the unit is in none.
 *
 * @param byName groupings, such as "region" to ("north", "south", null, …)
 */
public record Groups(Map<String, List<@Nullable String>> byName) {

    private static final int FEW = 9;

    /** Copies the groupings. */
    public Groups {
        Map<String, List<@Nullable String>> copy = new LinkedHashMap<>();
        byName.forEach((name, groups) -> copy.put(name, Collections.unmodifiableList(new ArrayList<>(groups))));
        byName = Collections.unmodifiableMap(copy);
    }

    /** Returns a data set's groups when it has none. */
    public static Groups none() {
        return new Groups(Map.of());
    }

    /**
     * Returns the group of each unit in row order, null where it is in none.
     *
     * @throws ModelRefused when there is no such grouping
     */
    public List<@Nullable String> of(String name) {
        List<@Nullable String> groups = byName.get(name);
        if (groups == null) {
            throw new ModelRefused(name, "no such grouping; known are " + byName.keySet());
        }
        return groups;
    }

    /**
     * Returns the groups as numbers: 0, 1, … in the order in which groups first appear, -1 where a unit is in none.
     *
     * @throws ModelRefused when there is no such grouping
     */
    public int[] numbers(String name) {
        List<@Nullable String> groups = of(name);
        Map<String, Integer> known = new HashMap<>();
        @Nullable String[] seen = new String[FEW];
        int[] numbers = new int[groups.size()];
        for (int unit = 0; unit < numbers.length; unit++) {
            String group = groups.get(unit);
            int number = group == null ? -1 : seen(group, seen);
            if (group != null && number < 0) {
                number = known.computeIfAbsent(group, key -> known.size());
                seen[Math.min(number, FEW - 1)] = group;
            }
            numbers[unit] = number;
        }
        return numbers;
    }

    /** Finds one of the first groups by identity, which is quicker than by its text; -1 when it is not there. */
    private static int seen(String group, @Nullable String[] seen) {
        for (int number = 0; number < FEW - 1; number++) {
            if (seen[number] == group) {
                return number;
            }
        }
        return -1;
    }

    /**
     * Returns the groupings of the units that are kept.
     *
     * @param kept one per unit
     */
    public Groups keeping(boolean[] kept) {
        Map<String, List<@Nullable String>> fewer = new LinkedHashMap<>();
        byName.forEach((name, groups) -> {
            List<@Nullable String> left = new ArrayList<>();
            for (int unit = 0; unit < kept.length; unit++) {
                if (kept[unit]) {
                    left.add(groups.get(unit));
                }
            }
            fewer.put(name, left);
        });
        return new Groups(fewer);
    }
}
