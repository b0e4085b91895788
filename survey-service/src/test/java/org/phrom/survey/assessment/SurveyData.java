package org.phrom.survey.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;

/** A framework with every type of question, a small tree of its own for each test, and what clients do with them. */
public final class SurveyData {

    public static final String MANAGER = "round-manager";
    public static final String RESPONDENT = "respondent";

    private static final String DOCUMENT = """
            {"framework":"%s","version":"1","title":{"th":"ทดสอบ","en":"Test"},"languages":["th","en"],
             "organisationTypes":["province","district"],
             "questions":[
              {"code":"share","text":{"th":"สัดส่วน","en":"Share"},"type":"number","required":true,"min":0,"max":1},
              {"code":"plan","text":{"th":"แผน","en":"Plan"},"type":"singleChoice","required":true,
               "options":[{"code":"none","text":{"th":"ไม่มี","en":"None"},"points":0},{"code":"adopted","text":{"th":"มี","en":"Adopted"},"points":1}]},
              {"code":"channels","text":{"th":"ช่องทาง","en":"Channels"},"type":"multiChoice",
               "options":[{"code":"web","text":{"th":"เว็บ","en":"Web"},"points":1},{"code":"line","text":{"th":"ไลน์","en":"LINE"},"points":1}]},
              {"code":"portal","text":{"th":"พอร์ทัล","en":"Portal"},"type":"yesNo","required":true,"answers":{"unknown":true,"notRelevant":true}},
              {"code":"remarks","text":{"th":"หมายเหตุ","en":"Remarks"},"type":"text","maxLength":20},
              {"code":"tax","text":{"th":"ภาษี","en":"Tax"},"type":"yesNo","required":true,"appliesTo":["district"]}],
             "tree":{"code":"index","name":{"th":"ดัชนี","en":"Index"},"children":[
              {"code":"i-share","name":{"th":"สัดส่วน","en":"Share"},"weight":1,"indicator":{"rule":"value","question":"share","direction":1}}]},
             "bands":[{"code":"A","name":{"th":"ดี","en":"Good"},"from":0.5},{"code":"B","name":{"th":"พอใช้","en":"Fair"},"from":0}],
             "scoring":{"aggregation":"arithmetic","missing":"drop"}}
            """;

    /** Codes of one test's own things. */
    public record Tree(String framework, String root, String north, String south) {

        public String province(int number) {
            return root + "-P" + number;
        }
    }

    private static Connection connection;

    private SurveyData() {}

    /** A published framework and a root with two regions of two provinces each; the first province has a district. */
    public static Tree tree() {
        Tree tree = organisations();
        framework(tree.framework(), true);
        return tree;
    }

    /** The same with the framework of an example of the contract, written and published by its author. */
    public static Tree treeWithFramework(String example) {
        String event = Contracts.read(Path.of("contracts/events/framework-published.v1/examples", example + ".json"));
        return treeWith(JsonPath.from(event).getMap("document"));
    }

    /** The same with a framework that is stated whole but for its code. */
    public static Tree treeWith(Map<String, Object> stated) {
        Tree tree = organisations();
        Map<String, Object> document = new HashMap<>(stated);
        document.putAll(Map.of("framework", tree.framework(), "version", "1"));
        String path = "/v1/frameworks/" + tree.framework() + "/versions/1";
        Response draft = as("framework-author").body(document).put(path);
        assertThat(draft.statusCode()).as(draft.asString()).isEqualTo(201);
        Response published = as("framework-author").header("If-Match", "\"1\"").post(path + "/publication");
        assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
        return tree;
    }

    private static Tree organisations() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Tree tree = new Tree("fw-" + mark, "R" + mark, "R" + mark + "-N", "R" + mark + "-S");
        organisation(tree.root(), "country", null);
        organisation(tree.north(), "region", tree.root());
        organisation(tree.south(), "region", tree.root());
        organisation(tree.province(1), "province", tree.north());
        organisation(tree.province(2), "province", tree.north());
        organisation(tree.province(3), "province", tree.south());
        organisation(tree.province(4), "province", tree.south());
        organisation(tree.root() + "-D1", "district", tree.province(1));
        return tree;
    }

    public static void framework(String code, boolean published) {
        sql(
                "insert into framework_version"
                        + " (framework, version, revision, document, title_th, title_en, changed_at, published_at)"
                        + " values (?, '1', 1, ?::json, 'ทดสอบ', 'Test', now(), case when ? then now() end)",
                code,
                DOCUMENT.formatted(code),
                published);
    }

    public static void organisation(String code, String type, String parent) {
        sql("insert into organisation (code, version, attributes, changed_at) values (?, 1, '{}', now())", code);
        sql(
                "insert into organisation_period (organisation, id, valid, name_th, name_en, type, parent)"
                        + " select code, id, daterange('1900-01-01', null), 'ชื่อ ' || code, 'Name ' || code, ?, ?"
                        + " from organisation where code = ?",
                type,
                parent,
                code);
    }

    public static synchronized void sql(String statement, Object... arguments) {
        try (PreparedStatement prepared = connection().prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i]);
            }
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // kept open: a new one for each statement would cost more than the tests themselves
    private static Connection connection() throws SQLException {
        if (connection == null || connection.isClosed()) {
            connection = Infrastructure.connection();
        }
        return connection;
    }

    public static RequestSpecification as(String role, String... organisations) {
        return given().header("Authorization", "Bearer " + Tokens.bearer(role, organisations))
                .contentType(ContentType.JSON);
    }

    public static Map<String, Object> roundOf(Tree tree, String id) {
        return Map.of(
                "id",
                id,
                "title",
                Map.of("th", "รอบทดสอบ", "en", "Test round"),
                "framework",
                tree.framework(),
                "frameworkVersion",
                "1",
                "referenceDate",
                "2026-10-01",
                "participants",
                Map.of("types", List.of("province"), "subTrees", List.of(tree.root())));
    }

    public static String plannedRound(Tree tree) {
        String id = "r-" + UUID.randomUUID();
        Response planned = as(MANAGER).body(roundOf(tree, id)).post("/v1/rounds");
        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        return id;
    }

    public static String openRound(Tree tree) {
        String id = plannedRound(tree);
        assertThat(move(id, "opening").statusCode()).isEqualTo(200);
        return id;
    }

    /** Moves a round as it stands now. */
    public static Response move(String round, String action) {
        String tag = as(MANAGER).get("/v1/rounds/" + round).header("ETag");
        return as(MANAGER)
                .header("If-Match", tag)
                .header("X-Action-Reason", "asked for by the governor")
                .post("/v1/rounds/" + round + "/" + action);
    }

    public static String assessmentOf(String round, String organisation) {
        return as("administrator")
                .get("/v1/assessments?round=" + round + "&organisation=" + organisation)
                .jsonPath()
                .getString("items[0].id");
    }

    public static Response patch(String assessment, Map<String, ?> answers) {
        return as("administrator").body(Map.of("answers", answers)).patch("/v1/assessments/" + assessment + "/answers");
    }

    public static Map<String, Object> value(Object value, int version) {
        return Map.of("value", value, "version", version);
    }

    public static Map<String, Object> status(String status, int version) {
        return Map.of("status", status, "version", version);
    }

    /** Answers all that is required of a province. */
    public static void complete(String assessment) {
        Response done = patch(
                assessment, Map.of("share", value(0.7, 0), "plan", value("adopted", 0), "portal", value("yes", 0)));
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    }

    /** The tag of the version of an assessment, without its content. */
    public static String tagOf(String assessment) {
        return as("administrator")
                .get("/v1/assessments/" + assessment)
                .header("ETag")
                .replaceFirst("-[0-9a-f]{16}", "");
    }

    /** The body of the event with that key, once it was told. */
    public static String told(String topic, String key) {
        return Topics.await(topic, records -> records.stream().anyMatch(record -> key.equals(record.key()))).stream()
                .filter(record -> key.equals(record.key()))
                .reduce((first, second) -> second)
                .orElseThrow()
                .value();
    }

    public static Response submit(String assessment) {
        return as("administrator")
                .header("If-Match", tagOf(assessment))
                .post("/v1/assessments/" + assessment + "/submission");
    }
}
