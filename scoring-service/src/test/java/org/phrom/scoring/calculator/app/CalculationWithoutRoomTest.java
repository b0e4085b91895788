package org.phrom.scoring.calculator.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.soon;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.scoring.Rows;
import org.phrom.scoring.calculator.CalculationJobsTest;

/** Jobs that find the room taken which they need. */
@QuarkusTest
@TestProfile(CalculationJobsTest.LongJobs.class)
class CalculationWithoutRoomTest {
    private static final String PATH = "/v1/composite-indicators";
    // enough to look at the request, not to compute it
    private static final long LITTLE = 4 << 20;

    @Inject
    Room room;

    @Inject
    Database database;

    @BeforeEach
    void forgetJobs() {
        database.update("delete from job");
    }

    @Test
    void aJobThatFindsNoRoomWaitsAgainAndIsDoneOnceThereIsSome() throws SQLException {
        String job;
        try (Room.Lease all = room.take(room.bytes() - LITTLE)) {
            job = begin();
            soon(() -> assertThat(putBack()).isEqualTo(1));
            assertThat(Rows.text("select state || ' ' || attempt from job")).isEqualTo("queued 0");
            // as if the pause were over
            Rows.execute("update job set not_before = now()");
            soon(() -> assertThat(putBack()).isEqualTo(1));
        }
        Rows.execute("update job set not_before = now()");

        soon(() -> assertThat(as("analyst").get(job + "/result").statusCode()).isEqualTo(200));
        assertThat(Rows.text("select state || ' ' || attempt from job")).isEqualTo("done 1");
    }

    @Test
    void aJobThatFoundNoRoomForADayGivesUp() throws SQLException {
        try (Room.Lease all = room.take(room.bytes() - LITTLE)) {
            String job = begin();
            soon(() -> assertThat(putBack()).isEqualTo(1));

            Rows.execute("update job set not_before = now(), created_at = now() - interval '2 days'");

            soon(() -> assertProblem(as("analyst").get(job + "/result"), 503, "calculator-busy"));
        }
    }

    /** How many wait until their pause is over. */
    private static long putBack() {
        return Rows.number("select count(*) from job where not_before > clock_timestamp() and state = ?", "queued");
    }

    private static String begin() {
        Response queued = as("analyst")
                .header("Prefer", "respond-async")
                .body(withReplicates())
                .post(PATH + "?include=results,robustness");
        assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
        return PATH + "/jobs/" + queued.jsonPath().getString("id");
    }

    private static String withReplicates() {
        try {
            return Files.readString(Path.of("src/main/resources/calculator/tai.json"))
                    .replaceFirst(
                            "\"steps\"",
                            "\"robustness\":{\"replicates\":100,\"seed\":5,\"weightNoise\":{\"1\":0.2}},\"steps\"");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
