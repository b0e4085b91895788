package org.phrom.scoring.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.soon;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.scoring.Rows;

@QuarkusTest
@TestProfile(CalculationJobsTest.LongJobs.class)
public class CalculationJobsTest {
    private static final String PATH = "/v1/composite-indicators";
    private static final String LONG = "\"robustness\":{\"replicates\":100000,\"seed\":5,\"sensitivity\":true,"
            + "\"weightNoise\":{\"1\":0.2},\"dataNoise\":0.1,\"assumptions\":[{\"step\":\"normalise\","
            + "\"alternatives\":[\"min-max\",\"z-score\",\"rank\"]}]},\"steps\"";

    /** Two jobs, kept for five seconds after their end, as much room as a small heap leaves. */
    public static class FewJobsForAWhile implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "phrom.calculator.max-jobs", "2",
                    "phrom.calculator.jobs-kept", "5S",
                    "phrom.calculator.memory", "64M",
                    "phrom.calculator.max-wait", "60S");
        }
    }

    /** The same with room for calculations that take seconds on any machine. */
    public static class LongJobs extends FewJobsForAWhile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("phrom.calculator.memory", "160M");
            overrides.put("phrom.calculator.max-replicates", "100000");
            overrides.put("phrom.calculator.max-wait", "1S");
            return overrides;
        }
    }

    @Inject
    Database database;

    // how many there may be counts those that other tests left
    @BeforeEach
    void forgetJobs() {
        database.update("delete from job");
    }

    @Test
    void longJobsTellHowFarTheyAreAndEndWhenTheyAreRemovedAndNoMoreAreTakenThanFit() {
        String first = job(longOne());
        String second = job(longOne());

        assertProblem(send(longOne()), 429, "too-many-jobs");
        soon(() -> assertThat(progress(first)).isBetween(0.01, 0.99));
        assertThat(state(second)).isEqualTo("queued");
        assertProblem(as("analyst").get(first + "/result"), 409, "job-not-done");
        assertProblem(as("administrator").delete(first), 404, "not-found");

        assertThat(as("analyst").delete(first).statusCode()).isEqualTo(204);
        assertProblem(as("analyst").get(first + "/result"), 404, "not-found");
        soon(() -> assertThat(state(second)).isEqualTo("running"));
        assertThat(as("analyst").delete(second).statusCode()).isEqualTo(204);
        assertProblem(as("analyst").delete(second), 404, "not-found");
    }

    @Test
    void whatComesWithAJobIsWrittenBeforeAnybodyWaitsToCountThem() throws SQLException {
        CompletableFuture<Response> posted;
        try (Connection counting = Infrastructure.connection()) {
            counting.setAutoCommit(false);
            counting.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtextextended('jobs of calculation', 0))");
            posted = CompletableFuture.supplyAsync(() -> send(tai()));
            soon(() -> assertThat(Rows.number(
                            "select count(*) from pg_locks waits join pg_locks writes using (pid)"
                                    + " where waits.locktype = 'advisory' and not waits.granted"
                                    + " and writes.mode = 'RowExclusiveLock' and writes.relation = ?::regclass",
                            "job_part"))
                    .isPositive());
            counting.createStatement()
                    .execute("insert into job (id, kind, state, created_by, kept_seconds, not_before)"
                            + " select gen_random_uuid(), 'calculation', 'queued', 'others', 60, 'infinity'"
                            + " from generate_series(1, 2)");
            counting.commit();
        }

        assertProblem(posted.join(), 429, "too-many-jobs");
        assertThat(Rows.number("select count(*) from job where created_by <> ?", "others"))
                .isZero();
    }

    @Test
    void aJobIsForgottenSomeTimeAfterItsEnd() {
        String job = job(tai());

        soon(() -> assertProblem(as("analyst").get(job), 404, "not-found"));
    }

    private static double progress(String job) {
        Response state = as("analyst").get(job);
        assertThat(state.jsonPath().getString("state"))
                .as(() -> as("analyst").get(job + "/result").asString())
                .isEqualTo("running");
        return state.jsonPath().getDouble("progress");
    }

    private static String state(String job) {
        return as("analyst").get(job).jsonPath().getString("state");
    }

    private static String job(String body) {
        Response queued = send(body);
        assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
        return PATH + "/jobs/" + queued.jsonPath().getString("id");
    }

    private static Response send(String body) {
        return as("analyst").header("Prefer", "respond-async").body(body).post(PATH);
    }

    private static String longOne() {
        return tai().replaceFirst("\"steps\"", LONG);
    }

    private static String tai() {
        try {
            return Files.readString(Path.of("src/main/resources/calculator/tai.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
