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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    void overAVersionThatNoRoundTookTheCrosswalksAreFollowedOneAfterTheOther() {
        publish("1", FIRST);
        handInWithItemsTagsAndEvidence();
        String second = FIRST.replace(
                        "\"version\":\"1\"",
                        "\"version\":\"2\",\"derivedFrom\":{\"version\":\"1\",\"crosswalk\":"
                                + "[{\"relation\":\"same\",\"from\":\"plan\",\"to\":\"strategy\"},"
                                + "{\"relation\":\"dropped\",\"from\":\"found\"},{\"relation\":\"new\",\"to\":\"seen\"}]}")
                .replace("\"code\":\"plan\"", "\"code\":\"strategy\"")
                .replace("\"question\":\"plan\"", "\"question\":\"strategy\"")
                .replace("\"code\":\"found\"", "\"code\":\"seen\"");
        publish("2", second);
        String third = second.replaceFirst(
                        "\"version\":\"2\".*?]}",
                        "\"version\":\"3\",\"derivedFrom\":{\"version\":\"2\",\"crosswalk\":"
                                + "[{\"relation\":\"widened\",\"from\":\"strategy\",\"to\":\"policy\",\"carryAnswers\":true},"
                                + "{\"relation\":\"dropped\",\"from\":\"seen\"},{\"relation\":\"new\",\"to\":\"found\"}]}")
                .replace("\"code\":\"strategy\"", "\"code\":\"policy\"")
                .replace("\"question\":\"strategy\"", "\"question\":\"policy\"")
                .replace("\"code\":\"seen\"", "\"code\":\"found\"");
        publish("3", third);

        offer(assessmentOn("3"))
                .body("from.frameworkVersion", equalTo("1"))
                .body("answers.policy.value", equalTo("yes"))
                .body("answers.online.items.tax.value", equalTo("yes"))
                .body("answers.users.items.crm.value", equalTo(5))
                .body("answers.found", nullValue())
                .body("answers.strategy", nullValue());
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

    private static final String FIRST = """
            {"framework":"FRAMEWORK","version":"1","title":{"th":"ทดสอบ","en":"Test"},"languages":["th","en"],
             "organisationTypes":["province"],
             "taxonomies":{"obstacles":[{"code":"budget","name":{"th":"งบ","en":"Budget"}},{"code":"staff","name":{"th":"คน","en":"Staff"}}],
              "successFactors":[{"code":"leadership","name":{"th":"ผู้นำ","en":"Leaders"}}]},
             "rosters":{
              "services":{"items":[{"code":"tax","name":{"th":"ภาษี","en":"Tax"}},{"code":"map","name":{"th":"แผนที่","en":"Maps"}}],
               "observations":{"max":3,"attributes":{"url":"url","level":["central","local"]}}},
              "systems":{"open":true,"max":3,"attributes":{"name":"text","since":"date"},
               "fields":[{"code":"users","text":{"th":"ผู้ใช้","en":"Users"},"type":"number"}]}},
             "questions":[
              {"code":"plan","text":{"th":"แผน","en":"Plan"},"type":"yesNo","obstacles":true,"evidence":{"rule":"optional","kinds":["url","file"]}},
              {"code":"online","text":{"th":"ออนไลน์","en":"Online"},"type":"yesNo","roster":"services"},
              {"code":"found","text":{"th":"พบ","en":"Found"},"type":"yesNo","roster":"services","perObservation":true}],
             "tree":{"code":"index","name":{"th":"ดัชนี","en":"Index"},"children":[
              {"code":"planning","name":{"th":"แผน","en":"Plan"},"indicator":{"rule":"share","question":"plan"}}]},
             "bands":[{"code":"A","name":{"th":"ทั้งหมด","en":"All"},"from":0}]}
            """;
    private static final List<Map<String, Object>> OBSTACLES =
            List.of(Map.of("code", "budget", "severity", 2, "comment", "ตัดงบ"), Map.of("code", "staff"));
    private static final List<Map<String, Object>> FACTORS = List.of(Map.of("code", "leadership"));
    private static final List<Map<String, Object>> EVIDENCE = List.of(
            Map.of("kind", "url", "url", "https://example.go.th/plan", "title", "แผน"),
            Map.of("kind", "file", "url", "https://example.go.th/order.pdf"));

    private String publish(String version, String document) {
        String path = "/v1/frameworks/" + tree.framework() + "-r/versions/" + version;
        Response draft = as("framework-author")
                .body(document.replace("FRAMEWORK", tree.framework() + "-r"))
                .put(path);
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        Response published = as("framework-author").header("If-Match", "\"1\"").post(path + "/publication");
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        return version;
    }

    private String assessmentOn(String version) {
        String round = "r-" + UUID.randomUUID();
        Map<String, Object> plan = new HashMap<>(roundOf(tree, round));
        plan.putAll(Map.of("framework", tree.framework() + "-r", "frameworkVersion", version));
        assertThat(as(MANAGER).body(plan).post("/v1/rounds").statusCode()).isEqualTo(201);
        assertThat(move(round, "opening").statusCode()).isEqualTo(200);
        return assessmentOf(round, tree.province(1));
    }

    private static Response save(String assessment, Map<String, ?> answers, Map<String, ?> rosters) {
        return as("administrator")
                .body(Map.of("answers", answers, "rosters", rosters))
                .patch("/v1/assessments/" + assessment + "/answers");
    }

    private void handInWithItemsTagsAndEvidence() {
        String assessment = assessmentOn("1");
        Response saved = save(
                assessment,
                Map.of(
                        "plan",
                        Map.of(
                                "value",
                                "yes",
                                "obstacles",
                                OBSTACLES,
                                "successFactors",
                                FACTORS,
                                "evidence",
                                EVIDENCE,
                                "version",
                                0),
                        "online",
                        items("tax", "yes", "map", "no"),
                        "found",
                        items("tax/1", "yes", "tax/2", "no", "tax/3", "yes", "map/1", "yes"),
                        "users",
                        items("crm", 5, "erp", 6, "hr", 7)),
                Map.of(
                        "services",
                        Map.of(
                                "tax/1", entry(Map.of("url", "https://tax.go.th", "level", "central")),
                                "tax/2", entry(Map.of("level", "local")),
                                "tax/3", entry(Map.of()),
                                "map/1", entry(Map.of())),
                        "systems",
                        Map.of(
                                "crm", entry(Map.of("name", "CRM")),
                                "erp", entry(Map.of("name", "ERP")),
                                "hr", entry(Map.of("name", "HR", "since", "2020-10-01")))));
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
    }

    private static Map<String, Object> items(Object... itemsAndValues) {
        Map<String, Object> items = new HashMap<>();
        for (int i = 0; i < itemsAndValues.length; i += 2) {
            items.put(String.valueOf(itemsAndValues[i]), value(itemsAndValues[i + 1], 0));
        }
        return Map.of("items", items);
    }

    private static Map<String, Object> entry(Map<String, Object> attributes) {
        return Map.of("attributes", attributes, "version", 0);
    }

    @Test
    void whatABodyEnteredAndWhatStoodBesideItsAnswersIsOfferedToo() {
        publish("1", FIRST);
        handInWithItemsTagsAndEvidence();
        String now = assessmentOn("1");
        save(now, Map.of(), Map.of("systems", Map.of("crm", entry(Map.of("name", "Another")))));

        JsonPath offered = offer(now).extract().jsonPath();

        assertThat(offered.getMap("answers.plan"))
                .isEqualTo(Map.of(
                        "status",
                        "answered",
                        "value",
                        "yes",
                        "obstacles",
                        OBSTACLES,
                        "successFactors",
                        FACTORS,
                        "evidence",
                        EVIDENCE,
                        "version",
                        0));
        assertThat(offered.getMap("rosters.systems").keySet())
                .as("crm is there already")
                .isEqualTo(Set.of("erp", "hr"));
        assertThat(offered.getMap("rosters.systems.hr"))
                .isEqualTo(Map.of(
                        "status", "answered", "attributes", Map.of("name", "HR", "since", "2020-10-01"), "version", 0));
        assertThat(offered.getMap("rosters.services").keySet()).isEqualTo(Set.of("tax/1", "tax/2", "tax/3", "map/1"));
        assertThat(offered.getMap("answers.users.items").keySet()).isEqualTo(Set.of("crm", "erp", "hr"));
        assertThat(offered.getList("left")).isEmpty();

        Response taken = save(now, offered.getMap("answers"), offered.getMap("rosters"));

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        offer(now).body("answers", anEmptyMap()).body("rosters", nullValue());
    }

    @Test
    void whatTheNextVersionDoesNotTakeIsLeftWithTheReasonPieceByPiece() {
        publish("1", FIRST);
        handInWithItemsTagsAndEvidence();
        publish(
                "2",
                FIRST.replace(
                                "\"version\":\"1\"",
                                "\"version\":\"2\",\"derivedFrom\":{\"version\":\"1\",\"crosswalk\":"
                                        + "[{\"relation\":\"same\",\"from\":\"online\",\"to\":\"online\"}]}")
                        .replace("\"code\":\"staff\"", "\"code\":\"people\"")
                        .replace("[\"url\",\"file\"]", "[\"url\"]")
                        .replace(",{\"code\":\"map\",\"name\":{\"th\":\"แผนที่\",\"en\":\"Maps\"}}", "")
                        .replace(
                                "\"max\":3,\"attributes\":{\"url\":\"url\",\"level\":[\"central\",\"local\"]}",
                                "\"max\":2,\"attributes\":{\"url\":\"url\",\"level\":[\"central\",\"regional\"]}")
                        .replace(
                                "\"open\":true,\"max\":3,\"attributes\":{\"name\":\"text\",\"since\":\"date\"}",
                                "\"items\":[{\"code\":\"crm\",\"name\":{\"th\":\"ลูกค้า\",\"en\":\"Customers\"}}],"
                                        + "\"open\":true,\"max\":1,\"attributes\":{\"name\":\"text\"}"));
        String now = assessmentOn("2");

        JsonPath offered = offer(now).extract().jsonPath();

        assertThat(offered.getMap("answers.plan"))
                .isEqualTo(Map.of(
                        "status",
                        "answered",
                        "value",
                        "yes",
                        "obstacles",
                        OBSTACLES.subList(0, 1),
                        "successFactors",
                        FACTORS,
                        "evidence",
                        EVIDENCE.subList(0, 1),
                        "version",
                        0));
        assertThat(offered.getMap("answers.online.items").keySet()).isEqualTo(Set.of("tax"));
        assertThat(offered.getMap("answers.found.items").keySet()).isEqualTo(Set.of("tax/1", "tax/2"));
        assertThat(offered.getMap("answers.users.items").keySet()).isEqualTo(Set.of("hr"));
        assertThat(offered.getMap("rosters.services.'tax/2'.attributes")).isEmpty();
        assertThat(offered.getMap("rosters.systems"))
                .isEqualTo(
                        Map.of("hr", Map.of("status", "answered", "attributes", Map.of("name", "HR"), "version", 0)));
        assertThat(offered.getList("left").stream().map(PrefillTest::left))
                .containsExactly(
                        "attribute - systems hr since: There is no such attribute any more",
                        "entry - systems crm -: The framework names this item",
                        "entry - systems erp -: At most 1 can be entered here",
                        "entry - services map/1 -: There is no such item",
                        "attribute - services tax/2 level: The question has no such option.",
                        "entry - services tax/3 -: At most 2 can be entered here",
                        "obstacle plan - - staff: The framework has no such code",
                        "evidence plan - - https://example.go.th/order.pdf: The question takes url",
                        "answer users - crm -: The framework names this item now, which may not be what was entered",
                        "answer online - map -: There is no such item any more",
                        "answer found - map/1 -: There is no such item any more",
                        "answer found - tax/3 -: There is no such item any more",
                        "answer users - erp -: There is no such item any more");

        Response taken = save(now, offered.getMap("answers"), offered.getMap("rosters"));

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        offer(now).body("answers", anEmptyMap()).body("rosters", nullValue());
    }

    @Test
    void observationsOfWhatWasEnteredAreLeftWhereTheFrameworkNamesTheItemNow() {
        String first = FIRST.replace("\"since\":\"date\"}", "\"since\":\"date\"},\"observations\":{\"max\":2}")
                .replace(
                        "\"questions\":[",
                        "\"questions\":[{\"code\":\"fast\",\"text\":{\"th\":\"เร็ว\",\"en\":\"Fast\"},"
                                + "\"type\":\"yesNo\",\"roster\":\"systems\",\"perObservation\":true},");
        publish("1", first);
        String assessment = assessmentOn("1");
        Map<String, Object> entry = entry(Map.of());
        Response saved = save(
                assessment,
                Map.of("plan", value("yes", 0), "fast", items("crm/1", "yes", "hr/1", "no")),
                Map.of("systems", Map.of("crm", entry, "crm/1", entry, "hr", entry, "hr/1", entry)));
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        assertThat(submit(assessment).statusCode()).isEqualTo(200);
        publish(
                "2",
                first.replace("\"version\":\"1\"", "\"version\":\"2\",\"derivedFrom\":{\"version\":\"1\"}")
                        .replace(
                                "\"open\":true",
                                "\"items\":[{\"code\":\"crm\",\"name\":{\"th\":\"ลูกค้า\",\"en\":\"Customers\"}}],"
                                        + "\"open\":true"));

        JsonPath offered = offer(assessmentOn("2")).extract().jsonPath();

        assertThat(offered.getMap("rosters.systems").keySet()).isEqualTo(Set.of("hr", "hr/1"));
        assertThat(offered.getMap("answers.fast.items").keySet()).isEqualTo(Set.of("hr/1"));
        assertThat(offered.getList("left").stream().map(PrefillTest::left))
                .containsExactly(
                        "entry - systems crm -: The framework names this item",
                        "entry - systems crm/1 -: The framework names this item now, which may not be what was entered",
                        "answer fast - crm/1 -: There is no such item any more");
    }

    private static String left(Object left) {
        Map<String, Object> one = asMap(left);
        return String.join(
                        " ",
                        List.of("part", "question", "roster", "item", "name").stream()
                                .map(field -> String.valueOf(one.getOrDefault(field, "-")))
                                .toList())
                + ": " + asMap(one.get("why")).get("en");
    }
}
