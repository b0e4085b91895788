package org.phrom.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code deploy/local/bench --cost}: the processor time of one body in every process, from its answers to the moment its
 * score stands in the ranking, and how many bodies get there in a second.
 */
final class Cost {
    private static final int BODIES = 1_000;
    private static final int CLIENTS = 8;
    private static final int MOST_MILLISECONDS = 10;

    private final Platform platform;
    private final int answers;
    private final PrintStream out;

    private Cost(Platform platform, int answers, PrintStream out) {
        this.platform = platform;
        this.answers = answers;
        this.out = out;
    }

    static void measure(int answers, PrintStream out) {
        try (var own = OwnPlatform.start(out)) {
            var cost = new Cost(own.platform(), answers, out);
            var warmUp = new MadeIndex("warm-up", answers);
            new MadeRound(own.platform(), warmUp, BODIES).organisations(own.examples());
            cost.played(warmUp);
            cost.table(cost.played(new MadeIndex("measured", answers))).forEach(out::println);
        }
    }

    /** What a round of all bodies took. */
    private record Taken(double seconds, Map<String, Duration> processor) {}

    private Taken played(MadeIndex index) {
        var round = new MadeRound(platform, index, BODIES);
        round.framework();
        var assessments = round.open();
        var progress = new Progress(out, index.code(), BODIES);
        var before = processor();
        long began = System.nanoTime();
        Parallel.each(CLIENTS, assessments, assessment -> {
            round.submit(assessment, round.answer(assessment));
            progress.step();
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        var taken = untilRanked(index, round);
        taken.replaceAll((process, until) -> until.minus(before.getOrDefault(process, Duration.ZERO)));
        return new Taken(seconds, taken);
    }

    /** What all processes had taken when every body was in the ranking; a look at all of it costs much, so it is rare. */
    private Map<String, Duration> untilRanked(MadeIndex index, MadeRound round) {
        var ranking = new MadeRanking(MadeRound.api(platform, "reporting", "analyst"), index, BODIES);
        long deadline = System.nanoTime() + MadeRound.PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Pause.milliseconds(1_000);
            var taken = processor();
            var scored = ranking.scored(round.path(""));
            if (scored.size() == BODIES) {
                ranking.requireRight(scored);
                return taken;
            }
        }
        throw new Fault("Not all bodies are in the ranking after " + MadeRound.PATIENCE);
    }

    private Map<String, Duration> processor() {
        var taken = new LinkedHashMap<String, Duration>();
        Steps.SERVICES.forEach(name -> taken.put(
                name + "-service", taken(ProcessHandle.of(platform.service(name).pid()).stream())));
        var server = ProcessHandle.of(platform.databases().pid());
        taken.put(
                "PostgreSQL", taken(server.stream().flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))));
        taken.put("Kafka and the clients", taken(Stream.of(ProcessHandle.current())));
        return taken;
    }

    private static Duration taken(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<String> table(Taken taken) {
        var head = Stream.of("| " + answers + " answers and a submission | for one body | aim |", "|---|---|---|");
        var rows = taken.processor.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue(), ""));
        var sum = taken.processor.values().stream().reduce(Duration.ZERO, Duration::plus);
        var last = Stream.of(
                row("processor time in all", sum, MOST_MILLISECONDS + " ms"),
                "| bodies a second, %d clients | %.0f/s |  |".formatted(CLIENTS, BODIES / taken.seconds));
        return Stream.of(head, rows, last).flatMap(lines -> lines).toList();
    }

    private static String row(String process, Duration taken, String aim) {
        return "| %s | %.1f ms | %s |".formatted(process, taken.toNanos() / 1e6 / BODIES, aim);
    }
}
