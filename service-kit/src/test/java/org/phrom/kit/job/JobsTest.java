package org.phrom.kit.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class JobsTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    Jobs jobs;

    @Inject
    JobStatements rows;

    @Inject
    Database database;

    @Test
    void aJobGoesOnBehindItsRequestAndItsResultIsKept() {
        Response begun = count(Map.of("to", 3));
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.<String>path("kind")).isEqualTo("counting");

        Response done = ended(begun.path("id"), "done");

        assertThat(done.<Float>path("progress")).isEqualTo(1f);
        assertThat(done.<Integer>path("attempt")).isEqualTo(1);
        assertThat(done.<Integer>path("counts.numbers")).isEqualTo(3);
        assertThat(done.<Integer>path("done")).isEqualTo(3);
        assertThat(done.<Integer>path("total")).isEqualTo(3);
        assertThat(done.<Integer>path("result.bytes")).isEqualTo(6);
        assertThat(done.<String>path("result.href")).isEqualTo("/v1/jobs/" + begun.path("id") + "/result");
        assertThat(done.<List<String>>path("allowedActions")).containsExactly("result");
        Response result = operator().get("/v1/jobs/{id}/result", begun.<String>path("id"));
        assertThat(result.contentType()).startsWith("text/plain");
        assertThat(result.asString()).isEqualTo("1\n2\n3\n");
    }

    @Test
    void whoHasAResultAlreadyIsSentNothingAndItHasNoFieldsToChoose() {
        String id = count(Map.of("to", 3)).path("id");
        ended(id, "done");
        String path = "/v1/jobs/" + id + "/result";

        Response result = operator().get(path);
        Response again =
                operator().header("If-None-Match", result.header("ETag")).get(path);

        assertThat(result.header("ETag")).isEqualTo("\"" + id + "-1\"");
        assertThat(result.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(result.header("ETag"));
        assertThat(operator()
                        .header("If-None-Match", "\"" + id + "-2\"")
                        .get(path)
                        .asString())
                .isEqualTo("1\n2\n3\n");
        assertThat(operator().head(path).header("ETag")).isEqualTo(result.header("ETag"));
        assertProblem(operator().get(path + "?fields=id"), 400, "invalid-parameter");
    }

    @Test
    void whoPrefersToWaitIsAnsweredWhenTheJobEndsOrTheTimeIsOver() throws SQLException {
        long gate = ThreadLocalRandom.current().nextLong(1L << 40);
        String id;
        try (Connection gatekeeper = Infrastructure.connection()) {
            gatekeeper.createStatement().execute("select pg_advisory_lock(" + gate + ")");
            id = count(Map.of("to", 2, "gate", gate)).path("id");

            Response early = operator().header("Prefer", "wait=1").get("/v1/jobs/{id}", id);

            assertThat(early.<String>path("state")).isIn("queued", "running");
            assertThat(early.header("Preference-Applied")).isEqualTo("wait=1");
        }
        Response ended =
                operator().header("Prefer", "handling=strict, wait=999").get("/v1/jobs/{id}", id);

        assertThat(ended.<String>path("state")).isEqualTo("done");
        assertThat(ended.header("Preference-Applied")).isEqualTo("wait=10");
        Response same = operator()
                .header("Prefer", "wait=2")
                .header("If-None-Match", ended.header("ETag"))
                .get("/v1/jobs/{id}", id);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.header("Preference-Applied")).isEqualTo("wait=2");
        for (String other : List.of("wait=soon", "await=3", "respond-async", "wait=-1")) {
            Response at = operator().header("Prefer", other).get("/v1/jobs/{id}", id);
            assertThat(at.statusCode()).isEqualTo(200);
            assertThat(at.header("Preference-Applied")).isNull();
        }
    }

    @Test
    void whatComesWithAJobAndWhatItComesToMayBeLargeAndIsHeldInPieces() throws Exception {
        byte[] large = new byte[20 * 1024 * 1024];
        new Random(7).nextBytes(large);

        UUID id = begin(new NewJob(CountingJob.KIND, AN_HOUR, new CountingJob.Plan(0, null, null), null, out -> {
            out.write(large);
        }));
        await().atMost(Duration.ofSeconds(60)).until(() -> job(id).state() == Job.State.DONE);

        try (InputStream result = jobs.result(job(id))) {
            assertThat(result.readAllBytes()).isEqualTo(large);
        }
        assertThat(job(id).resultBytes()).isEqualTo(large.length);
        assertThat(number("select max(octet_length(content)) from job_part where job = ?", id))
                .isLessThanOrEqualTo(2 * 256 * 1024);
        await().untilAsserted(
                        () -> assertThat(number("select count(*) from job_part where attempt = 0 and job = ?", id))
                                .isZero());
    }

    @Test
    void aJobIsSeenByWhoBeganItAndByAdministrators() {
        String id = count(Map.of("to", 1)).path("id");
        ended(id, "done");

        for (String path : List.of("/v1/jobs/{id}", "/v1/jobs/{id}/result")) {
            as("administrator").get(path, id).then().statusCode(200);
            assertProblem(as("analyst").get(path, id), 404, "not-found");
            assertProblem(
                    given().auth()
                            .oauth2(Tokens.of("another", List.of("operator")))
                            .get(path, id),
                    404,
                    "not-found");
            assertProblem(given().get(path, id), 401, "unauthenticated");
            assertProblem(operator().get(path, UUID.randomUUID()), 404, "not-found");
        }
        assertProblem(as("analyst").post("/v1/jobs/{id}/cancellation", id), 404, "not-found");
    }

    @Test
    void aJobAtWorkIsCancelledAndSoIsOneThatWaits() throws SQLException {
        long gate = ThreadLocalRandom.current().nextLong(1L << 40);
        String waits;
        String works;
        try (Connection gatekeeper = Infrastructure.connection()) {
            gatekeeper.createStatement().execute("select pg_advisory_lock(" + gate + ")");
            works = count(Map.of("to", 4, "gate", gate)).path("id");
            await().until(() -> operator().get("/v1/jobs/{id}", works).<Float>path("progress") == 0.5f);
            waits = count(Map.of("to", 1)).path("id");
            assertProblem(operator().get("/v1/jobs/{id}/result", waits), 409, "job-not-done");

            Response asked = operator().post("/v1/jobs/{id}/cancellation", works);
            Response cancelled = operator().post("/v1/jobs/{id}/cancellation", waits);

            assertThat(asked.statusCode()).isEqualTo(202);
            assertThat(asked.<String>path("state")).isEqualTo("running");
            assertThat(asked.<List<String>>path("allowedActions")).isEmpty();
            assertThat(cancelled.<String>path("state")).isEqualTo("cancelled");
            awaitHeartbeat(UUID.fromString(works));
        }
        ended(works, "cancelled");
        assertProblem(operator().get("/v1/jobs/{id}/result", works), 409, "job-cancelled");
        assertProblem(operator().post("/v1/jobs/{id}/cancellation", works), 409, "job-ended");
        assertThat(number("select count(*) from job_part where job = ?", UUID.fromString(works)))
                .isZero();
        database.update(
                "insert into job_part (job, attempt, number, content) values (?, 0, 0, 'what came with it')",
                UUID.fromString(waits));
        rows.removeExpired();
        assertThat(number("select count(*) from job_part where job = ?", UUID.fromString(waits)))
                .isZero();
        assertThat(number(
                        "select count(*) from audit_entry where action = 'job.cancelled' and subject = ?",
                        "jobs/" + works))
                .isEqualTo(1);
    }

    @Test
    void aJobThatIsRefusedSaysTheSameToWhoAsksForItsResult() {
        String id = count(Map.of("to", 4, "failing", "refused")).path("id");

        ended(id, "failed")
                .then()
                .body("failure.code", equalTo("invalid"))
                .body("failure.title.en", equalTo("The content is not valid"));
        Response refusal = operator().header("Accept-Language", "th").get("/v1/jobs/{id}/result", id);
        assertProblem(refusal, 422, "invalid");
        refusal.then()
                .body("detail", equalTo("นับไม่ได้"))
                .body("errors[0].pointer", equalTo("/to"))
                .body("errors[0].code", equalTo("too-far"))
                .body("errors[0].message", equalTo("ไกลเกินไป"))
                .body("most", equalTo(3));
    }

    @Test
    void aRefusalThatQuotesWhatNoTextCanHoldEndsTheJobAllTheSame() {
        String id = count(Map.of("to", 4, "failing", "unfit")).path("id");

        ended(id, "failed").then().body("failure.code", equalTo("invalid"));
        assertProblem(operator().get("/v1/jobs/{id}/result", id), 422, "invalid");
        assertThat(number("select attempt from job where id = ?", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void aDefectFailsAJobAndTellsNothingOfTheInside() {
        String id = count(Map.of("to", 4, "failing", "defect")).path("id");

        ended(id, "failed").then().body("failure.code", equalTo("internal-error"));
        Response failed = operator().get("/v1/jobs/{id}/result", id);
        assertProblem(failed, 500, "internal-error");
        assertThat(failed.asString()).doesNotContain("secret");
    }

    @Test
    void theDocumentNamesEveryReasonWhyAJobCameToNothing() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .rootPath("paths.'/v1/jobs/{id}/result'.get.responses")
                .body("'409'.'x-problem-codes'", contains("job-not-done", "job-cancelled"))
                .body("'422'.'x-problem-codes'", contains("invalid"))
                .body("'500'.'x-problem-codes'", contains("interrupted", "memory-exhausted", "internal-error"))
                .body("'503'.'x-problem-codes'", contains("database-unavailable", "unavailable"));
    }

    @Test
    void aJobThatTheDatabaseRefusesForAWhileIsBegunAgain() {
        String id = count(Map.of("to", 4, "failing", "passing")).path("id");

        assertThat(ended(id, "done").<Integer>path("attempt")).isEqualTo(2);
        assertThat(operator().get("/v1/jobs/{id}/result", id).asString()).isEqualTo("1\n2\n3\n4\n");
    }

    @Test
    void aJobIsPostponedAsOftenAsItsNeedsAreNotThereAndThatDoesNotCount() {
        String id = count(Map.of("to", 4, "failing", "postponed")).path("id");

        assertThat(ended(id, "done").<Integer>path("attempt")).isEqualTo(1);
        assertThat(operator().get("/v1/jobs/{id}/result", id).asString()).isEqualTo("1\n2\n3\n4\n");
    }

    @Test
    void aJobThatIsCancelledBeforeItIsPutBackEnds() throws SQLException {
        long gate = ThreadLocalRandom.current().nextLong(1L << 40);
        String id;
        try (Connection gatekeeper = Infrastructure.connection()) {
            gatekeeper.createStatement().execute("select pg_advisory_lock(" + gate + ")");
            id = count(Map.of("to", 4, "gate", gate, "failing", "postponed")).path("id");
            await().until(() -> operator().get("/v1/jobs/{id}", id).<Float>path("progress") == 0.5f);
            assertThat(operator().post("/v1/jobs/{id}/cancellation", id).statusCode())
                    .isEqualTo(202);
        }

        ended(id, "cancelled");
    }

    @Test
    void aJobThatHasSeenFiveOwnersEndIsNotBegunASixthTime() {
        String fourth = lapsed(4, false);
        String fifth = lapsed(5, false);
        String unwanted = lapsed(1, true);

        assertThat(ended(fourth, "done").<Integer>path("attempt")).isEqualTo(5);
        ended(fifth, "failed").then().body("failure.code", equalTo("interrupted"));
        ended(unwanted, "cancelled");
    }

    @Test
    void aJobThatWasGivenBackWhileItWasToStopIsNotBegunAgain() {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into job (id, kind, state, created_by, parameters, kept_seconds, attempt, cancelling)"
                        + " values (?, 'counting', 'queued', 'a-operator', '{\"to\": 1}', 60, 1, true)",
                id);

        assertThat(ended(id.toString(), "cancelled").<Integer>path("attempt")).isEqualTo(1);
    }

    private String lapsed(int attempt, boolean cancelling) {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into job (id, kind, state, created_by, parameters, kept_seconds, attempt, owner, leased_until,"
                        + " cancelling) values (?, 'counting', 'running', 'a-operator', '{\"to\": 1}', 60, ?, ?,"
                        + " clock_timestamp() - interval '1 second', ?)",
                id,
                attempt,
                UUID.randomUUID(),
                cancelling);
        return id.toString();
    }

    @Test
    void ofJobsThatAreToBeSingleOneIsUnderWay() {
        NewJob single = new NewJob("nobody-does-it", AN_HOUR).alone();
        UUID first = begin(single);

        assertThat(QuarkusTransaction.requiringNew().call(() -> jobs.begin(single)))
                .isEmpty();
        assertThat(rows.cancel(first)).isTrue();
        assertThat(rows.cancel(begin(single))).isTrue();
    }

    @Test
    void aJobOfATransactionThatIsRolledBackIsNot() {
        AtomicReference<UUID> begun = new AtomicReference<>();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    begun.set(jobs.begin(new NewJob(CountingJob.KIND, AN_HOUR))
                            .orElseThrow()
                            .id());
                    throw new IllegalStateException("failed after it was begun");
                }))
                .hasMessage("failed after it was begun");

        assertThat(jobs.find(begun.get())).isEmpty();
    }

    @Test
    void aJobThatIsRemovedStopsAndIsGone() throws SQLException {
        long gate = ThreadLocalRandom.current().nextLong(1L << 40);
        UUID id;
        try (Connection gatekeeper = Infrastructure.connection()) {
            gatekeeper.createStatement().execute("select pg_advisory_lock(" + gate + ")");
            id = UUID.fromString(count(Map.of("to", 4, "gate", gate)).path("id"));
            await().until(() -> job(id).done() == 2);

            jobs.forget(job(id));
        }

        assertProblem(operator().get("/v1/jobs/{id}", id), 404, "not-found");
        ended(count(Map.of("to", 1)).path("id"), "done");
        assertThat(number("select count(*) from job_part where job = ?", id)).isZero();
    }

    @Test
    void jobsOfAKindAreCountedWhileTheyAreKept() {
        UUID waits = begin(new NewJob("counted", AN_HOUR));
        begin(new NewJob("counted", Duration.ofSeconds(0)));

        assertThat(counted()).isEqualTo(2);
        database.query("select id from job where kind = 'counted'", row -> row.getObject(1, UUID.class))
                .forEach(rows::cancel);
        assertThat(counted()).isEqualTo(1);
        jobs.find(waits).ifPresent(job -> jobs.forget(job));
        assertThat(counted()).isZero();
    }

    private int counted() {
        return QuarkusTransaction.requiringNew().call(() -> jobs.countAlone("counted"));
    }

    @Test
    void aJobIsForgottenWhenItsTimeIsOver() {
        String id = count(Map.of("to", 1)).path("id");
        ended(id, "done");
        database.update("update job set expires_at = clock_timestamp() where id = ?", UUID.fromString(id));

        assertProblem(operator().get("/v1/jobs/{id}", id), 404, "not-found");
        rows.removeExpired();
        assertThat(number("select count(*) from job where id = ?", UUID.fromString(id)))
                .isEqualTo(1);
        database.update(
                "update job set expires_at = clock_timestamp() - interval '15 minutes' where id = ?",
                UUID.fromString(id));
        rows.removeExpired();
        assertThat(number("select count(*) from job_part where job = ?", UUID.fromString(id)))
                .isZero();
    }

    @Test
    void theSameRequestGivenTwiceBeginsOneJob() {
        String key = UUID.randomUUID().toString();
        RequestSpecification request = operator()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("to", 1));

        Response first = request.post("/v1/countings");
        ended(first.path("id"), "done");
        Response second = request.post("/v1/countings");

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    // it brings what was asked to who does the work
    private void awaitHeartbeat(UUID id) {
        String leased = "select extract(epoch from leased_until) * 1000000 from job where id = ?";
        long before = number(leased, id);
        await().until(() -> number(leased, id) > before);
    }

    private UUID begin(NewJob job) {
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.begin(job).orElseThrow().id());
    }

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    private long number(String sql, Object argument) {
        return database.first(sql, row -> row.getLong(1), argument).orElseThrow();
    }

    private static Response count(Map<String, Object> plan) {
        return operator().contentType(ContentType.JSON).body(plan).post("/v1/countings");
    }

    private static Response ended(String id, String state) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        operator().get("/v1/jobs/{id}", id).<String>path("state"))
                .isEqualTo(state));
        return operator().get("/v1/jobs/{id}", id);
    }

    private static RequestSpecification operator() {
        return as("operator");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.bearer(role));
    }
}
