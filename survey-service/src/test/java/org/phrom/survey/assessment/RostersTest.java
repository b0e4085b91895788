package org.phrom.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.assessmentOf;
import static org.phrom.survey.assessment.SurveyData.openRound;
import static org.phrom.survey.assessment.SurveyData.patch;
import static org.phrom.survey.assessment.SurveyData.status;
import static org.phrom.survey.assessment.SurveyData.submit;
import static org.phrom.survey.assessment.SurveyData.tagOf;
import static org.phrom.survey.assessment.SurveyData.told;
import static org.phrom.survey.assessment.SurveyData.treeWithFramework;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.phrom.kit.testing.Contracts;
import org.phrom.survey.assessment.SurveyData.Tree;

/** Questions about services that the framework names, pages that were observed of them, and systems that the body adds. */
@QuarkusTest
class RostersTest {

    private String assessment;

    @BeforeEach
    void aRoundAsksAboutServicesAndSystems() {
        Tree tree = treeWithFramework("rosters-and-observations");
        assessment = assessmentOf(openRound(tree), tree.province(1));
    }

    @Test
    void eachItemOfTheFrameworkIsAnsweredByItself() {
        Response answered = patch(assessment, Map.of("online", items("tax", value("yes", 0))));

        assertThat(completeness(answered)).isEqualTo(Map.of("required", 3, "answered", 1, "questions", 3));
        assertThat(shown().getMap("answers.online.items"))
                .isEqualTo(Map.of(
                        "tax",
                                Map.of(
                                        "status",
                                        "answered",
                                        "value",
                                        "yes",
                                        "version",
                                        1,
                                        "shown",
                                        true,
                                        "required",
                                        true),
                        "map", Map.of("status", "unanswered", "version", 0, "shown", true, "required", true)));
        assertProblem(patch(assessment, Map.of("online", items("water", value("yes", 0)))), 422, "invalid")
                .at("/answers/online/items/water");
        Response incomplete = submit(assessment);
        assertProblem(incomplete, 422, "assessment-incomplete");
        assertThat(incomplete.jsonPath().getList("errors.pointer"))
                .isEqualTo(List.of("/answers/plan", "/answers/online/items/map"));
    }

    @Test
    void whatTheBodyEntersIsAskedAboutShownAndTold() {
        Response entered = save(
                Map.of("found", items("tax/1", value("yes", 0)), "system-users", items("e-office", value(1200, 0))),
                Map.of(
                        "services",
                        Map.of("tax/1", entry(Map.of("url", "https://www.dla.go.th", "level", "central"), 0)),
                        "systems",
                        Map.of("e-office", entry(Map.of("since", "2022-10-01"), 0))));

        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(200);
        assertThat(completeness(entered)).isEqualTo(Map.of("required", 5, "answered", 2, "questions", 6));
        assertThat(entered.jsonPath().getMap("rosterVersions"))
                .isEqualTo(Map.of("services", Map.of("tax/1", 1), "systems", Map.of("e-office", 1)));
        assertThat(entered.jsonPath().getMap("itemVersions"))
                .isEqualTo(Map.of("found", Map.of("tax/1", 1), "system-users", Map.of("e-office", 1)));
        JsonPath shown = shown();
        assertThat(shown.getMap("rosters.systems"))
                .isEqualTo(Map.of(
                        "e-office",
                        Map.of("status", "answered", "attributes", Map.of("since", "2022-10-01"), "version", 1)));
        assertThat(shown.getMap("answers.'system-remarks'.items"))
                .isEqualTo(Map.of(
                        "e-office", Map.of("status", "unanswered", "version", 0, "shown", true, "required", false)));
        save(
                Map.of(
                        "plan",
                        value("yes", 0),
                        "online",
                        items("tax", value("no", 0), "map", status("notRelevant", 0))),
                Map.of());
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
        String told = told("phrom.assessments", assessment + "/self");
        Contracts.assertValid(Path.of("contracts/events/answers-changed.v1/schema.json"), told);
        assertThat(JsonPath.from(told).getMap("rosters"))
                .isEqualTo(Map.of(
                        "services",
                        Map.of("tax/1", Map.of("url", "https://www.dla.go.th", "level", "central")),
                        "systems",
                        Map.of("e-office", Map.of("since", "2022-10-01"))));
        assertThat(JsonPath.from(told).getMap("answers.found.items"))
                .isEqualTo(Map.of("tax/1", Map.of("status", "answered", "value", "yes")));
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        Map<String, Object> rosters = Map.of("systems", Map.of("crm", entry(Map.of("name", "CRM"), 0)));
        Map<String, Object> answers = Map.of("system-users", items("crm", value(5, 0)));
        save(answers, rosters);

        Response again = save(answers, rosters);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(completeness(again)).isEqualTo(Map.of("required", 4, "answered", 1, "questions", 5));
        assertThat(again.jsonPath().getMap("rosterVersions")).isEqualTo(Map.of("systems", Map.of("crm", 1)));
    }

    @Test
    void answersAboutWhatWasTakenAwayAreKeptButCountForNothing() {
        save(
                Map.of("system-users", items("crm", value(5, 0))),
                Map.of("systems", Map.of("crm", entry(Map.of("name", "CRM"), 0))));

        Response removed = save(Map.of(), Map.of("systems", Map.of("crm", status("unanswered", 1))));

        assertThat(completeness(removed)).isEqualTo(Map.of("required", 3, "answered", 0, "questions", 3));
        assertThat(shown().getMap("answers")).doesNotContainKey("system-users");
        assertThat(shown().getMap("")).doesNotContainKey("rosters");
        assertProblem(patch(assessment, Map.of("system-users", items("crm", value(6, 1)))), 422, "invalid")
                .at("/answers/system-users/items/crm");
        assertProblem(
                save(Map.of(), Map.of("systems", Map.of("crm", entry(Map.of("name", "CRM"), 1)))),
                409,
                "answer-conflict");

        Response again = save(Map.of(), Map.of("systems", Map.of("crm", entry(Map.of("name", "CRM"), 2))));

        assertThat(completeness(again)).isEqualTo(Map.of("required", 4, "answered", 1, "questions", 5));
        assertThat(shown().getMap("answers.'system-users'.items.crm"))
                .isEqualTo(Map.of("status", "answered", "value", 5, "version", 1, "shown", true, "required", true));
    }

    @Test
    void whatWasTakenAwayIsNotTold() {
        save(
                Map.of(
                        "plan", value("yes", 0),
                        "online", items("tax", value("no", 0), "map", value("no", 0)),
                        "found", items("tax/1", value("yes", 0))),
                Map.of("services", Map.of("tax/1", entry(Map.of(), 0))));
        save(Map.of(), Map.of("services", Map.of("tax/1", status("unanswered", 1))));

        assertThat(submit(assessment).statusCode()).isEqualTo(200);

        JsonPath told = JsonPath.from(told("phrom.assessments", assessment + "/self"));
        assertThat(told.getMap("answers")).containsOnlyKeys("plan", "online");
        assertThat(told.getMap("")).doesNotContainKey("rosters");
    }

    @Test
    void anEditorOfTheSameEntryIsToldWhatIsKept() {
        Map<String, Object> mine = Map.of("systems", Map.of("crm", entry(Map.of("name", "mine"), 0)));
        save(Map.of(), mine);

        Response second = save(
                Map.of("plan", value("yes", 0)), Map.of("systems", Map.of("crm", entry(Map.of("name", "other"), 0))));

        assertProblem(second, 409, "answer-conflict").at("/rosters/systems/crm");
        assertThat(second.jsonPath().getMap("currentRosters"))
                .isEqualTo(Map.of(
                        "systems",
                        Map.of(
                                "crm",
                                Map.of("status", "answered", "attributes", Map.of("name", "mine"), "version", 1))));
        assertThat(second.jsonPath().getMap("")).doesNotContainKey("current");
        assertThat(shown().getMap("answers.plan"))
                .isEqualTo(Map.of("status", "unanswered", "version", 0, "shown", true, "required", true));
    }

    @Test
    void editorsWhoAddAtTheSameTimeAddNoMoreThanThereMayBe() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Response>> tries = new ArrayList<>();
        for (int editor = 0; editor < 8; editor++) {
            String system = "system-" + editor;
            tries.add(threads.submit(() -> save(
                    Map.of("system-users", items(system, value(1, 0))),
                    Map.of("systems", Map.of(system, entry(Map.of(), 0))))));
        }
        List<Integer> codes = new ArrayList<>();
        for (Future<Response> each : tries) {
            codes.add(each.get().statusCode());
        }
        threads.shutdown();

        assertThat(codes).containsOnly(200, 422);
        assertThat(codes.stream().filter(code -> code == 200)).hasSize(2);
        assertThat(shown().getMap("rosters.systems")).hasSize(2);
        assertThat(shown().getMap("completeness")).isEqualTo(Map.of("required", 5, "answered", 2, "questions", 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | a | {\"attributes\":{},\"version\":0} | | unknown-roster",
                "services | new | {\"attributes\":{},\"version\":0} | | roster-closed",
                "services | tax | {\"attributes\":{},\"version\":0} | | item-of-framework",
                "services | water/1 | {\"attributes\":{},\"version\":0} | | unknown-item",
                "services | tax/1/2 | {\"attributes\":{},\"version\":0} | | wrong-pattern",
                "services | tax/ | {\"attributes\":{},\"version\":0} | | wrong-pattern",
                "systems | a/1 | {\"attributes\":{},\"version\":0} | | roster-closed",
                "systems | a b | {\"attributes\":{},\"version\":0} | | wrong-pattern",
                "systems | a | {\"attributes\":{\"colour\":\"red\"},\"version\":0} | /attributes/colour | unknown-attribute",
                "systems | a | {\"attributes\":{\"since\":\"2565-10-01\"},\"version\":0} | /attributes/since | date-not-of-common-era",
                "systems | a | {\"attributes\":{\"name\":null},\"version\":0} | /attributes/name | text-expected",
                "systems | a | {\"attributes\":{\"name\":5},\"version\":0} | /attributes/name | text-expected",
                "services | tax/1 | {\"attributes\":{\"level\":\"world\"},\"version\":0} | /attributes/level | option-unknown",
                "services | tax/1 | {\"attributes\":{\"url\":\"dla.go.th\"},\"version\":0} | /attributes/url | url-expected",
                "systems | a | {\"attributes\":{}} | /version | not-null",
                "systems | a | {\"version\":0} | | missing",
                "systems | a | {\"attributes\":{},\"status\":\"unanswered\",\"version\":0} | /attributes | value-without-answer",
                "systems | a | {\"status\":\"notRelevant\",\"version\":0} | /status | status-not-offered",
                "systems | a | null | | missing",
            })
    void whatCanNotBeEnteredIsRefusedAndPointedAt(String roster, String item, String entry, String below, String code) {
        Response refused = as("administrator")
                .body("{\"rosters\":{\"" + roster + "\":{\"" + item + "\":" + entry + "}}}")
                .patch("/v1/assessments/" + assessment + "/answers");

        assertProblem(refused, 422, "invalid")
                .at("/rosters/" + roster + "/" + item.replace("/", "~1") + (below == null ? "" : below));
        assertThat(refused.jsonPath().getList("errors.code")).contains(code);
        assertThat(tagOf(assessment)).isEqualTo("\"1\"");
    }

    @Test
    void anEntryIsNoAnswerToAQuestion() {
        assertProblem(
                        patch(assessment, Map.of("@systems", items("crm", value(Map.of("name", "CRM"), 0)))),
                        422,
                        "invalid")
                .at("/answers/@systems");
        assertProblem(patch(assessment, Map.of("plan", value(Map.of("name", "CRM"), 0))), 422, "invalid")
                .at("/answers/plan/value");
    }

    private Response save(Map<String, Object> answers, Map<String, Object> rosters) {
        return as("administrator")
                .body(Map.of("answers", answers, "rosters", rosters))
                .patch("/v1/assessments/" + assessment + "/answers");
    }

    private JsonPath shown() {
        return as("administrator")
                .get("/v1/assessments/" + assessment + "/answers")
                .jsonPath();
    }

    private static Map<String, Object> completeness(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return response.jsonPath().getMap("completeness");
    }

    private static Map<String, Object> entry(Map<String, Object> attributes, int version) {
        return Map.of("attributes", attributes, "version", version);
    }

    private static Map<String, Object> items(String item, Object answer) {
        return Map.of("items", Map.of(item, answer));
    }

    private static Map<String, Object> items(String item, Object answer, String other, Object another) {
        return Map.of("items", Map.of(item, answer, other, another));
    }
}
