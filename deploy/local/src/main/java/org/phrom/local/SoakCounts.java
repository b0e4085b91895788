package org.phrom.local;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** After the load: what was acknowledged is there, once, in every service. */
final class SoakCounts {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Platform platform;
    private final MadeIndex index;
    private final MadeRound round;

    SoakCounts(Platform platform, MadeIndex index, MadeRound round) {
        this.platform = platform;
        this.index = index;
        this.round = round;
    }

    void check(List<MadeRound.Assessment> submitted, SoakTable table) {
        long count = submitted.size();
        table.note("submissions acknowledged", count);
        table.equal(
                "kept by survey-service",
                number(
                        "survey",
                        "select count(*) from assessment where state = 'submitted' and round = '" + index.code() + "'"),
                count);
        table.equal(
                "entered in the audit trail, once each",
                number(
                        "survey",
                        "select count(*) from audit_entry join assessment on subject = 'assessments/' || id"
                                + " where action = 'assessment.submitted' and round = '" + index.code() + "'"),
                count);
        table.holds("every answer is kept as it was sent", () -> answers(submitted));
        table.holds("every score and rank is right, and nobody else has one", () -> ranking(submitted));
        for (var name : List.of("survey", "scoring")) {
            table.equal(
                    "events that " + name + "-service still has to tell",
                    number(name, "select count(*) from outbox_message where published_at is null"),
                    0);
        }
        table.holds("the official run counts all of them, and its replay is equal", () -> {
            round.move("closing");
            round.replay(round.officialRun((int) count));
        });
    }

    /** Every broken record was set aside by whoever reads its topic. */
    void brokenRecords(SoakPoison poison, SoakTable table) {
        for (var name : List.of("scoring", "reporting")) {
            table.atLeast(
                    "broken records set aside by " + name + "-service",
                    number(name, "select count(*) from dead_letter"),
                    poison.taken(name));
        }
    }

    private void answers(List<MadeRound.Assessment> submitted) {
        var reader = MadeRound.api(platform, "survey", "administrator");
        Parallel.each(4, submitted, assessment -> {
            var kept = reader.get(assessment.path() + "/answers")
                    .orFail("answers")
                    .body()
                    .path("answers");
            for (int question = 0; question < index.questions(); question++) {
                var found = kept.path(MadeIndex.questionOf(question)).path("value");
                if (found.decimalValue().compareTo(MadeIndex.value(assessment.body(), question)) != 0) {
                    throw new Fault(assessment.path() + " keeps " + found + " as answer " + question);
                }
            }
        });
    }

    /** Waits until what is still on its way has arrived. */
    private void ranking(List<MadeRound.Assessment> submitted) {
        var analyst = MadeRound.api(platform, "reporting", "analyst");
        var ranking = new MadeRanking(analyst, index, submitted.size());
        var expected = submitted.stream().map(MadeRound.Assessment::body).toList();
        Retry.untilHolds(PATIENCE, () -> ranking.requireRight(ranking.scored(round.path("")), expected));
    }

    private long number(String database, String query) {
        try (var connection = DriverManager.getConnection(platform.databases().url(database));
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException cause) {
            throw new Fault(database + ": " + cause.getMessage());
        }
    }
}
