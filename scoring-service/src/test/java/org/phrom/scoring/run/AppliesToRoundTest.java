package org.phrom.scoring.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.get;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.run.Simulations.assertComesToItself;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Survey;

/** Nodes that are for some types of organisation only. */
@QuarkusTest
class AppliesToRoundTest {

    @Test
    void whatIsNotForATypeIsNeitherMissingNorCountedAndItsWeightGoesToTheOthers() {
        Survey survey = new Survey("applies-to");
        ObjectNode document = survey.documentWith();
        ((ObjectNode) document.path("scoring")).removeAll();
        ((ObjectNode) document.path("scoring")).put("missing", "zero");
        for (JsonNode node : document.path("tree").path("children")) {
            ((ObjectNode) node).put("weight", node.path("code").asText().equals("gtei") ? 5 : 1);
        }
        ((ObjectNode) document.at("/tree/children/3")).putArray("appliesTo").add("province");
        document.set("bands", Survey.read("""
                [{"code":"A","name":{"th":"ก","en":"A"},"from":0.5,"gates":[{"node":"gtei","from":0.5}]},
                {"code":"B","name":{"th":"ข","en":"B"},"from":0}]"""));
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("open", 1);
        survey.tell(province(survey.submitted("PROV", 1, 1, 1, 1, 0.2)), survey.submitted("ECON", 1, 1, 1, 0.4, 0.2));

        soon(() -> assertThat(scores(survey.liveRun())).isEqualTo(Map.of("PROV", "0.5 B", "ECON", "0.8 A")));
        JsonNode trace = Survey.read(
                get("/v1/score-runs/" + survey.liveRun() + "/scores/ECON/trace").asString());
        assertThat(trace.path("coverage").asDouble()).isEqualTo(1);
        JsonNode leaf = trace.path("tree").path("children").path(3);
        assertThat(leaf.path("missing").asText()).isEqualTo("notApplicable");
        assertThat(leaf.path("appliedWeight").asDouble()).isZero();
        assertThat(trace.path("tree")
                        .path("children")
                        .path(0)
                        .path("appliedWeight")
                        .asDouble())
                .isEqualTo(1.0 / 3);
        assertThat(trace.at("/bands/0/gates/0").toString())
                .isEqualTo("{\"node\":\"gtei\",\"from\":0.5,\"applies\":false,\"passed\":true}");
        assertThat(Survey.read(get("/v1/scoring-models/" + survey.framework + ":1:1")
                                .asString())
                        .path("appliesTo")
                        .toString())
                .isEqualTo("{\"gtei\":[\"province\"]}");

        survey.tellRound("closed", 2);
        soon(() -> createOfficial(survey.round).then().statusCode(201));
        String run = survey.round + "-official-1";
        assertComesToItself(run);
        assertComesToItself(survey.liveRun());
        assertThat(scores(run)).isEqualTo(Map.of("PROV", "0.5 B", "ECON", "0.8 A"));
        assertThat(Survey.read(as("analyst")
                                .post("/v1/score-runs/{run}/replays", run)
                                .asString())
                        .path("equal")
                        .asBoolean())
                .isTrue();
    }

    private static Sent province(Sent sent) {
        return Sent.of(
                sent.type(),
                sent.key(),
                sent.sequence(),
                sent.body().replace("\"type\":\"economy\"", "\"type\":\"province\""));
    }

    private static Map<String, String> scores(String run) {
        Map<String, String> scores = new TreeMap<>();
        list(run)
                .forEach(score -> scores.put(
                        score.path("organisation").asText(),
                        Math.round(score.path("score").asDouble() * 1e12) / 1e12 + " "
                                + score.path("band").asText()));
        return scores;
    }
}
