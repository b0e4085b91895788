package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A province asks that one of three questions does not apply to it; the index follows what is decided. */
class ExemptionJourneyIT {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String VERSION = "/v1/frameworks/exempt-readiness/versions/1";
    private static final String ROUND = "exempt-readiness-2026";
    private static final String DOCUMENT = """
            {"framework":"exempt-readiness","version":"1","title":{"th":"ความพร้อมที่มีข้อยกเว้น","en":"Readiness with exemptions"},
             "languages":["th","en"],"organisationTypes":["province"],
             "questions":[
              {"code":"plan","text":{"th":"แผน","en":"Plan"},"type":"number","required":true,"min":0,"max":1},
              {"code":"services","text":{"th":"บริการ","en":"Services"},"type":"number","required":true,"min":0,"max":1},
              {"code":"harbour","text":{"th":"ท่าเรือ","en":"Harbour"},"type":"number","required":true,"min":0,"max":1,
               "answers":{"notApplicable":true}}],
             "tree":{"code":"index","name":{"th":"ดัชนี","en":"Index"},"children":[
              {"code":"i-plan","name":{"th":"แผน","en":"Plan"},"weight":1,"indicator":{"rule":"value","question":"plan","direction":1}},
              {"code":"i-services","name":{"th":"บริการ","en":"Services"},"weight":1,"indicator":{"rule":"value","question":"services","direction":1}},
              {"code":"i-harbour","name":{"th":"ท่าเรือ","en":"Harbour"},"weight":1,"indicator":{"rule":"value","question":"harbour","direction":1}}]},
             "bands":[{"code":"A","name":{"th":"ดี","en":"Good"},"from":0.5},{"code":"B","name":{"th":"พอใช้","en":"Fair"},"from":0}],
             "scoring":{"aggregation":"arithmetic","missing":"zero"}}
            """;
    private static final String ROUND_DOCUMENT = """
            {"id":"exempt-readiness-2026","title":{"th":"รอบที่มีข้อยกเว้น","en":"Round with exemptions"},
             "framework":"exempt-readiness","frameworkVersion":"1","referenceDate":"2026-10-01",
             "participants":{"types":["province"],"subTrees":["TH-50"]}}
            """;

    private final Platform platform = SharedPlatform.get();
    private final Api manager = api("survey", "round-manager");
    private final Api respondent = api("survey", "respondent", "TH-50");
    private final Api reviewer = api("survey", "reviewer", "TH-NORTH");
    private final Api analyst = api("scoring", "analyst");

    @Test
    void theIndexLeavesOutWhatIsApprovedAndTakesItBackInWhatIsRevoked() throws Exception {
        var assessment = open();
        var answers = Api.JSON.readTree("""
                {"answers":{"plan":{"value":0.25,"version":0},"services":{"value":0.75,"version":0},
                 "harbour":{"value":0.125,"version":0}}}
                """);
        var saved = respondent.patch(assessment + "/answers", answers, null).orFail("the answers");
        var wish =
                Api.JSON.createObjectNode().put("question", "harbour").put("reason", "จังหวัดไม่ติดทะเล ไม่มีท่าเรือ");
        var request = "/v1/exemption-requests/"
                + respondent
                        .post(assessment + "/exemption-requests", wish, null)
                        .orFail("the request")
                        .body()
                        .path("id")
                        .asText();
        respondent.post(assessment + "/submission", null, saved.etag()).orFail("the submission");
        assertIndex((0.25 + 0.75 + 0.125) / 3, "");

        var yes = Api.JSON.createObjectNode().put("decision", "approved").put("reason", "แผนที่แสดงว่าไม่ติดทะเล");
        assertThat(respondent.post(request + "/decision", yes, "\"1\"").status())
                .isEqualTo(403);
        reviewer.post(request + "/decision", yes, "\"1\"").orFail("the approval");

        assertIndex(0.5, "notApplicable");

        var no = Api.JSON.createObjectNode().put("reason", "มีท่าเรือในแม่น้ำที่ใช้ขนส่ง");
        reviewer.post(request + "/revocation", no, "\"2\"").orFail("the revocation");

        assertIndex((0.25 + 0.75 + 0.125) / 3, "");
        assertThat(officialIndex()).isEqualTo((0.25 + 0.75 + 0.125) / 3);
        var late = reviewer.post(request + "/revocation", no, "\"3\"");
        assertThat(late.code()).isEqualTo("round-closed");
    }

    private String open() throws Exception {
        var author = api("survey", "framework-author");
        var draft = author.put(VERSION, Api.JSON.readTree(DOCUMENT), null).orFail("the draft");
        author.post(VERSION + "/publication", null, draft.etag()).orFail("the publication");
        var planned = manager.post("/v1/rounds", Api.JSON.readTree(ROUND_DOCUMENT), null)
                .orFail("the round");
        manager.post("/v1/rounds/" + ROUND + "/opening", null, planned.etag()).orFail("the opening");
        var all = manager.get("/v1/assessments?round=" + ROUND).body().path("items");
        assertThat(all).hasSize(1);
        return "/v1/assessments/" + all.path(0).path("id").asText();
    }

    private double officialIndex() {
        var round = "/v1/rounds/" + ROUND;
        manager.post(round + "/closing", null, manager.get(round).etag()).orFail("the closing");
        var kind = Api.JSON.createObjectNode().put("kind", "official");
        var run = Retry.untilOk(
                        "the official run",
                        Duration.ofSeconds(60),
                        () -> analyst.post(round + "/score-runs", kind, null))
                .body()
                .path("id")
                .asText();
        return analyst.get("/v1/score-runs/" + run + "/scores/TH-50/trace")
                .orFail("the official trace")
                .body()
                .at("/tree/value")
                .asDouble();
    }

    private void assertIndex(double score, String harbour) {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(Fault.class)
                .untilAsserted(() -> {
                    JsonNode tree = analyst.get("/v1/score-runs/" + ROUND + "-live/scores/TH-50/trace")
                            .orFail("the trace")
                            .body()
                            .path("tree");
                    assertThat(tree.path("value").asDouble()).isEqualTo(score);
                    assertThat(tree.path("children").path(2).path("missing").asText())
                            .isEqualTo(harbour);
                });
    }

    private Api api(String service, String role, String... organisations) {
        return new Api(platform.url(service), platform.token(role, List.of(organisations), LIFETIME));
    }
}
