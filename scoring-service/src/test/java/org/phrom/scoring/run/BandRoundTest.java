package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;
import static org.phrom.scoring.run.Simulations.assertComesToItself;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Survey;

/** Bands with gates, and bands that are shares of the organisations, in live and official runs. */
@QuarkusTest
class BandRoundTest {

    @Test
    void whoFailsAGateIsInTheNextLowerBandAndIsToldWhy() {
        Survey survey = open("bands-gates", """
                [{"code":"A","name":{"th":"ก","en":"A"},"from":0.75,"gates":[{"node":"gtei","from":0.5}]},
                {"code":"B","name":{"th":"ข","en":"B"},"from":0.25,"bound":"open"},{"code":"C","name":{"th":"ค","en":"C"},"from":0}]""");
        survey.tell(survey.submitted("AAA", 1, 1, 1, 1, 0.5), survey.submitted("BBB", 1, 1, 1, 1, 0.25));
        survey.tell(survey.submitted("CCC", 1, 0.25, 0.25, 0.25, 0.25));

        soon(() -> assertThat(bands(survey.liveRun())).isEqualTo(Map.of("AAA", "A", "BBB", "B", "CCC", "C")));
        assertComesToItself(survey.liveRun());

        JsonNode root = lastTold(survey.liveRun() + ":BBB").path("nodes").path(0);
        assertThat(root.path("missedBands").toString())
                .isEqualTo("[{\"band\":\"A\",\"gates\":[{\"node\":\"gtei\",\"from\":0.5,\"value\":0.25}]}]");
        assertThat(lastTold(survey.liveRun() + ":AAA").path("nodes").path(0).has("missedBands"))
                .isFalse();
        JsonNode bands =
                read("/v1/score-runs/" + survey.liveRun() + "/scores/BBB/trace").path("bands");
        assertThat(bands.path(0).toString())
                .isEqualTo("{\"band\":\"A\",\"from\":0.75,\"bound\":\"closed\",\"reached\":true,\"gates\":"
                        + "[{\"node\":\"gtei\",\"from\":0.5,\"value\":0.25,\"applies\":true,\"passed\":false}]}");
        assertThat(bands.path(1).toString())
                .isEqualTo("{\"band\":\"B\",\"from\":0.25,\"bound\":\"open\",\"reached\":true,\"gates\":[]}");

        String run = official(survey);
        assertThat(bands(run)).isEqualTo(Map.of("AAA", "A", "BBB", "B", "CCC", "C"));
        assertReplaysEqually(run);
    }

    @Test
    void quantilesOfALiveRunFollowAllItsOrganisations() {
        Survey survey = open("bands-quantiles", """
                [{"code":"top","name":{"th":"สูง","en":"Top"},"quantile":0.5},{"code":"rest","name":{"th":"อื่น","en":"Rest"},"quantile":0}]""");
        survey.tell(survey.submitted("AAA", 1, 0.1, 0.1, 0.1, 0.1), survey.submitted("BBB", 1, 0.2, 0.2, 0.2, 0.2));
        soon(() -> assertThat(bands(survey.liveRun())).isEqualTo(Map.of("AAA", "rest", "BBB", "top")));
        assertComesToItself(survey.liveRun());

        survey.tell(survey.submitted("CCC", 1, 0.9, 0.9, 0.9, 0.9), survey.submitted("DDD", 1, 0.8, 0.8, 0.8, 0.8));

        soon(() -> assertThat(bands(survey.liveRun()))
                .isEqualTo(Map.of("AAA", "rest", "BBB", "rest", "CCC", "top", "DDD", "top")));
        String run = official(survey);
        assertThat(bands(run)).isEqualTo(Map.of("AAA", "rest", "BBB", "rest", "CCC", "top", "DDD", "top"));
        assertThat(read("/v1/score-runs/" + run + "/scores/BBB/trace")
                        .path("bands")
                        .path(0)
                        .toString())
                .isEqualTo("{\"band\":\"top\",\"from\":0.8,\"bound\":\"closed\",\"quantile\":0.5,\"reached\":false,"
                        + "\"gates\":[]}");
        assertReplaysEqually(run);
    }

    private static Survey open(String name, String bands) {
        Survey survey = new Survey(name);
        ObjectNode document = survey.documentWith();
        ((ObjectNode) document.path("scoring")).removeAll();
        document.set("bands", Survey.read(bands));
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("open", 1);
        return survey;
    }

    private static String official(Survey survey) {
        survey.tellRound("closed", 2);
        soon(() -> createOfficial(survey.round).then().statusCode(201));
        return survey.round + "-official-1";
    }

    private static void assertReplaysEqually(String run) {
        JsonNode replay = Survey.read(
                as("analyst").post("/v1/score-runs/{run}/replays", run).asString());
        assertThat(replay.path("equal").asBoolean()).as(replay.toString()).isTrue();
    }

    private static Map<String, String> bands(String run) {
        Map<String, String> bands = new TreeMap<>();
        list(run)
                .forEach(score -> bands.put(
                        score.path("organisation").asText(), score.path("band").asText()));
        return bands;
    }

    private static JsonNode lastTold(String key) {
        ConsumerRecord<String, String> last =
                told(key).stream().reduce((first, second) -> second).orElseThrow();
        return Survey.read(last.value());
    }

    private static JsonNode read(String path) {
        return Survey.read(get(path).asString());
    }
}
