package org.phrom.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code deploy/local/bench --national}: rounds of as many bodies as Thailand has provinces, districts and local
 * governments, each on a platform of its own; ends with every score right and no service ended.
 */
final class National {
    private static final long MOST_MEGABYTES = 320;

    private final List<Integer> sizes;
    private final int answers;
    private final PrintStream out;
    private final Map<Integer, Map<String, String>> columns = new LinkedHashMap<>();

    National(List<Integer> sizes, int answers, PrintStream out) {
        this.sizes = sizes;
        this.answers = answers;
        this.out = out;
    }

    /** Prints the table, also of what was measured before something fell. */
    void measure() {
        try {
            sizes.forEach(this::measure);
        } finally {
            table().forEach(out::println);
        }
    }

    private void measure(int bodies) {
        out.println(bodies + " bodies, " + answers + " answers each:");
        try (var own = OwnPlatform.start(out)) {
            var steps = new Steps(own.platform(), out);
            own.platform().attend(steps);
            columns.put(bodies, steps.values());
            new NationalRound(own.platform(), new MadeIndex("national", answers), bodies, out)
                    .play(steps, own.examples());
            steps.takePeaks();
        }
    }

    private List<String> table() {
        var names = new LinkedHashSet<String>();
        columns.values().forEach(column -> names.addAll(column.keySet()));
        var lines = new ArrayList<String>();
        lines.add(columns.keySet().stream()
                .map(bodies -> bodies + " bodies")
                .collect(Collectors.joining(" | ", "| " + answers + " answers each | ", " | aim |")));
        lines.add("|---".repeat(columns.size() + 2) + "|");
        for (var name : names) {
            var aim = name.contains("memory") ? " | " + MOST_MEGABYTES + " MB |" : " |  |";
            lines.add(columns.values().stream()
                    .map(column -> column.getOrDefault(name, "–"))
                    .collect(Collectors.joining(" | ", "| " + name + " | ", aim)));
        }
        return lines;
    }
}
