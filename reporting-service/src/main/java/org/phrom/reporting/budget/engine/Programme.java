package org.phrom.reporting.budget.engine;

import java.util.List;
import java.util.Map;

/**
 * A budget and what it can be spent on.
 *
 * <p>With s(u) spent on a unit, a unit takes A(u) = max(floor, s(u)) of its region, a region A(r) = max(floor, sum of A(u))
 * of the budget, and the sum of A(r) is the budget at most; s(u) and the sum of A(u) are no more than their ceilings.
 *
 * @param regions bounds by code; others have none
 * @param budget in whole units of the currency
 */
public record Programme(List<Unit> units, Map<String, Bounds> regions, long budget, Objective objective) {

    /** Refuses a budget that can't be counted with. */
    public Programme {
        if (budget < 0 || budget > Bounds.MOST) {
            throw new IllegalArgumentException("A budget is 0 or more");
        }
        units = List.copyOf(units);
        regions = Map.copyOf(regions);
    }
}
