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
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Survey;

/** The level that an indicator reaches on the ladder it carries. */
@QuarkusTest
class LevelRoundTest {
    private static final String LADDER = """
            [{"level":0,"text":{"th":"ก","en":"None"},"recommendation":{"th":"ก","en":"Begin"}},
            {"level":1,"text":{"th":"ก","en":"Some"}},{"level":2,"text":{"th":"ก","en":"All"}}]""";

    @Test
    void anIndicatorThatCarriesALadderTellsTheLevelBesideItsScoreWhateverStepsMakeOfIt() {
        Survey survey = new Survey("levels");
        ObjectNode document = survey.documentWith(
                "{'step':'normalise','method':'goalposts','lower':0,'upper':1,'range':[0,100]}".replace('\'', '"'));
        ladder(document, 0);
        ladder(document, 1).put("direction", -1);
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("open", 1);
        survey.tell(survey.submitted("A", 1, 0.5, 0.5, 0.5, 0.5), survey.submitted("B", 1, 0.49, 0.1, 0.5, 0.5));

        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        assertThat(levels(survey.liveRun(), "A")).isEqualTo("1 1 - -");
        assertThat(levels(survey.liveRun(), "B")).isEqualTo("0 1 - -");
        assertThat(Survey.read(get("/v1/scoring-models/" + survey.framework + ":1:1")
                                .asString())
                        .path("levels")
                        .toString())
                .isEqualTo("{\"cgsi\":{\"lowest\":0,\"highest\":2},\"psdi\":{\"lowest\":0,\"highest\":2}}");

        survey.tellRound("closed", 2);
        soon(() -> createOfficial(survey.round).then().statusCode(201));
        String run = survey.round + "-official-1";
        assertComesToItself(run);
        assertComesToItself(survey.liveRun());
        assertThat(levels(run, "A")).isEqualTo("1 1 - -");
        assertThat(Survey.read(as("analyst")
                                .post("/v1/score-runs/{run}/replays", run)
                                .asString())
                        .path("equal")
                        .asBoolean())
                .isTrue();
    }

    private static ObjectNode ladder(ObjectNode document, int child) {
        ObjectNode indicator = (ObjectNode) document.at("/tree/children/" + child + "/indicator");
        indicator.set("ladder", Survey.read(LADDER));
        return indicator;
    }

    private static String levels(String run, String organisation) {
        JsonNode trace = Survey.read(get("/v1/score-runs/" + run + "/scores/" + organisation + "/trace")
                .asString());
        StringBuilder levels = new StringBuilder();
        for (JsonNode child : trace.path("tree").path("children")) {
            levels.append(levels.isEmpty() ? "" : " ")
                    .append(child.path("indicator").path("level").asText("-"));
        }
        return levels.toString();
    }
}
