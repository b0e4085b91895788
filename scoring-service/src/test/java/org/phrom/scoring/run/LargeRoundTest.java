package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;

@QuarkusTest
class LargeRoundTest {
    private static final int ORGANISATIONS = 10_000;

    @Test
    void aRoundOfTenThousandOrganisationsIsScoredOfficiallyWithinSeconds() throws Exception {
        Survey survey = new Survey("large");
        Rows.execute("insert into assessment (id, sequence, round, organisation, ancestors, submitted, answers)"
                + " select gen_random_uuid(), 1, '" + survey.round + "', 'O' || lpad(i::text, 5, '0'), '{TH}', true,"
                + " jsonb_object_agg(q, jsonb_build_object('status', 'answered', 'value', ((i * 7919 + k) % 10007) / 10007.0))"
                + " from generate_series(1, " + ORGANISATIONS + ") i,"
                + " unnest(array['cgsi', 'psdi', 'dcei', 'gtei']) with ordinality as u(q, k) group by i");
        survey.tellFramework();
        survey.tellRound("closed", 3);
        soon(() -> assertThat(get("/v1/score-runs/{run}", survey.liveRun()).statusCode())
                .isEqualTo(200));

        long start = System.nanoTime();
        Response created = createOfficial(survey.round);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getInt("organisations")).isEqualTo(ORGANISATIONS);
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
        String run = created.jsonPath().getString("id");
        assertThat(as("analyst")
                        .post("/v1/score-runs/{run}/replays", run)
                        .jsonPath()
                        .getBoolean("equal"))
                .isTrue();
        JsonNode page =
                Survey.read(get("/v1/score-runs/{run}/scores?pageSize=200", run).asString());
        assertThat(page.path("items")).hasSize(200);
        assertThat(page.path("items").get(0).path("rank").asInt()).isEqualTo(1);
        soon(() -> assertThat(told(run)).hasSize(1));
    }
}
