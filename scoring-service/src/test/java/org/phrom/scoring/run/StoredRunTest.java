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
 * The rows of an official run as an earlier version stored them, never to be made anew: choices, yes and no, numbers, every
 * reason for a missing answer, a tie, and a code in Thai.
 */
@QuarkusTest
class StoredRunTest {
    private static final Path ROWS = Path.of("src/test/resources/stored-run.tsv");

    @Test
    void aRunStoredByAnEarlierVersionReplaysToItsHashes() throws Exception {
        store();

        Response replay = as("analyst").post("/v1/score-runs/stored-2022-official-1/replays");

        assertThat(replay.statusCode()).as(replay.asString()).isEqualTo(200);
        assertThat(replay.jsonPath().getBoolean("equal")).isTrue();
        assertThat(replay.jsonPath().getString("inputHash.recomputed"))
                .isEqualTo("sha256:c0bbd2fd0be7d1b8143ec0e86685266fefc8c93d54a1ef9750c83f183944f532");
        assertThat(replay.jsonPath().getString("resultHash.recomputed"))
                .isEqualTo("sha256:badb72b22ab369580b60caa598ca6d5fcf6ac6a3e50c1d71a3396b9d51ea690f");
        assertThat(get("/v1/score-runs/stored-2022-official-1").jsonPath().getInt("organisations"))
                .isEqualTo(6);
    }

    private static void store() throws IOException, SQLException {
        try (var connection = Infrastructure.connection()) {
            for (String line : Files.readAllLines(ROWS)) {
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
