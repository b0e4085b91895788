package org.phrom.reporting.budget.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The efficient sets of measures of one unit, exactly: measure by measure, of what can be chosen so far only those sets are
 * kept that no other beats in cost and gain (dynamic programming with dominance, Nemhauser and Ullmann, "Discrete dynamic
 * programming and capital allocation", Management Science 15 (1969)), and of these those that can still be better than what
 * is known, by the relaxed programme of the measures to come.
 */
public final class CheapestSet {

    /** Gains count to twelve decimals. */
    static final double DECIMALS = 1e12;

    private static final int MOST_LABELS = 2_000_000;

    private final String unit;
    private final List<Ladder> ladders = new ArrayList<>();
    private final List<long[]> gains = new ArrayList<>();
    private final Segments steps;
    private final Rest whole;

    /**
     * What is chosen.
     *
     * @param options place of the option in each measure; -1 for none
     */
    public record Chosen(long cost, double gain, List<Integer> options) {}

    private record Label(
            long cost, long gain, int place, @Nullable Label before) {}

    /** Some of the measures to come: what they cost and bring at least, and the best order of what they can bring more. */
    private record Rest(long baseCost, long baseGain, long[] costs, long[] gains) {

        /** The least that so much gain costs, at most by the relaxed programme; -1 when they do not bring it. */
        long costOf(long gain) {
            long need = gain - baseGain;
            if (need <= 0) {
                return baseCost;
            }
            int at = Arrays.binarySearch(gains, need);
            int step = at >= 0 ? at : -at - 1;
            if (step >= gains.length) {
                return -1;
            }
            long from = step == 0 ? 0 : gains[step - 1];
            long paid = step == 0 ? 0 : costs[step - 1];
            double share = (double) (need - from) / (gains[step] - from);
            return baseCost + paid + (long) Math.floor(share * (costs[step] - paid) * (1 - 1e-12));
        }

        /** The most that so much money brings, at least by the relaxed programme. */
        long gainOf(long money) {
            long left = money - baseCost;
            int at = Arrays.binarySearch(costs, left);
            int step = at >= 0 ? at + 1 : -at - 1;
            long paid = step == 0 ? 0 : costs[step - 1];
            long so = step == 0 ? 0 : gains[step - 1];
            if (step >= costs.length || left < paid) {
                return baseGain + so;
            }
            double share = (double) (left - paid) / (costs[step] - paid);
            return baseGain + so + (long) Math.ceil(share * (gains[step] - so) * (1 + 1e-12));
        }
    }

    /** The sets of these measures of a unit. */
    public CheapestSet(String unit, List<Measure> measures) {
        this.unit = unit;
        for (Measure measure : measures) {
            Ladder ladder = Ladder.of(measure, 1);
            ladders.add(ladder);
            gains.add(Arrays.stream(ladder.values())
                    .mapToLong(value -> Math.round(value * DECIMALS))
                    .toArray());
        }
        steps = new Segments(ladders);
        whole = rest(0);
    }

    private Rest rest(int first) {
        long[] costs = new long[steps.count()];
        long[] brought = new long[steps.count()];
        int[] at = new int[ladders.size()];
        int count = 0;
        for (int s = 0; s < steps.count(); s++) {
            int l = steps.ladder[s];
            if (l >= first) {
                long[] ofLadder = gains.get(l);
                long before = count == 0 ? 0 : costs[count - 1];
                costs[count] = before + steps.cost[s];
                brought[count] = (count == 0 ? 0 : brought[count - 1]) + ofLadder[steps.to[s]] - ofLadder[at[l]];
                at[l] = steps.to[s];
                count++;
            }
        }
        long baseCost = 0;
        long baseGain = 0;
        for (int l = first; l < ladders.size(); l++) {
            baseCost += ladders.get(l).costs()[0];
            baseGain += gains.get(l)[0];
        }
        return new Rest(baseCost, baseGain, Arrays.copyOf(costs, count), Arrays.copyOf(brought, count));
    }

    /** What has to be paid for costs and brings so much. */
    public Chosen least() {
        return chosen(whole.baseCost(), whole.baseGain(), new int[ladders.size()]);
    }

    /** What all measures bring together. */
    public double mostGain() {
        return gains.stream().mapToLong(one -> one[one.length - 1]).sum() / DECIMALS;
    }

    /** What all measures cost together. */
    public long mostCost() {
        return ladders.stream()
                .mapToLong(one -> one.costs()[one.costs().length - 1])
                .sum();
    }

    /** A cost that no set of this gain is below, by the relaxed programme; nothing when no set brings it. */
    Optional<Long> costAtLeast(double gain) {
        long cost = whole.costOf(needed(gain));
        return cost < 0 ? Optional.empty() : Optional.of(cost);
    }

    /**
     * The cheapest set that brings a gain, of several the one that brings most.
     *
     * @param gain in points of the index
     * @return nothing when all measures together do not bring it
     */
    public Optional<Chosen> reaching(double gain) {
        long need = needed(gain);
        if (whole.costOf(need) < 0) {
            return Optional.empty();
        }
        long known = greedyCost(need);
        List<Label> labels = List.of(new Label(0, 0, -1, null));
        for (int k = 0; k < ladders.size(); k++) {
            Rest rest = rest(k + 1);
            labels = next(labels, k, label -> {
                long more = rest.costOf(need - label.gain());
                return more >= 0 && label.cost() + more <= known;
            });
        }
        return labels.stream()
                .filter(label -> label.gain() >= need)
                .min(Comparator.comparingLong(Label::cost).thenComparing(Label::gain, Comparator.reverseOrder()))
                .map(this::chosen);
    }

    /** The set of the highest gain for the money, of several the cheapest; nothing when what has to be paid for costs more. */
    public Optional<Chosen> most(long money) {
        if (whole.baseCost() > money) {
            return Optional.empty();
        }
        long known = greedyGain(money);
        List<Label> labels = List.of(new Label(0, 0, -1, null));
        for (int k = 0; k < ladders.size(); k++) {
            Rest rest = rest(k + 1);
            labels = next(
                    labels,
                    k,
                    label -> label.cost() + rest.baseCost() <= money
                            && label.gain() + rest.gainOf(money - label.cost()) >= known);
        }
        return labels.stream()
                .max(Comparator.comparingLong(Label::gain).thenComparing(Label::cost, Comparator.reverseOrder()))
                .map(this::chosen);
    }

    // each of the gains is rounded, so that many of them may be short by half a digit each
    private long needed(double gain) {
        return Math.round(gain * DECIMALS) - ladders.size();
    }

    private long greedyCost(long need) {
        int[] at = new int[ladders.size()];
        long gain = whole.baseGain();
        long cost = whole.baseCost();
        for (int s = 0; s < steps.count() && gain < need; s++) {
            int l = steps.ladder[s];
            gain += gains.get(l)[steps.to[s]] - gains.get(l)[at[l]];
            cost += steps.cost[s];
            at[l] = steps.to[s];
        }
        return cost;
    }

    private long greedyGain(long money) {
        int[] at = new int[ladders.size()];
        long gain = whole.baseGain();
        long left = money - whole.baseCost();
        boolean[] ended = new boolean[ladders.size()];
        for (int s = 0; s < steps.count(); s++) {
            int l = steps.ladder[s];
            ended[l] |= steps.cost[s] > left;
            if (!ended[l]) {
                gain += gains.get(l)[steps.to[s]] - gains.get(l)[at[l]];
                left -= steps.cost[s];
                at[l] = steps.to[s];
            }
        }
        return gain;
    }

    private interface Promising {
        boolean test(Label label);
    }

    private List<Label> next(List<Label> labels, int k, Promising promising) {
        List<Label> all = new ArrayList<>();
        Ladder ladder = ladders.get(k);
        for (Label label : labels) {
            for (int place = 0; place < ladder.costs().length; place++) {
                Label longer = new Label(
                        label.cost() + ladder.costs()[place], label.gain() + gains.get(k)[place], place, label);
                if (promising.test(longer)) {
                    all.add(longer);
                }
                if (all.size() > 2 * MOST_LABELS) {
                    throw new TooMany(unit);
                }
            }
        }
        all.sort(Comparator.comparingLong(Label::cost).thenComparing(Label::gain, Comparator.reverseOrder()));
        List<Label> kept = new ArrayList<>();
        long highest = Long.MIN_VALUE;
        for (Label label : all) {
            if (label.gain() > highest) {
                kept.add(label);
                highest = label.gain();
            }
        }
        if (kept.size() > MOST_LABELS) {
            throw new TooMany(unit);
        }
        return kept;
    }

    private Chosen chosen(Label last) {
        int[] places = new int[ladders.size()];
        Label label = last;
        for (int k = ladders.size() - 1; k >= 0 && label != null; k--) {
            places[k] = label.place();
            label = label.before();
        }
        return chosen(last.cost(), last.gain(), places);
    }

    private Chosen chosen(long cost, long gain, int[] places) {
        List<Integer> options = new ArrayList<>();
        for (int k = 0; k < places.length; k++) {
            options.add(ladders.get(k).options()[places[k]]);
        }
        return new Chosen(cost, gain / DECIMALS, options);
    }

    /** More sets of one unit are efficient than are looked at: its costs and gains differ in too many digits. */
    public static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String unit;

        TooMany(String unit) {
            super("Too many efficient sets of measures: " + unit, null, false, false);
            this.unit = unit;
        }

        /** Code of the unit. */
        public String unit() {
            return unit;
        }
    }
}
