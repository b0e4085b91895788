package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;

/** Official runs that are made by a job. */
@QuarkusTest
class OfficialRunJobTest {

    @Test
    void aJobMakesTheRunThatTheSameRequestMakesAtOnce() {
        Survey survey = closed("official-job");

        Response begun = begin(survey.round);

        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        String job = begun.header("Location");
        assertThat(job).isEqualTo("/v1/jobs/" + begun.jsonPath().getString("id"));
        assertThat(begun.jsonPath().getString("kind")).isEqualTo("official-run");
        assertEnded(job, "done");
        String made = survey.round + "-official-1";
        assertThat(as("analyst").get(job + "/result").asString())
                .isEqualTo("{\"scoreRun\":\"%1$s\",\"href\":\"/v1/score-runs/%1$s\"}".formatted(made));
        // each organisation is frozen and scored
        assertThat(get(job).jsonPath().getLong("total")).isEqualTo(4);
        assertThat(get(job).jsonPath().getLong("done")).isEqualTo(4);
        JsonPath byJob = get("/v1/score-runs/{run}", made).jsonPath();
        JsonPath atOnce = createOfficial(survey.round).jsonPath();
        for (String alike : List.of("createdBy", "organisations", "scoringModel", "resultHash")) {
            assertThat(byJob.getString(alike)).isEqualTo(atOnce.getString(alike));
        }
        assertThat(list(made).findValuesAsText("score")).containsExactly("0.9", "0.5");
        assertThat(Rows.text(
                        "select actor || ' ' || (details::jsonb ->> 'createdBy') from audit_entry"
                                + " where action = 'score-run.created' and subject = ?",
                        "score-runs/" + made))
                .isEqualTo("system " + byJob.getString("createdBy"));
    }

    @Test
    void aRequestThatIsRepeatedWithItsKeyBeginsOneJob() {
        Survey survey = closed("official-job-again");
        String key = UUID.randomUUID().toString();

        Response first = begin(as("analyst").header("Idempotency-Key", key), survey.round);
        assertEnded(first.header("Location"), "done");
        Response again = begin(as("analyst").header("Idempotency-Key", key), survey.round);

        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).endsWith(first.header("Location"));
        assertThat(runs(survey.round)).isEqualTo(1);
        assertProblem(
                as("analyst")
                        .header("Idempotency-Key", key)
                        .body("{\"kind\":\"official\"}")
                        .post("/v1/rounds/{round}/score-runs", survey.round),
                422,
                "idempotency-key-reused");
    }

    @Test
    void ofManyWhoAskAtOnceOneBeginsTheJob() {
        Survey survey = closed("official-job-many");

        Set<Integer> statuses =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> begin(survey.round)))
                        .limit(6)
                        .toList()
                        .stream()
                        .map(answer -> answer.join().statusCode())
                        .collect(Collectors.toSet());

        assertThat(statuses).contains(202).isSubsetOf(202, 409);
        soon(() -> assertThat(Rows.number(
                        "select count(*) from job where single = ? and state <> 'done'",
                        "official-run/" + survey.round))
                .isZero());
        assertThat(runs(survey.round))
                .isEqualTo(Rows.number("select count(*) from job where single = ?", "official-run/" + survey.round));
    }

    @Test
    void oneJobOfARoundIsUnderWayAtATime() throws SQLException {
        Survey survey = closed("official-job-alone");
        Response first = Rows.whileLocked(
                "score_run_input",
                () -> begin(survey.round),
                () -> assertProblem(begin(survey.round), 409, "run-under-way"));

        assertThat(first.statusCode()).isEqualTo(202);
        assertEnded(first.header("Location"), "done");
        assertThat(runs(survey.round)).isEqualTo(1);
    }

    @Test
    void aJobThatIsCancelledInTheMiddleLeavesNoRun() throws SQLException {
        Survey survey = closed("official-job-cancelled");

        Response begun = Rows.whileLocked("score_run_input", () -> begin(survey.round), () -> {
            String job = underWay(survey.round);
            assertThat(as("analyst").post("/v1/jobs/{job}/cancellation", job).statusCode())
                    .isEqualTo(202);
            assertThat(get("/v1/jobs/{job}", job).jsonPath().getString("state")).isEqualTo("running");
            // whoever does the work hears of it with its heartbeat
            String sought = "select leased_until::text from job where id = ?::uuid";
            for (int beats = 0; beats < 2; beats++) {
                String before = Rows.text(sought, job);
                soon(() -> assertThat(Rows.text(sought, job)).isNotEqualTo(before));
            }
        });

        assertEnded(begun.header("Location"), "cancelled");
        assertProblem(get(begun.header("Location") + "/result"), 409, "job-cancelled");
        assertThat(runs(survey.round)).isZero();
        assertThat(Rows.number("select count(*) from score_run_input where run = ?", survey.round + "-official-1"))
                .isZero();
        assertEnded(begin(survey.round).header("Location"), "done");
        assertThat(runs(survey.round)).isEqualTo(1);
    }

    @Test
    void aJobWhoseServiceWasKilledInTheMiddleIsFinishedByAnotherAndComesToTheSame() throws SQLException {
        Survey survey = closed("official-job-killed");
        String killed = UUID.randomUUID().toString();

        // what a replica leaves that ends in its transaction: its lease runs out
        Rows.execute("""
                insert into job (id, kind, state, created_by, parameters, single, kept_seconds, owner, attempt,
                    started_at, leased_until)
                values ('%s', 'official-run', 'running', 'somebody', '{"round":"%s","expected":2}',
                    'official-run/%2$s', 3600, gen_random_uuid(), 1, clock_timestamp(), clock_timestamp())
                """.formatted(killed, survey.round));

        soon(() -> assertThat(Rows.text("select state || ' ' || attempt from job where id = ?::uuid", killed))
                .isEqualTo("done 2"));
        JsonPath made =
                get("/v1/score-runs/{run}", survey.round + "-official-1").jsonPath();
        assertThat(made.getString("createdBy")).isEqualTo("somebody");
        assertThat(made.getString("resultHash"))
                .isEqualTo(createOfficial(survey.round).jsonPath().getString("resultHash"));
        assertThat(runs(survey.round)).isEqualTo(2);
    }

    @Test
    void aJobWaitsAgainWhileAnotherRunOfTheRoundIsMade() throws SQLException {
        Survey survey = closed("official-job-waits");
        try (var connection = Infrastructure.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('official-run/%s', 0))".formatted(survey.round));
            String job = begin(survey.round).header("Location");
            soon(() -> assertThat(Rows.text(
                            "select state || ' ' || attempt || ' ' || (not_before > created_at) from job"
                                    + " where single = ?",
                            "official-run/" + survey.round))
                    .isEqualTo("queued 0 true"));

            // those of other rounds have their turn meanwhile
            Survey other = closed("official-job-other");
            assertEnded(begin(other.round).header("Location"), "done");
            connection.rollback();

            assertEnded(job, "done");
        }
        assertThat(runs(survey.round)).isEqualTo(1);
    }

    @Test
    void whatCanBeSeenToBecomeNoRunBeginsNoJob() {
        Survey survey = closed("official-job-refused");
        assertProblem(begin("nothing"), 404, "not-found");
        assertProblem(begin(as("respondent"), survey.round), 403, "forbidden");
        assertProblem(
                as("analyst")
                        .header("Prefer", "respond-async")
                        .body("{\"kind\":\"live\"}")
                        .post("/v1/rounds/{round}/score-runs", survey.round),
                422,
                "invalid");
        Response incomplete = as("analyst")
                .header("Prefer", "respond-async")
                .body("{\"kind\":\"official\",\"organisations\":9}")
                .post("/v1/rounds/{round}/score-runs", survey.round);
        assertProblem(incomplete, 409, "input-incomplete");
        assertThat(incomplete.header("Retry-After")).isEqualTo("2");
        assertThat(incomplete.jsonPath().getInt("expected.submitted")).isEqualTo(9);
        Survey open = new Survey("official-job-open");
        open.tellFramework();
        open.tellRound("open", 1);
        soon(() -> assertProblem(begin(open.round), 409, "round-not-closed"));

        assertThat(Rows.number("select count(*) from job where single like ?", "official-run/%" + survey.round))
                .isZero();
    }

    @Test
    void whatShowsOnlyInTheMiddleIsTheProblemOfTheJob() {
        Survey survey = new Survey("official-job-undefined");
        ObjectNode document =
                (ObjectNode) Survey.read(survey.framework().body()).path("document");
        ((ObjectNode) document.path("tree")).put("aggregation", "geometric");
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("closed", 3);
        survey.tell(survey.submitted("AAA", 1, 0.5, 0.5, 0.5, 0.5), survey.submitted("ZRO", 1, 0, 0.5, 0.5, 0.5));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));

        String job = begin(survey.round).header("Location");

        assertEnded(job, "failed");
        assertThat(get(job).jsonPath().getString("failure.code")).isEqualTo("not-computable");
        assertProblem(get(job + "/result"), 422, "not-computable");
        assertThat(get(job + "/result").jsonPath().getList("errors"))
                .isEqualTo(createOfficial(survey.round).jsonPath().getList("errors"));
        assertThat(runs(survey.round)).isZero();
    }

    private static Response begin(String round) {
        return begin(as("analyst"), round);
    }

    private static Response begin(RequestSpecification who, String round) {
        return who.header("Prefer", "handling=lenient, Respond-Async")
                .body("{\"kind\":\"official\"}")
                .post("/v1/rounds/{round}/score-runs", round);
    }

    private static void assertEnded(String job, String state) {
        soon(() -> assertThat(get(job).jsonPath().getString("state")).as(job).isEqualTo(state));
    }

    private static String underWay(String round) {
        return String.valueOf(Rows.text("select id::text from job where single = ?", "official-run/" + round));
    }

    private static long runs(String round) {
        return Rows.number("select count(*) from score_run where kind = 'official' and round = ?", round);
    }

    private static Survey closed(String name) {
        Survey survey = new Survey(name);
        survey.tellFramework();
        survey.tellRound("open", 1);
        survey.tell(survey.submitted("AAA", 1, 0.9, 0.9, 0.9, 0.9), survey.submitted("BBB", 1, 0.5, 0.5, 0.5, 0.5));
        Topics.send("phrom.rounds", survey.closedRound(2, 2, 2));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        soon(() -> assertThat(Rows.text("select state from round where id = ?", survey.round))
                .isEqualTo("closed"));
        return survey;
    }
}
