package org.phrom.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the time of each step grows from one size of a round to the next, held against n log n: 1 is exactly so, less is
 * better. Steps that stay below a second tell nothing, and what took less than a tenth of a second before is taken for that
 * long, so that a step may have grown from nothing to a second or two and still hold. Memory is no matter of n log n: it has
 * a limit, whatever the size.
 */
final class Growth {
    /** Twice as fast as n log n: caches that are no longer warm, garbage collection, and a machine with other work. */
    static final double MOST = 2;

    private static final double TELLING_SECONDS = 1;
    /** What shorter steps are taken for: they are mostly the way there and back. */
    private static final double SHORTEST_SECONDS = 0.1;

    private final List<String> lines = new ArrayList<>();
    private final List<String> tooFast = new ArrayList<>();

    /** What was measured, by size and step; sizes in ascending order. */
    Growth(Map<Integer, Map<String, Steps.Step>> columns) {
        var sizes = new ArrayList<>(columns.keySet());
        for (int i = 1; i < sizes.size(); i++) {
            compare(columns, sizes.get(i - 1), sizes.get(i));
        }
    }

    private void compare(Map<Integer, Map<String, Steps.Step>> columns, int smaller, int larger) {
        var before = columns.getOrDefault(smaller, Map.of());
        var ratios = new LinkedHashMap<String, Double>();
        columns.getOrDefault(larger, Map.of()).forEach((name, step) -> {
            var earlier = before.get(name);
            if (earlier != null && step.seconds() >= TELLING_SECONDS) {
                ratios.put(name, ratio(smaller, earlier.seconds(), larger, step.seconds()));
            }
        });
        ratios.forEach((name, ratio) -> {
            var line = "%s, from %d to %d bodies: %.2f of n log n".formatted(name, smaller, larger, ratio);
            lines.add("  " + line);
            if (ratio > MOST) {
                tooFast.add(line + ", at most " + MOST);
            }
        });
    }

    /** How often as long it took as it may: time by time over n log n by n log n. */
    static double ratio(int smaller, double before, int larger, double after) {
        return after / Math.max(SHORTEST_SECONDS, before) / (larger * Math.log(larger) / (smaller * Math.log(smaller)));
    }

    /** One line for each step that took long enough. */
    List<String> lines() {
        return lines;
    }

    /** What grew faster than it may. */
    List<String> tooFast() {
        return tooFast;
    }
}
