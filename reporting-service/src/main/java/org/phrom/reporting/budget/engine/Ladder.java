package org.phrom.reporting.budget.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Choices of which exactly one is taken, in order of rising cost and value: what costs no less and brings no more than
 * another is left out.
 *
 * @param costs rising
 * @param values rising
 * @param options place of the option in its measure; -1 for none
 * @param hull places of the corners of the upper concave hull over the costs, from 0
 */
record Ladder(long[] costs, double[] values, int[] options, int[] hull) {

    private record Step(long cost, double value, int option) {}

    /** The choices of a measure, worth so much per point. */
    static Ladder of(Measure measure, double worth) {
        List<Step> steps = new ArrayList<>();
        if (!measure.must()) {
            steps.add(new Step(0, 0, -1));
        }
        for (int o = 0; o < measure.options().size(); o++) {
            Option option = measure.options().get(o);
            steps.add(new Step(option.cost(), worth * option.gain(), o));
        }
        return of(steps);
    }

    /** What has to be paid at least, or what brings so much more. */
    static Ladder of(long base, long reaching, double value) {
        return of(List.of(new Step(base, 0, 0), new Step(reaching, value, 1)));
    }

    /** What has to be paid at least, and nothing more. */
    static Ladder of(long base) {
        return of(List.of(new Step(base, 0, 0)));
    }

    private static Ladder of(List<Step> all) {
        List<Step> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(Step::cost)
                .thenComparing(Comparator.comparingDouble(Step::value).reversed())
                .thenComparingInt(Step::option));
        List<Step> kept = new ArrayList<>();
        for (Step step : sorted) {
            if (kept.isEmpty() || step.value() > kept.get(kept.size() - 1).value()) {
                kept.add(step);
            }
        }
        long[] costs = kept.stream().mapToLong(Step::cost).toArray();
        double[] values = kept.stream().mapToDouble(Step::value).toArray();
        int[] options = kept.stream().mapToInt(Step::option).toArray();
        return new Ladder(costs, values, options, hull(costs, values));
    }

    private static int[] hull(long[] costs, double[] values) {
        int[] corners = new int[costs.length];
        int count = 0;
        for (int at = 0; at < costs.length; at++) {
            while (count > 1 && !bends(costs, values, corners[count - 2], corners[count - 1], at)) {
                count--;
            }
            corners[count++] = at;
        }
        return Arrays.copyOf(corners, count);
    }

    private static boolean bends(long[] costs, double[] values, int a, int b, int c) {
        return (values[b] - values[a]) * (costs[c] - costs[b]) > (values[c] - values[b]) * (costs[b] - costs[a]);
    }
}
