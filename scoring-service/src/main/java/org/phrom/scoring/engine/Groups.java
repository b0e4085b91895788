package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Groupings of the units: by name of the grouping, one group per unit in row order, null where the unit is in none.
 * Immutable; numbers are worked out once per grouping.
 */
public final class Groups {
    private final Map<String, List<@Nullable String>> byName;
    private final Map<String, int[]> numbers = new ConcurrentHashMap<>();

    /**
     * Copies the groupings.
     *
     * @param byName groupings, such as "region" to ("north", "south", null, …)
     */
    public Groups(Map<String, List<@Nullable String>> byName) {
        Map<String, List<@Nullable String>> copy = new LinkedHashMap<>();
        byName.forEach((name, groups) -> copy.put(name, Collections.unmodifiableList(new ArrayList<>(groups))));
        this.byName = Collections.unmodifiableMap(copy);
    }

    /** Returns all groupings by name. */
    public Map<String, List<@Nullable String>> byName() {
        return byName;
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
        return numbers.computeIfAbsent(name, any -> numbered(of(name))).clone();
    }

    private static int[] numbered(List<@Nullable String> groups) {
        Map<String, Integer> known = new HashMap<>();
        int[] numbers = new int[groups.size()];
        for (int unit = 0; unit < numbers.length; unit++) {
            String group = groups.get(unit);
            numbers[unit] = group == null ? -1 : known.computeIfAbsent(group, key -> known.size());
        }
        return numbers;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Groups groups && byName.equals(groups.byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
