package org.phrom.scoring.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Competition ranks, 1-2-2-4: one more than the number of units that are better; higher is better. OECD/JRC Handbook,
 * step 10 (presentation); the order of ties is not the rank's business.
 *
 * <p>Two scores are tied when they are equal after rounding to 12 decimals, half to even. Scores of 4,503 and more in
 * absolute value are compared as they are: a double has fewer than 12 decimals there.
 */
public final class Ranks {
    private static final double SCALE = 1e12;
    private static final double EXACT = 1L << 52;

    private Ranks() {}

    /** Returns the rank of each score, 0 for NaN: what has no score has no rank. */
    public static int[] competition(double[] scores) {
        long[] keys = new long[scores.length];
        int[] units = new int[scores.length];
        int scored = 0;
        for (int unit = 0; unit < scores.length; unit++) {
            if (!Double.isNaN(scores[unit])) {
                keys[scored] = descending(key(scores[unit]));
                units[scored++] = unit;
            }
        }
        RadixOrder.sort(keys, units, scored);
        int[] ranks = new int[scores.length];
        for (int place = 0; place < scored; place++) {
            boolean tied = place > 0 && keys[place] == keys[place - 1];
            ranks[units[place]] = tied ? ranks[units[place - 1]] : place + 1;
        }
        return ranks;
    }

    /** Returns a number that is the smaller as unsigned, the larger the key. */
    private static long descending(double key) {
        long bits = Double.doubleToLongBits(key);
        return bits < 0 ? bits : ~bits & Long.MAX_VALUE;
    }

    /** What tied scores get. */
    public enum Ties {
        /** The smallest of the places they take: 1-2-2-4. */
        COMPETITION,
        /** One more than the rank before: 1-2-2-3. */
        DENSE,
        /** The mean of the places they take: 1-2.5-2.5-4. */
        FRACTIONAL
    }

    /**
     * Returns the rank of each score, 0 for NaN.
     *
     * @param groups the group of each unit, ranked inside it, no rank for null; empty to rank all together
     */
    public static double[] of(double[] scores, Ties ties, List<@Nullable String> groups) {
        return of(scores, ties, groups, 0);
    }

    /**
     * Returns the rank of each score, 0 for NaN, where scores that differ little are tied, too: from the best down, a
     * score is tied with the first of the tie above it when it is at most the tolerance below. Both are rounded to 12
     * decimals before they are compared.
     *
     * @param groups the group of each unit, ranked inside it, no rank for null; empty to rank all together
     * @param tolerance at least 0
     */
    public static double[] of(double[] scores, Ties ties, List<@Nullable String> groups, double tolerance) {
        if (!(tolerance >= 0)) {
            throw new ModelRefused("rank", "the tolerance must be at least 0, not " + tolerance);
        }
        double[] ranks = new double[scores.length];
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        for (int unit = 0; unit < scores.length; unit++) {
            String group = groups.isEmpty() ? "" : groups.get(unit);
            if (group != null && !Double.isNaN(scores[unit])) {
                members.computeIfAbsent(group, any -> new ArrayList<>()).add(unit);
            }
        }
        double near = key(tolerance);
        members.values().forEach(units -> rank(units, scores, ties, near, ranks));
        return ranks;
    }

    private static void rank(List<Integer> units, double[] scores, Ties ties, double near, double[] ranks) {
        units.sort(Comparator.comparingDouble(unit -> -key(scores[unit])));
        int dense = 0;
        for (int from = 0, to; from < units.size(); from = to) {
            to = from + 1;
            double first = key(scores[units.get(from)]);
            while (to < units.size() && tied(first, key(scores[units.get(to)]), near)) {
                to++;
            }
            dense++;
            double rank = ties == Ties.COMPETITION ? from + 1 : ties == Ties.DENSE ? dense : (from + 1 + to) / 2.0;
            for (int tied = from; tied < to; tied++) {
                ranks[units.get(tied)] = rank;
            }
        }
    }

    private static boolean tied(double first, double key, double near) {
        // infinite keys, of scores near the largest double, are tied though they have no difference
        return first == key || first - key <= near;
    }

    /** Returns the number two tied scores share; comparing keys compares scores under the tie rule. */
    public static double key(double score) {
        double scaled = score * SCALE;
        // the sum turns -0 into 0, which would otherwise sort as different
        return Math.abs(scaled) < EXACT ? Math.rint(scaled) + 0.0 : scaled;
    }
}
