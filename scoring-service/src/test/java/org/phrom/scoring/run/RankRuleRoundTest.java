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
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.scoring.Survey;

/** Rounds whose model counts places otherwise than by competition among all. */
@QuarkusTest
class RankRuleRoundTest {
    private static final Path SCORED = Path.of("contracts/events/organisation-scored.v1/schema.json");

    @Test
    void placesInsideGroupsHaveNoGapsInLiveAndOfficialRuns() {
        Survey survey = closed("ranks-within", "{\"step\":\"rank\",\"method\":\"dense\",\"within\":\"region\"}");

        assertThat(ranks(survey.liveRun())).containsExactly("AAA 1", "EEE 1", "BBB 2", "CCC 2", "DDD 3", "FFF -");
        String run = createOfficial(survey.round).jsonPath().getString("id");
        assertComesToItself(run);
        assertComesToItself(survey.liveRun());
        assertThat(ranks(run)).containsExactly("AAA 1", "EEE 1", "BBB 2", "CCC 2", "DDD 3", "FFF -");
        assertThat(get("/v1/score-runs/{run}/scores/DDD/trace", survey.liveRun())
                        .jsonPath()
                        .getInt("rank"))
                .isEqualTo(3);
        soon(() -> assertThat(told(run + ":FFF")).hasSize(1));
        String inGroup = told(run + ":DDD").get(0).value();
        String inNone = told(run + ":FFF").get(0).value();
        Contracts.assertValid(SCORED, inGroup);
        Contracts.assertValid(SCORED, inNone);
        assertThat(Survey.read(inGroup).path("ranking").toString())
                .isEqualTo("{\"method\":\"dense\",\"within\":\"region\",\"group\":\"north\"}");
        assertThat(Survey.read(inNone).path("ranking").toString())
                .isEqualTo("{\"method\":\"dense\",\"within\":\"region\"}");
        assertThat(as("analyst")
                        .post("/v1/score-runs/{run}/replays", run)
                        .jsonPath()
                        .getBoolean("equal"))
                .isTrue();
    }

    @Test
    void scoresInsideTheToleranceAreTiedInOfficialRunsAndLiveOnesHaveNoRank() {
        Survey survey = closed("ranks-near", "{\"step\":\"rank\",\"tolerance\":0.15}");

        assertThat(ranks(survey.liveRun())).containsExactly("AAA -", "BBB -", "CCC -", "DDD -", "EEE -", "FFF -");
        // 0.9 and 0.8 | 0.6 twice and 0.5 | 0.4, which is near to 0.5 but not to 0.6
        assertThat(ranks(createOfficial(survey.round).jsonPath().getString("id")))
                .containsExactly("AAA 1", "FFF 1", "BBB 3", "CCC 3", "EEE 3", "DDD 6");
    }

    @Test
    void aModelThatLooksAcrossOrganisationsRanksInsideGroupsToo() {
        Survey survey = closed(
                "ranks-across",
                "{\"step\":\"normalise\",\"method\":\"min-max\",\"range\":[0,1]}",
                "{\"step\":\"rank\",\"within\":\"region\"}");

        assertThat(ranks(createOfficial(survey.round).jsonPath().getString("id")))
                .containsExactly("AAA 1", "EEE 1", "BBB 2", "CCC 2", "DDD 4", "FFF -");
    }

    private static List<String> ranks(String run) {
        List<String> ranks = new ArrayList<>();
        list(run)
                .forEach(score -> ranks.add(score.path("organisation").asText() + " "
                        + score.path("rank").asText("-")));
        return ranks;
    }

    private static Survey closed(String name, String... steps) {
        Survey survey = new Survey(name);
        ObjectNode document =
                (ObjectNode) Survey.read(survey.framework().body()).path("document");
        ((ArrayNode) document.path("questions"))
                .add(Survey.read("{\"code\":\"region\",\"type\":\"singleChoice\",\"text\":{},"
                        + "\"options\":[{\"code\":\"north\"},{\"code\":\"south\"}]}"));
        ArrayNode said = ((ObjectNode) document.path("scoring")).putArray("steps");
        List.of(steps).forEach(step -> said.add(Survey.read(step)));
        Topics.send("phrom.frameworks", survey.framework(document));
        survey.tellRound("closed", 3);
        survey.tell(
                handedIn(survey, "AAA", "north", 0.9),
                handedIn(survey, "BBB", "north", 0.6),
                handedIn(survey, "CCC", "north", 0.6),
                handedIn(survey, "DDD", "north", 0.4),
                handedIn(survey, "EEE", "south", 0.5),
                handedIn(survey, "FFF", "", 0.8));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(6));
        return survey;
    }

    private static Sent handedIn(Survey survey, String organisation, String region, double value) {
        JsonNode event = Survey.read(
                survey.submitted(organisation, 1, value, value, value, value).body());
        ObjectNode self = (ObjectNode) event.at("/layers/self");
        if (region.isEmpty()) {
            self.putObject("region").put("status", "unanswered");
        } else {
            self.putObject("region").put("status", "answered").put("value", region);
        }
        return survey.assessment(organisation, 1, "submitted", self);
    }
}
