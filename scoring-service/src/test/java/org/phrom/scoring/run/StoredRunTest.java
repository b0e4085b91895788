package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.get;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Infrastructure;

/**
 * The rows of official runs as an earlier version stored them, under models of the first form, never to be made anew.
 *
 * <p>{@code stored-run}: choices, yes and no, numbers, every reason for a missing answer, a tie, and a code in Thai.
 * {@code stored-run-of-means}: all that the first form could say besides. Harmonic, geometric and arithmetic means inside
 * each other, missing answers dropped and counted as zero, every rule turned and not, uneven weights and a pilot, a node
 * that is missing, one that does not apply.
 */
@QuarkusTest
class StoredRunTest {
    private static final Path ROWS = Path.of("src/test/resources");

    @Test
    void aRunStoredByAnEarlierVersionReplaysToItsHashes() throws Exception {
        store("stored-run.tsv");

        Response replay = as("analyst").post("/v1/score-runs/stored-2022-official-1/replays");

        assertThat(replay.statusCode()).as(replay.asString()).isEqualTo(200);
        assertThat(replay.jsonPath().getBoolean("equal")).isTrue();
        assertThat(replay.jsonPath().getString("inputHash.recomputed"))
                .isEqualTo("sha256:c0bbd2fd0be7d1b8143ec0e86685266fefc8c93d54a1ef9750c83f183944f532");
        assertThat(replay.jsonPath().getString("resultHash.recomputed"))
                .isEqualTo("sha256:badb72b22ab369580b60caa598ca6d5fcf6ac6a3e50c1d71a3396b9d51ea690f");
        assertThat(replay.jsonPath().getString("engineVersion.recorded")).isEqualTo("1");
        assertThat(replay.jsonPath().getString("engineVersion.recomputed")).isEqualTo("3");
        assertThat(get("/v1/score-runs/stored-2022-official-1").jsonPath().getInt("organisations"))
                .isEqualTo(6);
    }

    @Test
    void allMeansPoliciesAndDirectionsOfTheFirstFormReplay() throws Exception {
        store("stored-run-of-means.tsv");

        Response replay = as("analyst").post("/v1/score-runs/stored-means-2022-official-1/replays");

        assertThat(replay.statusCode()).as(replay.asString()).isEqualTo(200);
        assertThat(replay.jsonPath().getString("inputHash.recomputed"))
                .isEqualTo("sha256:103a108ea19816895f0bbae81ba4fe79bcf020c52eeb2ad71c5537bbe6756bf3");
        assertThat(replay.jsonPath().getString("resultHash.recomputed"))
                .isEqualTo("sha256:55bb7e7dfdc3f041cdfd38a43f6c3d3dbfcb0220bfce9a2d0fda9a6c774fba0e");
        assertThat(replay.jsonPath().getBoolean("equal")).isTrue();
    }

    private static void store(String file) throws IOException, SQLException {
        try (var connection = Infrastructure.connection()) {
            for (String line : Files.readAllLines(ROWS.resolve(file))) {
                String[] row = line.split("\t", 2);
                try (var insert = connection.prepareStatement("insert into " + row[0]
                        + " select * from json_populate_record(null::" + row[0]
                        + ", ?::json) on conflict do nothing")) {
                    insert.setString(1, row[1]);
                    insert.executeUpdate();
                }
            }
        }
    }
}
