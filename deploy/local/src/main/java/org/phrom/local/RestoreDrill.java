package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@code deploy/local/drill-restore}: ends services and PostgreSQL hard, loses the disks of PostgreSQL and Kafka, makes the database again as it was at one
 * moment and Kafka out of the database, and compares. It holds when all from before the moment is there and equal, and
 * nothing from after it.
 */
final class RestoreDrill {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int BODIES = 30;
    private static final int QUESTIONS = 12;
    private static final MadeIndex PUBLISHED = new MadeIndex("published", QUESTIONS);
    private static final MadeIndex OPEN = new MadeIndex("open", QUESTIONS);

    private final Options options;
    private final Path backups;
    private final List<Integer> before = new ArrayList<>();
    private List<MadeRound.Assessment> assessments = List.of();
    private String run = "";
    private JsonNode runBefore = Api.JSON.missingNode();

    RestoreDrill(Options options, Path backups) {
        this.options = options;
        this.backups = backups;
    }

    public static void main(String[] arguments) {
        try {
            if (arguments.length > 0) {
                throw new Fault("Unknown option " + arguments[0] + "; see deploy/local/drill-restore --help.");
            }
            var directory = Up.temporary("phrom-restore");
            Logs.toFile(directory.resolve("data/logs/kafka.log"));
            var options = new Options(Options.givenHome(), directory.resolve("data"), Ports.free(), false, false, 1);
            new RestoreDrill(options, directory.resolve("backups")).run(OUT);
            System.exit(0);
        } catch (IOException | RuntimeException cause) {
            System.err.println(Fault.lineOf(cause));
            System.exit(1);
        }
    }

    /** Fails with what is not as it must be. */
    void run(PrintStream out) {
        String moment;
        try (var platform = Platform.start(options, Map.of("archive_mode", "on"))) {
            var backup = new PostgresBackup(platform.databases().adminUrl(), backups);
            publishOneRoundAndOpenAnother(platform);
            out.println("  base backup of a running server, between the opening of a round and its first answer");
            backup.take(options.data().resolve("postgres"));
            submit(platform, 0, BODIES / 2);
            IntStream.range(0, BODIES / 2)
                    .forEach(number -> before.add(assessments.get(number).body()));
            requireRight(platform);
            moment = backup.moment();
            out.println("  the moment: " + moment + ", " + before.size() + " bodies have submitted");
            submit(platform, BODIES / 2, BODIES - 3);
            backup.awaitArchived();
            platform.services().kill();
            platform.databases().kill();
        }
        out.println("  PostgreSQL's and Kafka's files are lost, after " + (BODIES - 3) + " have submitted");
        Up.delete(options.data().resolve("postgres"));
        Up.delete(options.data().resolve("kafka"));
        new PostgresBackup("", backups).restore(options.data().resolve("postgres"), moment);
        long began = System.nanoTime();
        try (var platform = Platform.start(options)) {
            republish(platform);
            requireSubmitted(platform);
            requireRight(platform);
            requireSameRun(platform);
            out.printf("  restored, published again, compared after %.1f s%n", (System.nanoTime() - began) / 1e9);
            goOn(platform);
        }
        out.println("What was there at the moment is there and equal; nothing of what came later; the round went on.");
    }

    private void publishOneRoundAndOpenAnother(Platform platform) {
        var published = new MadeRound(platform, PUBLISHED, BODIES);
        published.organisations(options.home().resolve("deploy/local/examples"));
        published.framework();
        published.open().forEach(assessment -> published.submit(assessment, published.answer(assessment)));
        published.move("closing");
        run = published.officialRun(BODIES);
        published.move("publication");
        runBefore = run(platform);
        var open = new MadeRound(platform, OPEN, BODIES);
        open.framework();
        assessments = open.open();
    }

    private void submit(Platform platform, int from, int to) {
        var round = new MadeRound(platform, OPEN, BODIES);
        assessments.subList(from, to).forEach(assessment -> round.submit(assessment, round.answer(assessment)));
    }

    /** Fills Kafka, which is empty, with the present state of everything, and reporting out of it. */
    private static void republish(Platform platform) {
        for (var service : List.of("survey", "scoring")) {
            MadeRound.api(platform, service, "operator")
                    .post("/v1/republications", Api.JSON.createObjectNode(), null)
                    .orFail("the republication of " + service);
            Retry.untilHolds(() -> requireNone(platform, service, "phrom_outbox_backlog"));
            Retry.untilHolds(() -> requireNone(platform, "scoring", "phrom_inbox_lag"));
        }
        Rebuild.of(platform);
    }

    /** What one tells is complete before the next one tells what follows from it. */
    private static void requireNone(Platform platform, String service, String gauge) {
        double left = platform.service(service).metric(gauge);
        if (left != 0) {
            throw new Fault(gauge + " of " + service + "-service is " + left);
        }
    }

    private void requireSubmitted(Platform platform) {
        var manager = MadeRound.api(platform, "survey", "round-manager");
        var found = new ArrayList<Integer>();
        manager.each(
                "/v1/assessments?pageSize=200&state=submitted&round=" + OPEN.code(),
                view -> found.add(MadeRound.Assessment.of(view).body()));
        if (found.size() != before.size() || !found.containsAll(before)) {
            throw new Fault(found.size() + " bodies have submitted instead of those " + before.size());
        }
    }

    /** Both rankings are what follows from the answers, which nobody has to remember. */
    private void requireRight(Platform platform) {
        var ranking = new MadeRanking(MadeRound.api(platform, "reporting", "analyst"), PUBLISHED, BODIES);
        Retry.untilHolds(() -> ranking.requireRight(ranking.pages("/v1/rounds/" + PUBLISHED.code(), "official")));
        var live = new MadeRanking(MadeRound.api(platform, "reporting", "analyst"), OPEN, BODIES);
        Retry.untilHolds(() -> live.requireRight(live.scored("/v1/rounds/" + OPEN.code()), before));
    }

    private void requireSameRun(Platform platform) {
        var found = run(platform);
        if (runBefore.path("resultHash").asText().isEmpty() || !found.equals(runBefore)) {
            throw new Fault("The official run is " + found + " and was " + runBefore);
        }
        new MadeRound(platform, PUBLISHED, BODIES).replay(run);
    }

    private JsonNode run(Platform platform) {
        return MadeRound.api(platform, "scoring", "analyst")
                .get("/v1/score-runs/" + run)
                .orFail("the official run")
                .body();
    }

    /** Those whose submission was lost submit again, and the round comes to its end. */
    private void goOn(Platform platform) {
        var round = new MadeRound(platform, OPEN, BODIES);
        submit(platform, BODIES / 2, BODIES);
        round.move("closing");
        round.replay(round.officialRun(BODIES));
        round.move("publication");
        var ranking = new MadeRanking(MadeRound.api(platform, "reporting", "analyst"), OPEN, BODIES);
        Retry.untilHolds(() -> ranking.requireRight(ranking.pages(round.path(""), "official")));
    }
}
