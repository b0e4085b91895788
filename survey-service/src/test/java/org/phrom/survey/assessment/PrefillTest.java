package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.MANAGER;
import static org.phrom.survey.assessment.SurveyData.RESPONDENT;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.complete;
import static org.phrom.survey.assessment.SurveyData.move;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.roundOf;
import static org.phrom.survey.assessment.SurveyData.status;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.phrom.survey.assessment.SurveyData.Tree;

@QuarkusTest
class PrefillTest {

    private final Tree tree = SurveyData.tree();

    private String handedIn() {
        String assessment = assessmentOf(openRound(tree), tree.province(1));
        complete(assessment);
        assertThat(patch(assessment, Map.of("channels", value(List.of("line", "web"), 0), "remarks", value("ok", 0)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
        return assessment;
    }

    private static ValidatableResponse offer(String assessment) {
        return as("administrator")
                .get("/v1/assessments/" + assessment + "/prefill")
                .then()
                .statusCode(200);
    }

    /** A second version, of which a test says what is otherwise. */
    private String roundOnNextVersion(Map<String, Object> crosswalk, Map<String, Map<String, Object>> changes) {
        String versions = "/v1/frameworks/" + tree.framework() + "/versions/";
        Map<String, Object> document = new HashMap<>(
                as("framework-author").get(versions + "1").jsonPath().getMap("document"));
        List<Map<String, Object>> questions = new ArrayList<>();
        for (Object one : (List<?>) document.get("questions")) {
            Map<String, Object> question = new HashMap<>(asMap(one));
            question.putAll(changes.getOrDefault(String.valueOf(question.get("code")), Map.of()));
            questions.add(question);
        }
        document.put("questions", questions);
        document.put("version", "2");
        document.put("derivedFrom", crosswalk);
        Response draft = as("framework-author").body(document).put(versions + "2");
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        Response published = as("framework-author").header("If-Match", "\"1\"").post(versions + "2/publication");
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        String round = "r-" + UUID.randomUUID();
        Map<String, Object> plan = new HashMap<>(roundOf(tree, round));
        plan.putAll(Map.of("frameworkVersion", "2", "referenceDate", "2027-10-01"));
        assertThat(as(MANAGER).body(plan).post("/v1/rounds").statusCode()).isEqualTo(201);
        assertThat(move(round, "opening").statusCode()).isEqualTo(200);
        return round;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object map) {
        return (Map<String, Object>) map;
    }

    @Test
    void whatWasSaidInAnEarlierRoundOnTheSameVersionIsOfferedAndTakenOverByThoseWhoConfirmIt() {
        String earlier = handedIn();
        String now = assessmentOf(openRound(tree), tree.province(1));
        assertThat(patch(now, Map.of("portal", status("unknown", 0))).statusCode())
                .isEqualTo(200);

        Map<String, Object> offered = offer(now)
                .body("from.assessment", equalTo(earlier))
                .body("from.frameworkVersion", equalTo("1"))
                .body("answers.share.value", equalTo(0.7f))
                .body("answers.plan.value", equalTo("adopted"))
                .body("answers.channels.value", contains("line", "web"))
                .body("answers.portal", nullValue())
                .body("left", equalTo(List.of()))
                .extract()
                .jsonPath()
                .getMap("answers");

        as("administrator")
                .get("/v1/assessments/" + now + "/answers")
                .then()
                .body("answers.share.status", equalTo("unanswered"));
        assertThat(patch(now, offered).statusCode()).isEqualTo(200);
        as("administrator")
                .get("/v1/assessments/" + now + "/answers")
                .then()
                .body("answers.share.value", equalTo(0.7f))
                .body("answers.portal.status", equalTo("unknown"))
                .body("state", equalTo("inProgress"));
        offer(now).body("answers", anEmptyMap());
    }

    @Test
    void betweenVersionsTheCrosswalkSaysWhatIsOffered() {
        handedIn();
        Map<String, Object> crosswalk = Map.of(
                "version",
                "1",
                "crosswalk",
                List.of(
                        Map.of("relation", "narrowed", "from", "share", "to", "share", "carryAnswers", true),
                        Map.of("relation", "widened", "from", "plan", "to", "strategy", "carryAnswers", true),
                        Map.of("relation", "widened", "from", "portal", "to", "portal")));
        String round = roundOnNextVersion(
                crosswalk,
                Map.of(
                        "share", Map.of("max", 0.5),
                        "plan", Map.of("code", "strategy"),
                        "portal", Map.of("text", Map.of("th", "พอร์ทัลใหม่", "en", "A new portal"))));

        offer(assessmentOf(round, tree.province(1)))
                .body("from.frameworkVersion", equalTo("1"))
                .body("answers.strategy.value", equalTo("adopted"))
                .body("answers.remarks.value", equalTo("ok"))
                .body("answers.share", nullValue())
                .body("answers.portal", nullValue())
                .body("left.question", contains("share"))
                .body("left[0].why.en", equalTo("The most is 0.5."));
    }

    @Test
    void nothingIsOfferedOfWhatWasNotHandedInOrIsOfAnotherBody() {
        String unfinished = assessmentOf(openRound(tree), tree.province(1));
        complete(unfinished);
        String now = assessmentOf(openRound(tree), tree.province(1));

        offer(now).body("from", nullValue()).body("answers", anEmptyMap());

        assertProblem(as(RESPONDENT, tree.province(2)).get("/v1/assessments/" + now + "/prefill"), 404, "not-found");
        assertProblem(as("administrator").get("/v1/assessments/" + UUID.randomUUID() + "/prefill"), 404, "not-found");
    }
}
