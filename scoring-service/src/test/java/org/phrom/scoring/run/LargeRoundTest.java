package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Rows;
import org.phrom.scoring.Survey;

/** A round of 2,500 organisations with 40 answers each: 100,000 answers, of which no more are held than are worked on. */
@QuarkusTest
class LargeRoundTest {
    private static final int ORGANISATIONS = 2_500;
    private static final int QUESTIONS = 40;
    private static final int PORTION = 100;

    @Test
    void everyScoreAndRankOfALargeRoundIsRightInBothRunsAndAReplay() throws Exception {
        Survey survey = closed("large");

        Response created = createOfficial(survey.round);

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.jsonPath().getInt("organisations")).isEqualTo(ORGANISATIONS);
        String run = created.jsonPath().getString("id");
        for (String each : List.of(run, survey.liveRun())) {
            assertBest(list(each));
        }
        assertThat(as("analyst")
                        .post("/v1/score-runs/{run}/replays", run)
                        .jsonPath()
                        .getBoolean("equal"))
                .isTrue();
        soon(() -> assertThat(told(run)).hasSize(1));
    }

    @Test
    void anOfficialRunHoldsNoMoreThanAPortionOfItsAnswersAndResults() throws Exception {
        Survey survey = closed("large-held");

        // the first portion of the input, the first of the scores, and the row of the run, which is written last
        for (String table : List.of("score_run_input", "organisation_score", "score_run")) {
            CompletableFuture<Response> run = Rows.whileLocked(
                    table, () -> CompletableFuture.supplyAsync(() -> createOfficial(survey.round)), () -> {
                        assertThat(held("run.domain.Result")).as(table).isLessThanOrEqualTo(PORTION + 1);
                        assertThat(held("run.domain.FrozenInput")).as(table).isLessThanOrEqualTo(1);
                        assertThat(held("run.store.InputStatements$Input"))
                                .as(table)
                                .isLessThanOrEqualTo(PORTION);
                        assertThat(held("model.domain.Answer")).as(table).isLessThanOrEqualTo(10 * QUESTIONS);
                        assertThat(held("projection.Assessment")).as(table).isLessThanOrEqualTo(10);
                    });

            assertThat(run.join().statusCode()).as(run.join().asString()).isEqualTo(201);
        }
    }

    private static void assertBest(JsonNode scores) {
        assertThat(scores).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(scores.get(i).path("organisation").asText())
                    .isEqualTo(String.format("O%05d", ORGANISATIONS - i));
            assertThat(scores.get(i).path("rank").asInt()).isEqualTo(i + 1);
            assertThat(scores.get(i).path("score").asDouble()).isEqualTo((ORGANISATIONS - i) / 4096.0);
        }
    }

    /** How many objects of a class are in use now. */
    private static long held(String type) {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            Matcher line = Pattern.compile("\\s(\\d+)\\s+\\d+\\s+" + Pattern.quote("org.phrom.scoring." + type) + "\\s")
                    .matcher(histogram);
            return line.find() ? Long.parseLong(line.group(1)) : 0;
        } catch (Exception cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static Survey closed(String name) throws Exception {
        Survey survey = new Survey(name);
        Rows.execute("insert into assessment (id, sequence, round, organisation, ancestors, submitted, answers)"
                + " select gen_random_uuid(), 1, '" + survey.round + "', 'O' || lpad(i::text, 5, '0'), '{TH}', true,"
                + " jsonb_object_agg('q' || k, jsonb_build_object('status', 'answered', 'value', i / 4096.0))"
                + " from generate_series(1, " + ORGANISATIONS + ") i, generate_series(1, " + QUESTIONS
                + ") k group by i");
        Topics.send("phrom.frameworks", survey.framework(document()));
        survey.tellRound("closed", 3);
        soon(() -> assertThat(get("/v1/score-runs/{run}", survey.liveRun()).statusCode())
                .isEqualTo(200));
        return survey;
    }

    private static ObjectNode document() {
        ObjectNode document = (ObjectNode) Survey.read("{\"scoring\":{\"aggregation\":\"arithmetic\"}}");
        ObjectNode tree = document.putObject("tree").put("code", "index");
        for (int k = 1; k <= QUESTIONS; k++) {
            document.withArray("questions").addObject().put("code", "q" + k).put("type", "number");
            tree.withArray("children")
                    .addObject()
                    .put("code", "i" + k)
                    .putObject("indicator")
                    .put("rule", "value")
                    .put("question", "q" + k);
        }
        return document;
    }
}
