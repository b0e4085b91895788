package org.phrom.local;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code deploy/local/bench --national}: rounds of as many bodies as Thailand has provinces, districts, and these with its
 * local governments, each on a platform of its own. It holds when every score is right, no service ended, none held more
 * memory than it may, and no step grew faster than it may.
 */
final class National {
    /** Of any service at any time; production gives each container so much. */
    static final long MOST_MEGABYTES = 512;

    private final BenchOptions wish;
    private final PrintStream out;
    private final Map<Integer, Map<String, Steps.Step>> columns = new LinkedHashMap<>();

    National(BenchOptions wish, PrintStream out) {
        this.wish = wish;
        this.out = out;
    }

    /** Prints the table, also of what was measured before something fell; fails when something is not as it must be. */
    void measure() {
        try {
            wish.sizes().forEach(this::measure);
        } finally {
            table().forEach(out::println);
        }
        var growth = new Growth(columns);
        growth.lines().forEach(out::println);
        var broken = new ArrayList<>(growth.tooFast());
        columns.forEach((bodies, steps) -> steps.forEach((name, step) -> {
            if (step.most() < 0) {
                broken.add("the memory of " + name + " was not measured: that needs Linux");
            } else if (step.most() > MOST_MEGABYTES) {
                broken.add(name + " of " + bodies + " bodies held " + step.megabytes() + " MB");
            }
        }));
        if (!broken.isEmpty()) {
            throw new Fault(String.join("; ", broken));
        }
    }

    private void measure(int bodies) {
        out.println(bodies + " bodies, " + wish.answers() + " answers each, " + wish.replicas() + " of each service:");
        try (var own = OwnPlatform.start(out, wish.replicas())) {
            var steps = new Steps(own.platform(), out);
            own.platform().attend(steps);
            columns.put(bodies, steps.taken());
            new NationalRound(own.platform(), new MadeIndex("national", wish.answers()), bodies, out)
                    .play(steps, own.examples());
        }
    }

    private List<String> table() {
        var names = new LinkedHashSet<String>();
        columns.values().forEach(column -> names.addAll(column.keySet()));
        var lines = new ArrayList<String>();
        var title = wish.answers() + " answers each, " + wish.replicas() + " of each service";
        lines.add(row(title, bodies -> bodies + " bodies"));
        lines.add("|---".repeat(columns.size() + 1) + "|");
        names.forEach(name -> lines.add(row(name, bodies -> cell(of(bodies).get(name)))));
        lines.add(row(
                "most at any time, limit " + MOST_MEGABYTES + " MB",
                bodies -> Steps.most(of(bodies).values()) + " MB"));
        return lines;
    }

    private Map<String, Steps.Step> of(int bodies) {
        return columns.getOrDefault(bodies, Map.of());
    }

    private String row(String name, IntFunction<String> cell) {
        return columns.keySet().stream().map(cell::apply).collect(Collectors.joining(" | ", "| " + name + " | ", " |"));
    }

    private static String cell(Steps.@Nullable Step step) {
        return step == null ? "–" : "%.1f s, %s MB".formatted(step.seconds(), step.megabytes());
    }
}
