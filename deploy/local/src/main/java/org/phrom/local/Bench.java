package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** {@code deploy/local/bench}: measures a platform of its own and prints one table. */
final class Bench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int CLIENTS = 64;

    private final Platform platform;
    private final Load load;
    private final List<String> table = new ArrayList<>(List.of("| measure | value | aim |", "|---|---|---|"));

    private Bench(Platform platform, int seconds) {
        this.platform = platform;
        this.load = new Load(CLIENTS, Duration.ofSeconds(15), Duration.ofSeconds(seconds));
    }

    public static void main(String[] arguments) {
        try {
            var wish = BenchOptions.of(List.of(arguments));
            switch (wish.measure()) {
                case NATIONAL -> new National(wish, OUT).measure();
                case COST -> Cost.measure(wish.answers(), OUT);
                case AUTOSAVE -> Autosave.measure(wish.seconds(), OUT);
                case FRAMEWORK -> LargestFramework.measure(OUT);
                case READING -> Reading.measure(wish.seconds(), OUT);
                case LOADS -> run(wish.seconds());
            }
            System.exit(0);
        } catch (RuntimeException cause) {
            System.err.println(Fault.lineOf(cause));
            System.exit(1);
        }
    }

    private static void run(int seconds) {
        try (var own = OwnPlatform.start(OUT)) {
            new Bench(own.platform(), seconds).measure(own.examples());
        }
    }

    private void measure(Path examples) {
        Steps.SERVICES.forEach(name -> {
            var service = platform.service(name);
            row(
                    name + "-service: start to ready",
                    "%.1f s".formatted(service.startUp().toMillis() / 1e3),
                    "");
            row(name + "-service: resident when ready", service.vitals().residentMegabytes() + " MB", "256 MB");
        });
        var loader = new Examples(platform, examples, OUT);
        loader.organisations();
        BenchRound.framework(platform, Round.json(examples.resolve("gtmi/framework.json")));
        var districts = Registry.rows(examples).stream()
                .filter(row -> row.get(1).equals("district"))
                .map(row -> row.get(0))
                .toList();
        wholeRound(districts.subList(0, 593));
        visibility(districts.subList(0, 250), 25);
        visibility(districts, 100);
        answers(districts);
        table.forEach(OUT::println);
    }

    private void wholeRound(List<String> districts) {
        var round = new BenchRound(platform, "bench-whole");
        var progress = new Progress(OUT, "593 assessments", districts.size());
        long began = System.nanoTime();
        Parallel.each(16, round.open(districts), assessment -> {
            round.complete(assessment);
            progress.step();
        });
        double sent = (System.nanoTime() - began) / 1e9;
        awaitScored(round.id(), districts.size());
        double whole = (System.nanoTime() - began) / 1e9;
        row("593 assessments: opened, answered, submitted", "%.1f s".formatted(sent), "");
        row("593 assessments: until all are in the ranking", "%.1f s".formatted(whole), "");
    }

    private void awaitScored(String round, int expected) {
        var reader = new Api(platform.url("reporting"), platform.token("analyst", List.of(), Duration.ofHours(1)));
        var ranking = "/v1/rounds/" + round + "/ranking";
        Retry.untilOk("the ranking", Duration.ofMinutes(3), () -> reader.get(ranking + "?pageSize=1"));
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        int scored = 0;
        while (scored < expected) {
            var scores = new AtomicInteger();
            reader.each(
                    ranking + "?pageSize=200",
                    item -> scores.addAndGet(item.path("score").isNumber() ? 1 : 0));
            scored = scores.get();
            if (System.nanoTime() > deadline) {
                throw new Fault(scored + " of " + expected + " are in the ranking after three minutes.");
            }
            Pause.milliseconds(20);
        }
    }

    private void visibility(List<String> districts, int perSecond) {
        var round = new BenchRound(platform, "bench-visibility-" + perSecond);
        var assessments = round.open(districts);
        var progress = new Progress(OUT, perSecond + " submissions a second", assessments.size());
        var latencies = new Visibility(platform, round).run(assessments, perSecond, progress);
        var what = "submission to visible, " + perSecond + "/s, ";
        row(what + "p50", "%.0f ms".formatted(latencies.percentile(50)), "150 ms");
        row(what + "p99", "%.0f ms".formatted(latencies.percentile(99)), "1000 ms");
    }

    private void answers(List<String> districts) {
        var followed = patches("PATCH answers, 64 clients", round("bench-answers", districts));
        Steps.SERVICES.forEach(name -> row(
                name + "-service: resident under load",
                platform.service(name).vitals().residentMegabytes() + " MB",
                "256 MB"));
        end(List.of("scoring", "reporting"));
        var last = round("bench-alone", districts);
        var alone = patches("PATCH answers, 64 clients, survey-service alone", last);
        end(List.of("survey"));
        raw(last.assessments(), followed, alone);
    }

    private OpenRound round(String id, List<String> districts) {
        var round = new BenchRound(platform, id);
        return new OpenRound(round, round.open(districts));
    }

    private record OpenRound(BenchRound round, List<JsonNode> assessments) {}

    private Load.Result patches(String what, OpenRound open) {
        var result = load.run(new Progress(OUT, what, load.seconds()), client -> open.round()
                .editor(open.assessments().get(client)));
        row(what, "%.0f/s".formatted(result.perSecond()), "");
        row(what + ", p50 / p99", "%.0f / %.0f ms".formatted(result.p50(), result.p99()), "");
        return result;
    }

    private void end(List<String> services) {
        services.forEach(name -> platform.service(name).terminate());
        services.forEach(name -> platform.service(name).awaitEnd());
    }

    private void raw(List<JsonNode> assessments, Load.Result followed, Load.Result alone) {
        var statements = new RawAnswers(platform.databases().url("survey"));
        var result = load.run(
                new Progress(OUT, "the same by JDBC, 64 clients", load.seconds()),
                client -> statements.client(
                        UUID.fromString(assessments.get(client).path("id").asText())));
        row("raw JDBC, same statements, 64 clients", "%.0f/s".formatted(result.perSecond()), "");
        row("raw JDBC, p50 / p99", "%.0f / %.0f ms".formatted(result.p50(), result.p99()), "");
        row("PATCH in per cent of raw", percent(followed, result), "40 %");
        row("PATCH in per cent of raw, survey-service alone", percent(alone, result), "50 %");
    }

    private static String percent(Load.Result part, Load.Result whole) {
        return "%.0f %%".formatted(100 * part.perSecond() / whole.perSecond());
    }

    private void row(String measure, String value, String aim) {
        table.add(Stream.of(measure, value, aim).reduce("|", (line, cell) -> line + " " + cell + " |"));
    }
}
