package org.phrom.scoring.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.createOfficial;
import static org.phrom.scoring.Scores.list;
import static org.phrom.scoring.Scores.soon;
import static org.phrom.scoring.Scores.told;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Topics;
import org.phrom.scoring.Survey;

@QuarkusTest
class RepublicationTest {

    @Test
    void everyScoreAndEveryCompletedRunIsToldAgainAsItIs() {
        Survey survey = new Survey("republished");
        survey.tellFramework();
        survey.tellRound("closed", 3);
        survey.tell(survey.submitted("AAA", 1, 0.9, 0.9, 0.9, 0.9), survey.submitted("BBB", 1, 0.1, 0.1, 0.1, 0.1));
        // topics do not wait for each other: only what was scored can be seen to be withdrawn
        soon(() -> assertThat(told(survey.liveRun() + ":BBB")).hasSize(1));
        survey.tell(survey.submitted("AAA", 2, 0.8, 0.8, 0.8, 0.8), survey.inProgress("BBB", 2));
        soon(() -> assertThat(told(survey.liveRun() + ":BBB")).hasSize(2));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(1));
        String official = createOfficial(survey.round).jsonPath().getString("id");
        soon(() -> assertThat(told(official)).hasSize(1));

        assertProblem(as("analyst").body("{\"topic\":\"phrom.scores\"}").post("/v1/republications"), 403, "forbidden");
        var republication = as("operator").body("{\"topic\":\"phrom.scores\"}").post("/v1/republications");

        assertThat(republication.statusCode()).as(republication.asString()).isEqualTo(200);
        assertThat(republication.jsonPath().getInt("topics[0].events")).isGreaterThanOrEqualTo(4);
        for (String key : List.of(survey.liveRun() + ":AAA", survey.liveRun() + ":BBB", official + ":AAA", official)) {
            soon(() -> assertToldAgain(told(key)));
        }
    }

    @Test
    void aJobTellsTheSameAgainAndCountsIt() {
        Survey survey = new Survey("republished-by-job");
        survey.tellFramework();
        survey.tellRound("open", 1);
        survey.tell(survey.submitted("AAA", 1, 0.9, 0.9, 0.9, 0.9), survey.submitted("BBB", 1, 0.1, 0.1, 0.1, 0.1));
        soon(() -> assertThat(list(survey.liveRun())).hasSize(2));
        soon(() -> assertThat(told(survey.liveRun() + ":AAA")).isNotEmpty());

        assertProblem(
                as("operator")
                        .header("Prefer", "respond-async")
                        .body("{\"topic\":\"phrom.rounds\"}")
                        .post("/v1/republications"),
                422,
                "invalid");
        var begun = as("operator").header("Prefer", "respond-async").body("{}").post("/v1/republications");

        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(202);
        String job = begun.header("Location");
        soon(() -> assertThat(as("operator").get(job).jsonPath().getString("state"))
                .isEqualTo("done"));
        var result = as("operator").get(job + "/result").jsonPath();
        assertThat(result.getString("topics[0].topic")).isEqualTo("phrom.scores");
        assertThat(result.getInt("topics[0].events"))
                .isEqualTo(as("operator").get(job).jsonPath().getInt("done"))
                .isGreaterThanOrEqualTo(2);
        soon(() -> assertToldAgain(told(survey.liveRun() + ":AAA")));
    }

    private static void assertToldAgain(List<ConsumerRecord<String, String>> records) {
        assertThat(records.size()).isGreaterThanOrEqualTo(2);
        ConsumerRecord<String, String> last = records.get(records.size() - 1);
        ConsumerRecord<String, String> before = records.get(records.size() - 2);
        assertThat(last.value()).isEqualTo(before.value());
        assertThat(Topics.header(last, "ce_sequence")).isEqualTo(Topics.header(before, "ce_sequence"));
        assertThat(Topics.header(last, "ce_id")).isNotEqualTo(Topics.header(before, "ce_id"));
    }
}
