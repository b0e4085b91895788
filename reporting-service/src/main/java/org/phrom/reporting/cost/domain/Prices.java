package org.phrom.reporting.cost.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks up costs. Of the rows about the same step the one that is closest to the organisation counts: by its code, by its
 * type, or for all. A level is reached by one row or by several after each other, whichever is cheapest. What a plan of the
 * organisation says that a level costs goes before all rows, dearer or cheaper; levels above may be reached from there.
 */
public final class Prices {
    private final Map<String, List<CostRow>> byIndicator = new HashMap<>();
    private final Map<String, List<PlannedCost>> byOrganisation = new HashMap<>();

    /** Of rows of a table and of plans, either of which may be none. */
    public Prices(List<CostRow> rows, List<PlannedCost> planned) {
        for (PlannedCost cost : planned) {
            byOrganisation
                    .computeIfAbsent(cost.organisation(), any -> new ArrayList<>())
                    .add(cost);
        }
        for (CostRow row : rows) {
            byIndicator
                    .computeIfAbsent(row.indicator(), any -> new ArrayList<>())
                    .add(row);
        }
    }

    /** What the levels above the present one cost, in rising order; without those that no rows lead to. */
    public List<Price> of(String organisation, @Nullable String type, String indicator, int level) {
        Map<Integer, List<CostRow>> steps = new TreeMap<>();
        closest(organisation, type, indicator)
                .forEach(row -> steps.computeIfAbsent(row.fromLevel(), any -> new ArrayList<>())
                        .add(row));
        TreeMap<Integer, Price> reached = new TreeMap<>();
        reached.put(level, new Price(level, 0, List.of(), null));
        for (PlannedCost cost : byOrganisation.getOrDefault(organisation, List.of())) {
            if (cost.indicator().equals(indicator) && cost.level() > level) {
                reached.put(cost.level(), new Price(cost.level(), cost.cost(), List.of(), cost));
            }
        }
        // rows lead upwards only, so that a level is final once all below it were looked at
        for (Map.Entry<Integer, List<CostRow>> from : steps.entrySet()) {
            Price price = reached.get(from.getKey());
            if (price != null) {
                from.getValue().forEach(row -> take(price, row, reached));
            }
        }
        reached.remove(level);
        return List.copyOf(reached.values());
    }

    private static void take(Price before, CostRow row, Map<Integer, Price> reached) {
        long cost = before.cost() + row.cost();
        Price known = reached.get(row.toLevel());
        boolean planned =
                known != null && known.planned() != null && known.rows().isEmpty();
        if (!planned && (known == null || cost < known.cost())) {
            List<Integer> rows = new ArrayList<>(before.rows());
            rows.add(row.number());
            reached.put(row.toLevel(), new Price(row.toLevel(), cost, List.copyOf(rows), before.planned()));
        }
    }

    private List<CostRow> closest(String organisation, @Nullable String type, String indicator) {
        Map<Long, CostRow> closest = new TreeMap<>();
        for (CostRow row : byIndicator.getOrDefault(indicator, List.of())) {
            int closeness = row.closeness(organisation, type);
            long step = row.fromLevel() * 100_000L + row.toLevel();
            CostRow known = closest.get(step);
            if (closeness >= 0 && (known == null || closeness > known.closeness(organisation, type))) {
                closest.put(step, row);
            }
        }
        return List.copyOf(closest.values());
    }
}
