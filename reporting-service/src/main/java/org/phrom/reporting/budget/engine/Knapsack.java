package org.phrom.reporting.budget.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The multiple-choice knapsack with nested bounds: one choice of every ladder, the highest sum of values, as {@link
 * Programme} says what may be spent.
 *
 * <p>Relaxed, so that a step of a hull may be taken in part, it is solved exactly by taking the steps in the order of value
 * for money as far as there is room (bounds that are nested make it a polymatroid, on which greed is right); its value is
 * also that of the Lagrangian dual, so no choice has a higher one (weak duality). Of relaxed solutions those that take nothing in part are right; otherwise the ladder that is taken
 * in part is fixed at each of its choices in turn (branch and bound, the highest bound first). The work is bounded by steps
 * looked at, not by time: the same programme always has the same answer.
 *
 * <p>Kellerer, Pferschy, Pisinger, Knapsack Problems (2004), chapter 11; Dyer, "An O(n) algorithm for the multiple-choice
 * knapsack linear program", Mathematical Programming 29 (1984); Edmonds, "Submodular functions, matroids, and certain
 * polyhedra" (1970).
 */
final class Knapsack {

    static final int MILLION = 1_000_000;

    private static final long MOST_LOOKS = 60_000_000;
    private static final int MOST_NODES = 100_000;
    private static final double SAME = 1e-9;

    private final List<Ladder> ladders;
    private final int[] unitOf;
    private final Purse.Purses purses;
    private final Segments segments;
    private final Purse relaxedPurse;
    private final Purse purse;
    private final int units;
    private final int[] fixed;
    private final int[] taken;
    private final boolean[] ended;
    private int[] best = {};
    private double bestValue = Double.NEGATIVE_INFINITY;

    /**
     * What is best to choose.
     *
     * @param places of the choice in each ladder
     * @param nextMillion by how much the value of the relaxed programme rises with a million more
     */
    record Solution(int[] places, double value, double bound, double nextMillion, boolean proven) {}

    private record Node(@Nullable Node parent, int ladder, int place, Relaxed relaxed) {}

    /**
     * The relaxed solution.
     *
     * @param bound negative infinity when nothing is allowed
     * @param part ladder that is taken in part; -1 for none
     */
    private record Relaxed(double bound, int part) {}

    /** The problem with the unit of each ladder. */
    Knapsack(List<Ladder> ladders, int[] unitOf, Purse.Purses purses) {
        this(ladders, unitOf, purses, new Segments(ladders));
    }

    private Knapsack(List<Ladder> ladders, int[] unitOf, Purse.Purses purses, Segments segments) {
        this.ladders = ladders;
        this.unitOf = unitOf;
        this.purses = purses;
        this.segments = segments;
        relaxedPurse = new Purse(purses);
        purse = new Purse(purses);
        units = purses.units().length;
        fixed = new int[ladders.size()];
        taken = new int[ladders.size()];
        ended = new boolean[ladders.size()];
    }

    /**
     * Solves it.
     *
     * @throws Infeasible when even the first choices are more than is allowed
     */
    Solution solve() {
        Relaxed root = root();
        if (root.bound() == Double.NEGATIVE_INFINITY) {
            throw new Infeasible();
        }
        Knapsack richer = new Knapsack(ladders, unitOf, purses.with(purses.budget() + MILLION), segments);
        double nextMillion = Math.max(0, richer.root().bound() - root.bound());
        double bound = search(root);
        boolean proven = bound - bestValue <= SAME * Math.max(1, Math.abs(bound));
        return new Solution(best, bestValue, Math.max(bestValue, bound), nextMillion, proven);
    }

    private Relaxed root() {
        Arrays.fill(fixed, -1);
        return look();
    }

    private double search(Relaxed root) {
        PriorityQueue<Node> open = new PriorityQueue<>(
                Comparator.comparingDouble((Node node) -> node.relaxed().bound())
                        .reversed());
        open.add(new Node(null, -1, -1, root));
        long looks = 0;
        int nodes = 0;
        while (!open.isEmpty()) {
            Node node = open.remove();
            double bound = node.relaxed().bound();
            if (closes(bound)) {
                return bestValue;
            }
            int part = node.relaxed().part();
            if (looks > MOST_LOOKS || nodes > MOST_NODES || part < 0) {
                return bound;
            }
            fix(node);
            for (int place = 0; place < ladders.get(part).costs().length; place++) {
                fixed[part] = place;
                Relaxed relaxed = look();
                looks += segments.count() + 2L * ladders.size();
                nodes++;
                if (!closes(relaxed.bound())) {
                    open.add(new Node(node, part, place, relaxed));
                }
            }
        }
        return bestValue;
    }

    private boolean closes(double bound) {
        return bound - bestValue <= SAME * Math.max(1, Math.abs(bound));
    }

    private void fix(Node last) {
        Arrays.fill(fixed, -1);
        for (Node node = last; node != null && node.ladder() >= 0; node = node.parent()) {
            fixed[node.ladder()] = node.place();
        }
    }

    /** The relaxed solution under what is fixed; on the way it takes whole steps as they fit, which may be the best so far. */
    private Relaxed look() {
        long[] base = new long[units];
        double value = 0;
        for (int l = 0; l < taken.length; l++) {
            taken[l] = Math.max(0, fixed[l]);
            ended[l] = fixed[l] >= 0;
            base[unitOf[l]] += ladders.get(l).costs()[taken[l]];
            value += ladders.get(l).values()[taken[l]];
        }
        if (!purse.begin(base)) {
            return new Relaxed(Double.NEGATIVE_INFINITY, -1);
        }
        relaxedPurse.begin(base);
        int part = -1;
        for (int s = 0; s < segments.count(); s++) {
            int l = segments.ladder[s];
            if (fixed[l] >= 0) {
                continue;
            }
            int u = unitOf[l];
            long cost = segments.cost[s];
            long some = Math.min(cost, relaxedPurse.room(u));
            if (some > 0) {
                value += segments.value[s] * ((double) some / cost);
            }
            part = part < 0 && some > 0 && some < cost ? l : part;
            relaxedPurse.spend(u, some);
            takeWhole(s, l, u);
        }
        improve();
        return new Relaxed(value, part);
    }

    private void takeWhole(int s, int l, int u) {
        if (!ended[l]) {
            if (segments.cost[s] <= purse.room(u)) {
                purse.spend(u, segments.cost[s]);
                taken[l] = segments.to[s];
            } else {
                ended[l] = true;
            }
        }
    }

    // what is left may pay for choices that are no corners
    private void improve() {
        double value = 0;
        for (int l = 0; l < taken.length; l++) {
            Ladder ladder = ladders.get(l);
            if (fixed[l] < 0) {
                long room = purse.room(unitOf[l]);
                int to = taken[l];
                while (to + 1 < ladder.costs().length && ladder.costs()[to + 1] - ladder.costs()[taken[l]] <= room) {
                    to++;
                }
                purse.spend(unitOf[l], ladder.costs()[to] - ladder.costs()[taken[l]]);
                taken[l] = to;
            }
            value += ladder.values()[taken[l]];
        }
        if (value > bestValue) {
            bestValue = value;
            best = taken.clone();
        }
    }
}
