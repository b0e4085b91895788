package org.phrom.reporting.budget.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Why what has to be paid for, or is set aside, does not fit.
 *
 * @param where what is too small
 * @param code of the unit or region whose ceiling it is; empty for the budget
 * @param needed at least, in whole units of money
 * @param there what the ceiling or the budget is
 */
public record Shortfall(Where where, String code, long needed, long there) {

    /** What is too small. */
    public enum Where {
        UNIT,
        REGION,
        BUDGET
    }

    /** The first ceiling of a unit, else of a region in order of code, else the budget, that is too small. */
    public static Optional<Shortfall> of(Programme programme) {
        Map<String, Long> regions = new TreeMap<>();
        programme.regions().keySet().forEach(code -> regions.put(code, 0L));
        for (Unit unit : programme.units()) {
            long least = new CheapestSet(unit.code(), unit.measures()).least().cost();
            if (least > unit.bounds().ceiling()) {
                return Optional.of(new Shortfall(
                        Where.UNIT, unit.code(), least, unit.bounds().ceiling()));
            }
            regions.merge(unit.region(), Math.max(least, unit.bounds().floor()), Long::sum);
        }
        long all = 0;
        for (Map.Entry<String, Long> region : regions.entrySet()) {
            Bounds bounds = programme.regions().getOrDefault(region.getKey(), Bounds.NONE);
            if (region.getValue() > bounds.ceiling()) {
                return Optional.of(new Shortfall(Where.REGION, region.getKey(), region.getValue(), bounds.ceiling()));
            }
            all += Math.max(bounds.floor(), region.getValue());
        }
        return all > programme.budget()
                ? Optional.of(new Shortfall(Where.BUDGET, "", all, programme.budget()))
                : Optional.empty();
    }
}
