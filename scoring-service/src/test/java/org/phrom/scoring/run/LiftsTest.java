package org.phrom.scoring.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.run.Simulations.simulated;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Survey;

/** What one level more of each indicator brings, and what is missing to the next band. */
@QuarkusTest
class LiftsTest {
    private static final String LEVELS =
            "[{\"level\":0,\"points\":0},{\"level\":1,\"points\":1},{\"level\":2,\"points\":4},{\"level\":3,\"points\":8}]";
    private static final String LADDER = "[{\"level\":0},{\"level\":1},{\"level\":2},{\"level\":3}]";

    @Test
    void eachLadderSaysWhatItsNextLevelBringsAndTheNextBandWhatIsMissing() {
        Survey survey = scored("lifts", "");
        soon(() -> assertThat(createOfficial(survey.round).statusCode()).isEqualTo(201));

        for (String run : List.of(survey.liveRun(), survey.round + "-official-1")) {
            JsonNode lifts = Survey.read(
                    get("/v1/score-runs/{run}/scores/AAA/lifts", run).asString());

            // weights 1, 1, 2: points 4/8 at level 2, share 1/3 at level 1, of four yes/no two: level 1 of 3
            assertThat(lifts.path("score").asDouble()).isEqualTo((0.5 + 0.5 + 2 * 1.0 / 8) / 4);
            assertThat(lifts.path("band").asText()).isEqualTo("low");
            assertThat(lifts.at("/nextBand/code").asText()).isEqualTo("high");
            assertThat(lifts.at("/nextBand/from").asDouble()).isEqualTo(0.5);
            assertThat(lifts.at("/nextBand/missing").asDouble()).isEqualTo(0.5 - 1.25 / 4);
            assertThat(lifts.at("/nextBand/missedGates").toString())
                    .isEqualTo("[{\"node\":\"c\",\"from\":0.5,\"value\":0.125}]");
            assertThat(lifts.path("lifts").findValuesAsText("node")).containsExactly("c", "a", "b");
            assertThat(line(lifts, 0)).isEqualTo("c 1 2 high");
            assertThat(lifts.at("/lifts/0/gain").asDouble()).isCloseTo(2 * 3.0 / 8 / 4, within(1e-15));
            assertThat(line(lifts, 1)).isEqualTo("a 2 3 low");
            assertThat(lifts.at("/lifts/1/gain").asDouble()).isCloseTo(0.5 / 4, within(1e-15));
            assertThat(line(lifts, 2)).isEqualTo("b 1 2 low");
            assertThat(lifts.at("/lifts/2/gain").asDouble()).isCloseTo((2 / 3.0 - 0.5) / 4, within(1e-15));
        }
    }

    private static String line(JsonNode lifts, int at) {
        JsonNode lift = lifts.path("lifts").get(at);
        return lift.path("node").asText() + " " + lift.path("level").asText("-") + " "
                + lift.path("nextLevel").asText() + " " + lift.path("band").asText("-");
    }

    @Test
    void aLiftIsWhatTheAnswerSimulatesToTheBit() {
        for (String step : List.of("", "{\"step\":\"normalise\",\"method\":\"z-score\"}")) {
            Survey survey = scored(step.isEmpty() ? "lifts-same" : "lifts-across", step);

            JsonNode lifts = Survey.read(get("/v1/score-runs/{run}/scores/AAA/lifts", survey.liveRun())
                    .asString());
            JsonNode simulation = simulated(
                    survey.liveRun(), "{\"answers\":{\"AAA\":{\"qa\":{\"value\":3}}},\"organisations\":[\"AAA\"]}");

            JsonNode lift = lifts.path("lifts").findParents("node").stream()
                    .filter(one -> one.path("node").asText().equals("a"))
                    .findAny()
                    .orElseThrow();
            assertThat(lift.path("score").asDouble())
                    .isEqualTo(simulation.at("/items/0/after/score").asDouble());
            assertThat(lift.path("gain").asDouble())
                    .isEqualTo(simulation.at("/items/0/change/score").asDouble());
        }
    }

    @Test
    void theHighestLevelHasNoLiftAndOthersAreNotSeen() {
        Survey survey = scored("lifts-seen", "");
        String path = "/v1/score-runs/" + survey.liveRun() + "/scores/";

        JsonNode best = Survey.read(get(path + "BBB/lifts").asString());
        assertThat(best.path("lifts")).isEmpty();
        assertThat(best.has("nextBand")).isFalse();
        assertThat(as("respondent", "AAA").get(path + "AAA/lifts").statusCode()).isEqualTo(200);
        assertProblem(as("respondent", "AAA").get(path + "BBB/lifts"), 404, "not-found");
        assertProblem(as("respondent", "AAA").get(path + "XXX/lifts"), 404, "not-found");
        assertProblem(get(path + "XXX/lifts"), 404, "not-found");
        assertProblem(get("/v1/score-runs/none/scores/AAA/lifts"), 404, "not-found");
        assertProblem(given().get(path + "AAA/lifts"), 401, "unauthenticated");

        survey.tellRound("published", 4);

        soon(() -> assertThat(given().get(path + "AAA/lifts").statusCode()).isEqualTo(200));
    }

    /** a: a ladder by its points; b: a share of four; c: another ladder by its points, which counts twice. */
    private static Survey scored(String name, String step) {
        Survey survey = new Survey(name);
        ObjectNode document = Survey.read(
                        """
                {"scoring":{"steps":[%s{"step":"aggregate","method":"arithmetic","missing":"drop"}]},
                "bands":[{"code":"high","name":{"th":"สูง","en":"High"},"from":0.5,"gates":[{"node":"c","from":0.5}]},
                {"code":"low","name":{"th":"ต่ำ","en":"Low"},"from":-9}],
                "questions":[{"code":"qa","type":"ladder","levels":%s},{"code":"qc","type":"ladder","levels":%s},
                {"code":"y1","type":"yesNo"},{"code":"y2","type":"yesNo"},{"code":"y3","type":"yesNo"},{"code":"y4","type":"yesNo"}],
                "tree":{"code":"index","children":[
                {"code":"a","indicator":{"rule":"points","questions":["qa"],"ladder":%s}},
                {"code":"b","indicator":{"rule":"share","questions":["y1","y2","y3","y4"],"ladder":%s}},
                {"code":"c","weight":2,"indicator":{"rule":"points","questions":["qc"],"ladder":%s}}]}}""".formatted(step.isEmpty() ? "" : step + ",", LEVELS, LEVELS, LADDER, LADDER, LADDER))
                .deepCopy();
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("open", 2);
        survey.tell(
                survey.assessment("AAA", 1, "submitted", answers(2, 1, "yes", "yes", "no", "no")),
                survey.assessment("BBB", 1, "submitted", answers(3, 3, "yes", "yes", "yes", "yes")),
                survey.assessment("CCC", 1, "submitted", answers(1, 2, "yes", "no", "no", "no")));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(3));
        survey.tellRound("closed", 3);
        return survey;
    }

    private static ObjectNode answers(int a, int c, String... yes) {
        ObjectNode self = Survey.read("{}").deepCopy();
        self.putObject("qa").put("status", "answered").put("value", a);
        self.putObject("qc").put("status", "answered").put("value", c);
        for (int at = 0; at < yes.length; at++) {
            self.putObject("y" + (at + 1)).put("status", "answered").put("value", yes[at]);
        }
        return self;
    }
}
