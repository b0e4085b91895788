package org.phrom.reporting.budget.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds what a budget should be spent on. */
public final class Budgeting {

    private static final double SAME = 1e-9;

    private final Programme programme;
    private final Purse.Purses purses;
    private final List<Unit> units;
    private final Consumer<Integer> done;

    private Budgeting(Programme programme, Consumer<Integer> done) {
        this.programme = programme;
        this.purses = Purse.Purses.of(programme);
        units = programme.units();
        this.done = done;
    }

    /**
     * Solves a programme.
     *
     * @throws Infeasible when what has to be paid for, or is set aside, is more than the budget or a ceiling
     * @throws CheapestSet.TooMany when the costs of a unit differ in too many digits
     */
    public static Allocation solve(Programme programme) {
        return solve(programme, units -> {});
    }

    /**
     * The same for who wants to know how far it is.
     *
     * @param done told of the units whose sets of measures are found; may throw to end it
     */
    public static Allocation solve(Programme programme, Consumer<Integer> done) {
        return new Budgeting(programme, done).solve();
    }

    private Allocation solve() {
        Objective objective = programme.objective();
        if (objective instanceof Objective.IndexPoints) {
            return points();
        }
        if (objective instanceof Objective.PeopleAbove people) {
            return reached(
                    unit -> unit.score() < people.level() ? OptionalDouble.of(people.level()) : OptionalDouble.empty(),
                    true);
        }
        if (objective instanceof Objective.UnitsLifted bands) {
            return reached(unit -> nextBand(unit.score(), bands.from()), false);
        }
        return new Weakest().solve();
    }

    /** The lower bound of the band above a score; nothing for the highest. */
    public static OptionalDouble nextBand(double score, List<Double> from) {
        return from.stream()
                .mapToDouble(Double::doubleValue)
                .filter(bound -> bound > score)
                .min();
    }

    private Allocation points() {
        List<Ladder> ladders = new ArrayList<>();
        List<int[]> of = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            for (int m = 0; m < units.get(u).measures().size(); m++) {
                ladders.add(
                        Ladder.of(units.get(u).measures().get(m), units.get(u).weight()));
                of.add(new int[] {u, m});
            }
        }
        int[] unitOf = of.stream().mapToInt(place -> place[0]).toArray();
        Knapsack.Solution solution = new Knapsack(ladders, unitOf, purses).solve();
        List<Funded> funded = new ArrayList<>();
        for (int l = 0; l < of.size(); l++) {
            int option = ladders.get(l).options()[solution.places()[l]];
            if (option >= 0) {
                funded.add(new Funded(of.get(l)[0], of.get(l)[1], option));
            }
        }
        return allocation(funded, solution.value(), solution.bound(), solution.nextMillion(), solution.proven());
    }

    private interface Aim {
        OptionalDouble of(Unit unit);
    }

    private Allocation reached(Aim aim, boolean people) {
        List<Ladder> ladders = new ArrayList<>();
        List<CheapestSet.Chosen> least = new ArrayList<>();
        List<Optional<CheapestSet.Chosen>> reaching = new ArrayList<>();
        double without = 0;
        for (Unit unit : units) {
            CheapestSet sets = new CheapestSet(unit.code(), unit.measures());
            CheapestSet.Chosen base = sets.least();
            OptionalDouble level = aim.of(unit);
            Optional<CheapestSet.Chosen> chosen =
                    level.isEmpty() ? Optional.empty() : sets.reaching(level.getAsDouble() - unit.score());
            double worth = unit.weight() * (people ? unit.people() : 1);
            long cost = chosen.map(CheapestSet.Chosen::cost).orElse(base.cost());
            boolean counts = chosen.isPresent() && cost > base.cost() && worth > 0;
            without += chosen.isPresent() && cost == base.cost() ? worth : 0;
            ladders.add(counts ? Ladder.of(base.cost(), cost, worth) : Ladder.of(base.cost()));
            least.add(base);
            reaching.add(chosen);
            done.accept(1);
        }
        int[] unitOf = new int[units.size()];
        Arrays.setAll(unitOf, u -> u);
        Knapsack.Solution solution = new Knapsack(ladders, unitOf, purses).solve();
        List<Funded> funded = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            boolean more = ladders.get(u).options()[solution.places()[u]] == 1;
            Funded.add(u, more ? reaching.get(u).orElseThrow() : least.get(u), funded);
        }
        return allocation(
                funded,
                solution.value() + without,
                solution.bound() + without,
                solution.nextMillion(),
                solution.proven());
    }

    private Allocation allocation(List<Funded> funded, double value, double bound, double nextMillion, boolean proven) {
        return new Allocation(List.copyOf(funded), spent(funded), value, bound, nextMillion, proven);
    }

    private long spent(List<Funded> funded) {
        return funded.stream()
                .mapToLong(one -> units.get(one.unit())
                        .measures()
                        .get(one.measure())
                        .options()
                        .get(one.option())
                        .cost())
                .sum();
    }

    private record Level(double reached, double bound, List<CheapestSet.Chosen> sets) {}

    private record Known(double above, CheapestSet.Chosen set) {}

    /**
     * Max-min: by bisection of the level, each look at which asks for the cheapest set of every unit. Between the two levels
     * at its end lie nine digits.
     */
    private final class Weakest {
        private final List<CheapestSet> sets = new ArrayList<>();
        private final List<List<Known>> known = new ArrayList<>();
        private final double[] most = new double[units.size()];
        private final Purse purse = new Purse(purses);

        Allocation solve() {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int u = 0; u < units.size(); u++) {
                Unit unit = units.get(u);
                CheapestSet of = new CheapestSet(unit.code(), unit.measures());
                sets.add(of);
                known.add(new ArrayList<>());
                most[u] = unit.score() + attainable(of, unit);
                lowest = Math.min(lowest, Math.min(unit.score() + of.least().gain(), most[u]));
                highest = Math.max(highest, most[u]);
                done.accept(1);
            }
            if (units.isEmpty()) {
                return allocation(List.of(), 0, 0, 0, true);
            }
            Level level = highest(programme.budget(), lowest, highest);
            Level richer = highest(programme.budget() + Knapsack.MILLION, level.reached(), highest);
            double next = Math.max(0, richer.reached() - level.reached());
            return allocation(funded(level.sets()), level.reached(), level.bound(), next, true);
        }

        private double attainable(CheapestSet of, Unit unit) {
            if (of.mostCost() <= unit.bounds().ceiling()) {
                return of.mostGain();
            }
            return of.most(unit.bounds().ceiling()).orElseThrow(Infeasible::new).gain();
        }

        private Level highest(long budget, double lowest, double highest) {
            List<CheapestSet.Chosen> all = sets(highest, budget);
            if (all != null) {
                return new Level(highest, highest, all);
            }
            List<CheapestSet.Chosen> best = sets(lowest, budget);
            if (best == null) {
                throw new Infeasible();
            }
            double low = lowest;
            double high = highest;
            while (high - low > SAME * Math.max(1, Math.abs(high))) {
                double level = low + (high - low) / 2;
                List<CheapestSet.Chosen> chosen = sets(level, budget);
                if (chosen == null) {
                    high = level;
                } else {
                    best = chosen;
                    low = Math.max(level, Math.min(high, reached(chosen)));
                }
            }
            return new Level(low, high, best);
        }

        private double reached(List<CheapestSet.Chosen> chosen) {
            double level = Double.POSITIVE_INFINITY;
            for (int u = 0; u < chosen.size(); u++) {
                double score = units.get(u).score() + chosen.get(u).gain();
                level = score < most[u] - SAME ? Math.min(level, score) : level;
            }
            return level;
        }

        /** The cheapest sets by which each comes to the level, or as far as it can; null when there is no money for them. */
        private @Nullable List<CheapestSet.Chosen> sets(double level, long budget) {
            long[] spent = new long[units.size()];
            Arrays.setAll(spent, u -> sets.get(u).costAtLeast(need(u, level)).orElse(Bounds.MOST));
            if (!purse.fits(spent, budget)) {
                return null;
            }
            List<CheapestSet.Chosen> chosen = new ArrayList<>();
            for (int u = 0; u < spent.length; u++) {
                CheapestSet.Chosen set = reaching(u, need(u, level));
                spent[u] = set.cost();
                chosen.add(set);
            }
            return purse.fits(spent, budget) ? chosen : null;
        }

        // the cheapest set for a gain is also that for every gain between it and what the set brings
        private CheapestSet.Chosen reaching(int u, double need) {
            for (Known one : known.get(u)) {
                if (need > one.above() && need <= one.set().gain()) {
                    return one.set();
                }
            }
            CheapestSet.Chosen set = sets.get(u).reaching(need).orElseThrow();
            known.get(u).add(new Known(need, set));
            return set;
        }

        private double need(int u, double level) {
            return Math.min(level, most[u]) - units.get(u).score();
        }

        private List<Funded> funded(List<CheapestSet.Chosen> chosen) {
            List<Funded> funded = new ArrayList<>();
            for (int u = 0; u < chosen.size(); u++) {
                Funded.add(u, chosen.get(u), funded);
            }
            return funded;
        }
    }
}
