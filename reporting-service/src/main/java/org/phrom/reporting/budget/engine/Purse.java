package org.phrom.reporting.budget.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far money is spent: on each unit, in each region and in all, with what floors set aside. */
final class Purse {

    private final Purses all;
    private final long[] ofUnit;
    private final long[] ofRegion;
    private long total;

    Purse(Purses all) {
        this.all = all;
        ofUnit = new long[all.units.length];
        ofRegion = new long[all.regions.length];
    }

    /** Begins again with so much spent on each unit; returns whether that is allowed. */
    boolean begin(long[] spent) {
        return fits(spent, all.budget);
    }

    /** The same under another budget. */
    boolean fits(long[] spent, long budget) {
        System.arraycopy(spent, 0, ofUnit, 0, spent.length);
        Arrays.fill(ofRegion, 0);
        boolean fits = true;
        for (int u = 0; u < spent.length; u++) {
            fits &= spent[u] <= all.units[u].ceiling();
            ofRegion[all.regionOf[u]] += Math.max(all.units[u].floor(), spent[u]);
        }
        total = 0;
        for (int r = 0; r < ofRegion.length; r++) {
            fits &= ofRegion[r] <= all.regions[r].ceiling();
            total += Math.max(all.regions[r].floor(), ofRegion[r]);
        }
        return fits && total <= budget;
    }

    /** How much more can be spent on a unit. */
    long room(int u) {
        int r = all.regionOf[u];
        long free = Math.max(0, all.units[u].floor() - ofUnit[u]);
        long inRegion = free + all.regions[r].ceiling() - ofRegion[r];
        long inAll = free + Math.max(0, all.regions[r].floor() - ofRegion[r]) + all.budget - total;
        return Math.min(all.units[u].ceiling() - ofUnit[u], Math.min(inRegion, inAll));
    }

    /** Spends more on a unit, no more than there is room for. */
    void spend(int u, long amount) {
        int r = all.regionOf[u];
        long ofFloor = Math.max(0, all.units[u].floor() - ofUnit[u]);
        ofUnit[u] += amount;
        long more = Math.max(0, amount - ofFloor);
        long ofFloorOfRegion = Math.max(0, all.regions[r].floor() - ofRegion[r]);
        ofRegion[r] += more;
        total += Math.max(0, more - ofFloorOfRegion);
    }

    /** What limits spending, the same for every purse of a programme. */
    record Purses(Bounds[] units, int[] regionOf, Bounds[] regions, long budget) {

        Purses with(long other) {
            return new Purses(units, regionOf, regions, other);
        }

        static Purses of(Programme programme) {
            List<String> codes =
                    programme.units().stream().map(Unit::region).distinct().toList();
            Map<String, Integer> places = new HashMap<>();
            codes.forEach(code -> places.put(code, places.size()));
            // what is set aside for regions without units is gone all the same
            programme.regions().keySet().stream().sorted().forEach(code -> places.putIfAbsent(code, places.size()));
            Bounds[] regions = new Bounds[places.size()];
            places.forEach((code, place) -> regions[place] = programme.regions().getOrDefault(code, Bounds.NONE));
            return new Purses(
                    programme.units().stream().map(Unit::bounds).toArray(Bounds[]::new),
                    programme.units().stream()
                            .mapToInt(unit -> places.getOrDefault(unit.region(), 0))
                            .toArray(),
                    regions,
                    programme.budget());
        }
    }
}
