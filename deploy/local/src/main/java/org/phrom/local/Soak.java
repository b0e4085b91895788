package org.phrom.local;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code deploy/local/soak}: mixed load with faults on a platform of its own; at the end nothing is lost or doubled. */
final class Soak implements Attendant.Listener {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int QUESTIONS = 20;
    /** A service that was killed needs a while until its level can be told. */
    private static final int SHORTEST = 180;

    private static final int BODIES_PER_SECOND = 4;
    private static final int MOST_BODIES = 7850;

    private final OwnPlatform own;
    private final Duration length;
    private final MadeIndex index = new MadeIndex("soak", QUESTIONS);
    private final Traffic traffic = new Traffic();
    private final SoakTable table = new SoakTable();
    private final AtomicInteger endings = new AtomicInteger();

    private Soak(OwnPlatform own, Duration length) {
        this.own = own;
        this.length = length;
    }

    public static void main(String[] arguments) {
        try {
            System.exit(run(new ArrayDeque<>(List.of(arguments))) ? 0 : 1);
        } catch (RuntimeException cause) {
            System.err.println(Fault.lineOf(cause));
            System.exit(1);
        }
    }

    private static boolean run(ArrayDeque<String> arguments) {
        int seconds = 600;
        int replicas = 1;
        while (!arguments.isEmpty()) {
            var option = arguments.remove();
            switch (option) {
                case "--seconds" -> seconds = BenchOptions.number(option, arguments, 36_000);
                case "--replicas" -> replicas = BenchOptions.number(option, arguments, Options.MOST_REPLICAS);
                default -> throw new Fault("Unknown option " + option + "; see deploy/local/soak --help.");
            }
        }
        try (var own = OwnPlatform.start(OUT, replicas)) {
            return new Soak(own, Duration.ofSeconds(Math.max(SHORTEST, seconds))).soak();
        }
    }

    private boolean soak() {
        var platform = own.platform();
        platform.attend(this);
        int bodies = (int) Math.min(MOST_BODIES, length.toSeconds() * BODIES_PER_SECOND);
        var round = new MadeRound(platform, index, bodies);
        round.organisations(own.examples());
        round.framework();
        var assessments = round.open();
        var respondents = new SoakRespondents(platform, index, assessments, traffic);
        var strangers = new SoakStrangers(platform, round, assessments, traffic);
        try (var poison = new SoakPoison(platform.kafka().bootstrapServers())) {
            var load = new SoakLoad(platform, length, OUT);
            load.run(respondents, strangers, poison);
            report(load.faults());
            load.compareLevels(table);
            var counts = new SoakCounts(platform, index, round);
            counts.check(respondents.submitted(), table);
            counts.brokenRecords(poison, table);
        }
        return told();
    }

    private boolean told() {
        traffic.wrong().forEach((what, times) -> table.require(false, what + " (" + times + " times)"));
        table.lines().forEach(OUT::println);
        table.broken().forEach(line -> OUT.println("NOT AS IT MUST BE: " + line));
        return table.broken().isEmpty();
    }

    private void report(SoakFaults faults) {
        table.note("seconds of load", length.toSeconds());
        table.note("faults", faults);
        table.equal("ends of services", endings.get(), faults.kills());
        table.note("requests answered with 2xx", traffic.good());
        table.note("refused with 4xx", traffic.refused());
        table.note("503 while something was away", traffic.unavailable());
        table.note(
                "no connection, or hung up on a body too large",
                traffic.closed() + traffic.notConnected() + traffic.late());
        table.equal(
                "any other 5xx, or an answer that must not be",
                traffic.wrong().values().stream().mapToInt(Integer::intValue).sum(),
                0);
    }

    @Override
    public void says(String line) {
        OUT.println("  " + line);
    }

    @Override
    public void trouble(String service, String what) {
        if (!what.isEmpty()) {
            endings.incrementAndGet();
        }
    }
}
