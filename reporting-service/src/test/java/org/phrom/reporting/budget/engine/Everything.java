package org.phrom.reporting.budget.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tries everything that could be paid for, by the words of {@link Programme} and {@link Objective} and nothing cleverer. */
final class Everything {
    private final Programme programme;
    private OptionalDouble best = OptionalDouble.empty();

    private Everything(Programme programme) {
        this.programme = programme;
    }

    /** The highest value; nothing when nothing is allowed. */
    static OptionalDouble best(Programme programme) {
        Everything all = new Everything(programme);
        all.from(0, new ArrayList<>());
        return all.best;
    }

    private void from(int at, List<Funded> chosen) {
        List<int[]> measures = new ArrayList<>();
        for (int u = 0; u < programme.units().size(); u++) {
            for (int m = 0; m < programme.units().get(u).measures().size(); m++) {
                measures.add(new int[] {u, m});
            }
        }
        if (at == measures.size()) {
            if (allowed(programme, chosen)) {
                best = OptionalDouble.of(Math.max(best.orElse(Double.NEGATIVE_INFINITY), value(programme, chosen)));
            }
            return;
        }
        int[] place = measures.get(at);
        Measure measure = programme.units().get(place[0]).measures().get(place[1]);
        if (!measure.must()) {
            from(at + 1, chosen);
        }
        for (int o = 0; o < measure.options().size(); o++) {
            List<Funded> longer = new ArrayList<>(chosen);
            longer.add(new Funded(place[0], place[1], o));
            from(at + 1, longer);
        }
    }

    static boolean allowed(Programme programme, List<Funded> chosen) {
        long[] spent = new long[programme.units().size()];
        chosen.forEach(one -> spent[one.unit()] += option(programme, one).cost());
        Map<String, Long> ofRegions = new TreeMap<>();
        for (int u = 0; u < spent.length; u++) {
            Unit unit = programme.units().get(u);
            if (spent[u] > unit.bounds().ceiling()) {
                return false;
            }
            ofRegions.merge(unit.region(), Math.max(unit.bounds().floor(), spent[u]), Long::sum);
        }
        long total = 0;
        TreeSet<String> codes = new TreeSet<>(programme.regions().keySet());
        codes.addAll(ofRegions.keySet());
        for (String code : codes) {
            Bounds bounds = programme.regions().getOrDefault(code, Bounds.NONE);
            long taken = ofRegions.getOrDefault(code, 0L);
            if (taken > bounds.ceiling()) {
                return false;
            }
            total += Math.max(bounds.floor(), taken);
        }
        return total <= programme.budget();
    }

    static double value(Programme programme, List<Funded> chosen) {
        List<Unit> units = programme.units();
        double[] after = units.stream().mapToDouble(Unit::score).toArray();
        chosen.forEach(one -> after[one.unit()] += option(programme, one).gain());
        Objective objective = programme.objective();
        double value = 0;
        double weakest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int u = 0; u < after.length; u++) {
            Unit unit = units.get(u);
            if (objective instanceof Objective.IndexPoints) {
                value += unit.weight() * (after[u] - unit.score());
            } else if (objective instanceof Objective.PeopleAbove people) {
                value +=
                        unit.score() < people.level() && after[u] >= people.level() ? unit.weight() * unit.people() : 0;
            } else if (objective instanceof Objective.UnitsLifted bands) {
                OptionalDouble next = Budgeting.nextBand(unit.score(), bands.from());
                value += next.isPresent() && after[u] >= next.getAsDouble() ? unit.weight() : 0;
            } else {
                double most = unit.score() + most(unit);
                highest = Math.max(highest, most);
                weakest = after[u] < most ? Math.min(weakest, after[u]) : weakest;
            }
        }
        return objective instanceof Objective.WeakestFirst ? Math.min(weakest, highest) : value;
    }

    private static double most(Unit unit) {
        Programme alone = new Programme(
                List.of(new Unit(
                        unit.code(), "", 0, 1, 0, new Bounds(0, unit.bounds().ceiling()), unit.measures())),
                Map.of(),
                unit.bounds().ceiling(),
                new Objective.IndexPoints());
        return best(alone).orElse(0);
    }

    private static Option option(Programme programme, Funded one) {
        return programme
                .units()
                .get(one.unit())
                .measures()
                .get(one.measure())
                .options()
                .get(one.option());
    }
}
