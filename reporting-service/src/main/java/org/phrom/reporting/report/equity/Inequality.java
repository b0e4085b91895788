package org.phrom.reporting.report.equity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How unequally a quantity that is never negative, such as a score, is spread over units that count with a weight each, such
 * as their population. All measures are 0 when every unit has the same, and undefined ({@link Double#NaN}) when there is
 * no unit or all have 0.
 *
 * <p>Sources: Gini and Theil as in Haughton and Khandker, Handbook on Poverty and Inequality (World Bank, 2009), chapter 6;
 * with equal weights they are those of R's package ineq ({@code Gini}, {@code Theil(parameter = 0)} and
 * {@code Theil(parameter = 1)}); the ratio of fifths as Eurostat's S80/S20.
 */
public final class Inequality {

    private static final double FIFTH = 0.2;

    private final double[] values;
    private final double[] weights;
    private final double weight;
    private final double mean;

    /**
     * One unit.
     *
     * @param group in which it is counted when inequality is split, such as its region
     * @param value 0 or above
     * @param weight above 0
     */
    public record Unit(String group, double value, double weight) {
        /** Refuses what has no share. */
        public Unit {
            if (!(value >= 0) || !(weight > 0) || Double.isInfinite(value) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("A value of 0 or above with a weight above 0 is needed");
            }
        }
    }

    /**
     * What a group adds to Theil's T of the whole.
     *
     * @param people share of the group in all weights, 0 to 1
     * @param share share of the group in the whole quantity, 0 to 1
     * @param mean of the group
     * @param within Theil's T among the units of the group alone
     */
    record Part(double people, double share, double mean, double within) {}

    /**
     * Theil's T, split: {@code total = within + between}.
     *
     * @param within what would be left if every group had the mean of all: the sum of {@code share × within} of the groups
     * @param between what would be left if every unit had the mean of its group
     */
    record Split(double total, double within, double between, Map<String, Part> parts) {}

    private Inequality(List<Unit> ascending) {
        values = ascending.stream().mapToDouble(Unit::value).toArray();
        weights = ascending.stream().mapToDouble(Unit::weight).toArray();
        weight = Arrays.stream(weights).sum();
        mean = IntStream.range(0, values.length)
                        .mapToDouble(at -> weights[at] * values[at])
                        .sum()
                / weight;
    }

    /** Among these units. */
    public static Inequality of(List<Unit> units) {
        return new Inequality(
                units.stream().sorted(Comparator.comparingDouble(Unit::value)).toList());
    }

    /** Weighted mean. */
    public double mean() {
        return mean;
    }

    /**
     * Gini coefficient, 0 to 1: half the mean difference of all pairs over the mean, {@code Σi Σj wi wj |xi - xj| / (2 W² μ)}.
     */
    public double gini() {
        if (!defined()) {
            return Double.NaN;
        }
        double below = 0;
        double sum = 0;
        for (int at = 0; at < values.length; at++) {
            sum += weights[at] * values[at] * (2 * below + weights[at] - weight);
            below += weights[at];
        }
        return Math.max(0, sum / (weight * weight * mean));
    }

    /** Theil's T, 0 to ln n: {@code Σ wi/W · xi/μ · ln(xi/μ)}; a unit with 0 adds nothing. */
    public double theil() {
        if (!defined()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int at = 0; at < values.length; at++) {
            double relative = values[at] / mean;
            sum += relative == 0 ? 0 : weights[at] * relative * Math.log(relative);
        }
        return Math.max(0, sum / weight);
    }

    /** Theil's L, the mean logarithmic deviation: {@code Σ wi/W · ln(μ/xi)}; infinite when a unit has 0. */
    double meanLogDeviation() {
        if (!defined()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int at = 0; at < values.length; at++) {
            sum += weights[at] * Math.log(mean / values[at]);
        }
        return Math.max(0, sum / weight);
    }

    /**
     * Mean of the best fifth over that of the last fifth, of all weights: S80/S20. A unit on the edge of a fifth counts in
     * it with the part of its weight that is inside. Infinite when the last fifth has nothing.
     */
    public double ratioOfFifths() {
        return defined() ? fromTop() / fromBottom() : Double.NaN;
    }

    private double fromBottom() {
        double left = weight * FIFTH;
        double sum = 0;
        for (int at = 0; at < values.length && left > 0; at++) {
            double taken = Math.min(left, weights[at]);
            sum += taken * values[at];
            left -= taken;
        }
        return sum;
    }

    private double fromTop() {
        double left = weight * FIFTH;
        double sum = 0;
        for (int at = values.length - 1; at >= 0 && left > 0; at--) {
            double taken = Math.min(left, weights[at]);
            sum += taken * values[at];
            left -= taken;
        }
        return sum;
    }

    private boolean defined() {
        return mean > 0;
    }

    /**
     * Theil's T split by the groups of the units, in the order in which groups first stand: {@code Σg sg Tg} within and
     * {@code Σg sg ln(μg/μ)} between, with {@code sg} the share of a group in the whole quantity.
     */
    static Split split(List<Unit> units) {
        Inequality all = of(units);
        Map<String, List<Unit>> groups = new LinkedHashMap<>();
        units.forEach(unit ->
                groups.computeIfAbsent(unit.group(), any -> new ArrayList<>()).add(unit));
        Map<String, Part> parts = new LinkedHashMap<>();
        double within = 0;
        double between = 0;
        for (Map.Entry<String, List<Unit>> group : groups.entrySet()) {
            Inequality own = of(group.getValue());
            double people = own.weight / all.weight;
            double share = all.defined() ? own.weight * own.mean / (all.weight * all.mean) : Double.NaN;
            double theil = own.theil();
            parts.put(group.getKey(), new Part(people, share, own.mean, theil));
            within += share == 0 ? 0 : share * theil;
            between += share == 0 ? 0 : share * Math.log(own.mean / all.mean);
        }
        return new Split(all.theil(), within, Math.max(0, between), parts);
    }
}
