package org.phrom.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.survey.assessment.SurveyData.MANAGER;
import static org.phrom.survey.assessment.SurveyData.as;
import static org.phrom.survey.assessment.SurveyData.value;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Examples;

/** One round of the readiness of provinces, from the register of organisations to its publication. */
@QuarkusTest
class ExamplesTest {

    private static final String ADMINISTRATOR = "administrator";
    private static final String AUTHOR = "framework-author";
    private static final String VERSION = "/v1/frameworks/dg-readiness/versions/2026";
    private static final String ROUND = "/v1/rounds/2026-provinces";

    @Test
    void theExamplesOfTheDocumentAreWhatTheServiceAnswers() {
        Examples.assertCommitted("TH-EX|dg-readiness|2026-provinces", () -> {
            organisations();
            framework();
            hearing();
            round();
            exemptions();
            answers();
            results();
        });
    }

    private static void organisations() {
        ok(
                201,
                as(ADMINISTRATOR)
                        .body(organisation("TH-EX", "country", "ประเทศไทย", "Thailand", null))
                        .post("/v1/organisations"));
        ok(
                200,
                as(ADMINISTRATOR)
                        .contentType("text/csv")
                        .body("""
                        code,type,parent,nameTh,nameEn,codes.dopa
                        TH-EX-N,region,TH-EX,ภาคเหนือ,North,
                        TH-EX-50,province,TH-EX-N,จังหวัดเชียงใหม่,Chiang Mai,50
                        TH-EX-51,province,TH-EX-N,จังหวัดลำพูน,Lamphun,51
                        """.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/organisations/import?dryRun=false"));
        ok(200, as(ADMINISTRATOR).get("/v1/organisations?ancestor=TH-EX&type=province"));
        Response found = ok(200, as(ADMINISTRATOR).get("/v1/organisations/TH-EX-50"));
        ok(
                200,
                as(ADMINISTRATOR)
                        .header("If-Match", found.header("ETag"))
                        .body(Map.of(
                                "validFrom", "2026-10-01",
                                "name", Map.of("th", "จังหวัดเชียงใหม่", "en", "Chiang Mai"),
                                "type", "province",
                                "parent", "TH-EX-N",
                                "attributes", Map.of("population", "1790000")))
                        .put("/v1/organisations/TH-EX-50"));
    }

    private static Map<String, Object> organisation(String code, String type, String th, String en, String parent) {
        Map<String, Object> organisation =
                new TreeMap<>(Map.of("code", code, "type", type, "name", Map.of("th", th, "en", en)));
        if (parent != null) {
            organisation.put("parent", parent);
        }
        return organisation;
    }

    private static void framework() {
        String document = """
                {"framework":"dg-readiness","version":"2026","title":{"th":"ความพร้อมดิจิทัล","en":"Digital readiness"},
                 "languages":["th","en"],"organisationTypes":["province"],
                 "questions":[
                  {"code":"share","text":{"th":"สัดส่วนบริการออนไลน์","en":"Share of services online"},"type":"number","required":true,"min":0,"max":1},
                  {"code":"plan","text":{"th":"มีแผนดิจิทัลหรือไม่","en":"Is there a digital plan?"},"type":"yesNo","required":true,"answers":{"notApplicable":true}}],
                 "tree":{"code":"index","name":{"th":"ดัชนี","en":"Index"},"children":[
                  {"code":"services","name":{"th":"บริการ","en":"Services"},"weight":1,"indicator":{"rule":"value","question":"share","direction":1}}]},
                 "bands":[{"code":"A","name":{"th":"ดี","en":"Good"},"from":0.5},{"code":"B","name":{"th":"พอใช้","en":"Fair"},"from":0}],
                 "scoring":{"aggregation":"arithmetic","missing":"drop"}}
                """;
        ok(200, as(AUTHOR).body(document).post(VERSION + "/validation"));
        ok(201, as(AUTHOR).body(document).put(VERSION));
        ok(200, as(AUTHOR).header("If-Match", "\"1\"").body(document).put(VERSION));
        ok(200, as(AUTHOR).get(VERSION));
        ok(200, as(AUTHOR).get(VERSION + "/form?organisationType=province&lang=en"));
        ok(200, as(AUTHOR).get(VERSION + "/fhir-questionnaire"));
        ok(200, as(AUTHOR).get(VERSION + "/surveyjs"));
        ok(200, as(AUTHOR).accept("application/yaml").get(VERSION));
        ok(200, as(AUTHOR).get("/v1/framework-template"));
        ok(200, as(AUTHOR).header("If-Match", "\"2\"").post(VERSION + "/publication"));
        String yaml = """
                framework: dg-readiness
                version: "2027"
                title: {th: ความพร้อมดิจิทัล, en: Digital readiness}
                languages: [th, en]
                derivedFrom:
                  version: "2026"
                  crosswalk:
                  - {relation: widened, from: share, to: share, carryAnswers: true}
                  - {relation: dropped, from: plan}
                organisationTypes: [province]
                questions:
                - {code: share, text: {th: สัดส่วน, en: Share}, type: number, required: true, min: 0, max: 1}
                tree:
                  code: index
                  name: {th: ดัชนี, en: Index}
                  children:
                  - code: services
                    name: {th: บริการ, en: Services}
                    weight: 1
                    indicator: {rule: value, question: share, direction: 1}
                bands:
                - {code: A, name: {th: ดี, en: Good}, from: 0.5}
                - {code: B, name: {th: พอใช้, en: Fair}, from: 0}
                scoring: {aggregation: arithmetic, missing: drop}
                """;
        String other = "/v1/frameworks/dg-readiness/versions/2027";
        ok(
                200,
                as(AUTHOR)
                        .contentType("application/yaml")
                        .body(yaml.getBytes(StandardCharsets.UTF_8))
                        .post(other + "/validation"));
        Response draft = ok(
                201,
                as(AUTHOR)
                        .contentType("application/yaml")
                        .body(yaml.getBytes(StandardCharsets.UTF_8))
                        .put(other));
        ok(200, as(AUTHOR).get(other + "/differences?from=2026"));
        ok(200, as(AUTHOR).get("/v1/frameworks?pageSize=200"));
        ok(200, as(AUTHOR).get("/v1/frameworks/dg-readiness/versions"));
        Response hearing = ok(
                200,
                as(AUTHOR)
                        .header("If-Match", draft.header("ETag"))
                        .body(new TreeMap<>(Map.of("closesAt", "2098-12-01T10:00:00Z", "invited", List.of("TH-EX-N"))))
                        .post(other + "/hearing"));
        Response longer = ok(
                200,
                as(AUTHOR)
                        .header("If-Match", hearing.header("ETag"))
                        .body(Map.of("closesAt", "2099-01-15T10:00:00Z"))
                        .post(other + "/hearing/extension"));
        Response again =
                ok(200, as(AUTHOR).header("If-Match", longer.header("ETag")).delete(other + "/hearing"));
        ok(204, as(AUTHOR).header("If-Match", again.header("ETag")).delete(other));
    }

    private static void hearing() {
        String heard = "/v1/frameworks/dg-readiness/versions/2028";
        String document = as(AUTHOR)
                .get(VERSION)
                .asString()
                .replaceFirst("(?s)^.*?\"document\":", "")
                .replaceFirst("(?s),\"changedAt\":.*$", "")
                .replace("\"version\":\"2026\"", "\"version\":\"2028\"");
        Response draft = ok(201, as(AUTHOR).body(document).put(heard));
        ok(
                200,
                as(AUTHOR)
                        .header("If-Match", draft.header("ETag"))
                        .body(Map.of("closesAt", "2099-01-15T10:00:00Z"))
                        .post(heard + "/hearing"));
        Response written =
                ok(201, says("share", "limit", "อำเภอห่างไกลยังไม่มีข้อมูลนี้").post(heard + "/comments"));
        ok(201, says("plan", "wording", "แผนใดนับบ้าง").post(heard + "/comments"));
        String comment = heard + "/comments/1";
        ok(
                200,
                says("share", "limit", "อำเภอห่างไกลยังไม่มีข้อมูลนี้ ควรใช้ค่าของจังหวัด")
                        .header("If-Match", written.header("ETag"))
                        .put(comment));
        ok(
                200,
                as("respondent", "TH-EX-51")
                        .body(new TreeMap<>(Map.of("by", "organisation", "organisation", "TH-EX-51")))
                        .post(comment + "/support"));
        ok(204, as("respondent", "TH-EX-51").delete(comment + "/support?organisation=TH-EX-51"));
        ok(204, as("respondent", "TH-EX-50").header("If-Match", "\"1\"").delete(heard + "/comments/2"));
        Response hidden = ok(
                200,
                as(ADMINISTRATOR)
                        .header("If-Match", "\"2\"")
                        .body(Map.of("reason", "It names a person"))
                        .post(comment + "/hiding"));
        ok(200, as(ADMINISTRATOR).header("If-Match", hidden.header("ETag")).delete(comment + "/hiding"));
        ok(
                200,
                as(AUTHOR)
                        .header("If-Match", as(AUTHOR).get(heard).header("ETag"))
                        .delete(heard + "/hearing"));
        Map<String, Object> change = new TreeMap<>(
                Map.of("version", "2028", "codes", List.of("share"), "pointers", List.of("/questions/0/text")));
        ok(
                200,
                as(AUTHOR)
                        .header("If-Match", "\"4\"")
                        .body(new TreeMap<>(Map.of(
                                "decision",
                                "accepted",
                                "reason",
                                new TreeMap<>(Map.of(
                                        "th",
                                        "คำถามจะระบุให้ใช้ค่าของจังหวัด",
                                        "en",
                                        "The question will say that the province's figure counts")),
                                "change",
                                change)))
                        .put(comment + "/disposition"));
        ok(200, as(AUTHOR).get(heard + "/hearing"));
        ok(200, as(AUTHOR).get(heard + "/hearing/statistics"));
        ok(200, as(AUTHOR).get(heard + "/comments"));
        ok(200, as(AUTHOR).get(comment));
        ok(200, as(AUTHOR).get(heard + "/comments/export"));
        ok(200, as(AUTHOR).get(heard + "/comments/export?format=csv"));
        ok(200, as(AUTHOR).get(heard + "/taken-up-comments"));
    }

    private static RequestSpecification says(String question, String kind, String text) {
        return as("respondent", "TH-EX-50")
                .body(new TreeMap<>(Map.of(
                        "target",
                        new TreeMap<>(Map.of("kind", "question", "code", question)),
                        "by",
                        "organisation",
                        "organisation",
                        "TH-EX-50",
                        "kind",
                        kind,
                        "language",
                        "th",
                        "text",
                        text)));
    }

    private static void round() {
        Map<String, Object> plan = Map.of(
                "id", "2026-provinces",
                "title", Map.of("th", "รอบปี 2569", "en", "Round of 2026"),
                "framework", "dg-readiness",
                "frameworkVersion", "2026",
                "referenceDate", "2026-10-01",
                "answersUntil", "2099-01-31T10:00:00Z",
                "participants", Map.of("types", List.of("province"), "subTrees", List.of("TH-EX")));
        ok(201, as(MANAGER).body(new TreeMap<>(plan)).post("/v1/rounds"));
        ok(200, as(MANAGER).get("/v1/rounds?pageSize=200"));
        Response planned = ok(200, as(MANAGER).get(ROUND));
        Response changed = ok(
                200,
                as(MANAGER)
                        .header("If-Match", planned.header("ETag"))
                        .body(new TreeMap<>(plan))
                        .put(ROUND));
        ok(200, as(MANAGER).header("If-Match", changed.header("ETag")).post(ROUND + "/opening"));
        ok(200, as(MANAGER).get(ROUND + "/participants"));
    }

    private static void exemptions() {
        String assessment = as(ADMINISTRATOR)
                .noFilters()
                .get("/v1/assessments?round=2026-provinces&organisation=TH-EX-51")
                .path("items[0].id");
        String requests = "/v1/exemption-requests";
        String first = exemption(assessment);
        Response found = ok(200, as("respondent", "TH-EX-51").get(requests + "/" + first));
        ok(
                200,
                as("respondent", "TH-EX-51")
                        .header("If-Match", found.header("ETag"))
                        .delete(requests + "/" + first));
        String second = exemption(assessment);
        Response approved = ok(
                200,
                as("reviewer", "TH-EX")
                        .header("If-Match", "\"1\"")
                        .body(decision("approved", "จังหวัดใช้แผนของกลุ่มจังหวัดตามมติคณะรัฐมนตรี"))
                        .post(requests + "/" + second + "/decision"));
        ok(
                200,
                as("reviewer", "TH-EX")
                        .header("If-Match", approved.header("ETag"))
                        .body(Map.of("reason", "จังหวัดประกาศใช้แผนของตนเองแล้ว"))
                        .post(requests + "/" + second + "/revocation"));
        Map<String, Object> third = decision("rejected", "จังหวัดมีแผนของตนเองแล้ว");
        third.putAll(Map.of("request", exemption(assessment), "version", 1));
        ok(
                200,
                as("reviewer", "TH-EX")
                        .body(Map.of("decisions", List.of(third)))
                        .post(ROUND + "/exemption-decisions"));
        ok(200, as("reviewer", "TH-EX").get(requests + "?round=2026-provinces&state=rejected"));
        ok(200, as("reviewer", "TH-EX").get(requests + "/export?round=2026-provinces&state=approved"));
    }

    private static Map<String, Object> decision(String decision, String reason) {
        return new TreeMap<>(Map.of("decision", decision, "reason", reason));
    }

    private static String exemption(String assessment) {
        Map<String, Object> wish =
                new TreeMap<>(Map.of("question", "plan", "reason", "จังหวัดใช้แผนของกลุ่มจังหวัด ไม่มีแผนของตนเอง"));
        return ok(
                        201,
                        as("respondent", "TH-EX-51")
                                .body(wish)
                                .post("/v1/assessments/" + assessment + "/exemption-requests"))
                .path("id");
    }

    private static void answers() {
        Response list = ok(200, as(ADMINISTRATOR).get("/v1/assessments?round=2026-provinces"));
        String assessment = "/v1/assessments/" + list.path("items[0].id");
        ok(200, as(ADMINISTRATOR).get(assessment));
        Response answered = ok(
                200,
                as(ADMINISTRATOR)
                        .body(Map.of("answers", new TreeMap<>(Map.of("share", value(0.7, 0), "plan", value("yes", 0)))))
                        .patch(assessment + "/answers"));
        ok(200, as(ADMINISTRATOR).get(assessment + "/answers"));
        Response submitted = ok(
                200,
                as(ADMINISTRATOR).header("If-Match", answered.header("ETag")).post(assessment + "/submission"));
        nextRound();
        ok(200, as(MANAGER).get(ROUND + "/progress"));
        ok(
                200,
                as(ADMINISTRATOR)
                        .header("If-Match", submitted.header("ETag"))
                        .header("X-Action-Reason", "one figure was wrong")
                        .delete(assessment + "/submission"));
    }

    private static void nextRound() {
        Map<String, Object> plan = Map.of(
                "id", "2027-provinces",
                "title", Map.of("th", "รอบปี 2570", "en", "Round of 2027"),
                "framework", "dg-readiness",
                "frameworkVersion", "2026",
                "referenceDate", "2027-10-01",
                "answersUntil", "2099-01-31T10:00:00Z",
                "participants", Map.of("types", List.of("province"), "subTrees", List.of("TH-EX")));
        ok(201, as(MANAGER).body(new TreeMap<>(plan)).post("/v1/rounds"));
        move(as(MANAGER).get("/v1/rounds/2027-provinces"), "/v1/rounds/2027-provinces", "opening", null);
        Response list = ok(200, as(ADMINISTRATOR).get("/v1/assessments?round=2027-provinces"));
        ok(200, as(ADMINISTRATOR).get("/v1/assessments/" + list.path("items[0].id") + "/prefill"));
    }

    private static void results() {
        Response closed = move(as(MANAGER).get(ROUND), "closing", null);
        Response open = move(closed, "reopening", Map.of("answersUntil", "2099-02-28T10:00:00Z"));
        move(move(open, "closing", null), "publication", null);
        String tag = as(AUTHOR).get(VERSION).header("ETag");
        ok(200, as(AUTHOR).header("If-Match", tag).post(VERSION + "/retirement"));
        ok(200, as("operator").body(Map.of("topic", "phrom.rounds")).post("/v1/republications"));
        ok(
                202,
                as("operator")
                        .header("Prefer", "respond-async")
                        .body(Map.of("topic", "phrom.rounds"))
                        .post("/v1/republications"));
    }

    private static Response move(Response before, String action, Map<String, String> body) {
        return move(before, ROUND, action, body);
    }

    private static Response move(Response before, String round, String action, Map<String, String> body) {
        var request = as(MANAGER)
                .header("If-Match", before.header("ETag"))
                .header("X-Action-Reason", "two provinces asked for more time");
        return ok(200, (body == null ? request : request.body(body)).post(round + "/" + action));
    }

    private static Response ok(int status, Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response;
    }
}
