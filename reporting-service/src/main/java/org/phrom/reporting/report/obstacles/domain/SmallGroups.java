package org.phrom.reporting.report.obstacles.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which groups are too small to tell what was said in them, without telling who said it. */
public final class SmallGroups {

    /** Of how many organisations figures are given at least. */
    public static final int FEWEST = 5;

    private SmallGroups() {}

    /**
     * The groups whose figures are withheld: those of fewer than {@link #FEWEST}; and, while all that is withheld is of
     * fewer than that, the smallest of the others, since the sum of all less those that are told would tell it.
     *
     * @param members how many are in each group of one dimension; nobody is in two
     */
    public static Set<Group> withheld(Map<Group, Integer> members) {
        Set<Group> withheld = new HashSet<>();
        int together = 0;
        Iterator<Map.Entry<Group, Integer>> fromSmallest = fromSmallest(members).iterator();
        while (fromSmallest.hasNext()) {
            Map.Entry<Group, Integer> group = fromSmallest.next();
            boolean small = group.getValue() < FEWEST;
            boolean covers = !withheld.isEmpty() && together < FEWEST;
            if (!small && !covers) {
                break;
            }
            withheld.add(group.getKey());
            together += group.getValue();
        }
        return withheld;
    }

    private static List<Map.Entry<Group, Integer>> fromSmallest(Map<Group, Integer> members) {
        return members.entrySet().stream()
                .sorted(Map.Entry.<Group, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code(), Comparator.naturalOrder()))
                .toList();
    }
}
