package org.phrom.survey.framework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.util.HashUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Infrastructure;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.survey.framework.app.PublishedFrameworks;

@QuarkusTest
class FrameworksTest {

    private static final Path CONTRACT = Path.of("contracts/events/framework-published.v1");
    private static final ObjectMapper SORTED =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Inject
    PublishedFrameworks published;

    private final ObjectMapper json = new ObjectMapper();
    private final String code = "f-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/frameworks/" + code + "/versions/1";

    private ObjectNode document(String example) throws Exception {
        ObjectNode event =
                (ObjectNode) json.readTree(Files.readString(CONTRACT.resolve("examples/" + example + ".json")));
        return ((ObjectNode) event.get("document")).put("framework", code).put("version", "1");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.bearer(role)).contentType("application/json");
    }

    private static RequestSpecification yaml() {
        return as("framework-author")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml");
    }

    private Response put(String body, String ifMatch) {
        RequestSpecification request = as("framework-author").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    private Response publish(String ifMatch) {
        RequestSpecification request = as("framework-author");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path + "/publication");
    }

    @Test
    void yamlThatCanNotBeReadIsRefusedWithItsPlaceAndWhatMostlyIsWrong() {
        yaml().body("framework: f\ntitle: {th: ก, en: Is there a plan?}\n")
                .put(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"))
                .body("line", equalTo(2))
                .body("detail", containsString("between quotes"));
    }

    @Test
    void anETagOfADeletedDraftDoesNotFitTheOneThatFollowsIt() throws Exception {
        put(document("gtmi").toString(), null).then().statusCode(201).header("ETag", "\"1\"");
        put(document("gtmi").toString(), "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        as("framework-author").header("If-Match", "\"2\"").delete(path).then().statusCode(204);

        put(document("gtmi").toString(), null).then().statusCode(201).header("ETag", "\"3\"");

        assertProblem(put(document("gtmi").toString(), "\"1\""), 412, "precondition-failed");
        assertProblem(publish("\"2\""), 412, "precondition-failed");
        as("framework-author").header("If-Match", "\"3\"").delete(path).then().statusCode(204);
        put(document("gtmi").toString(), null).then().statusCode(201).header("ETag", "\"4\"");
        publish("\"4\"").then().statusCode(200).header("ETag", "\"5\"");
    }

    @Test
    void theAuditTrailSaysWhatASaveChangedAndKeepsTheDocumentOnce() throws Exception {
        ObjectNode document = document("gtmi");
        put(document.toString(), null).then().statusCode(201);
        ((ObjectNode) document.at("/bands/0")).put("from", 0.8);
        String canonical = SORTED.writeValueAsString(SORTED.convertValue(document, Map.class));
        document.set("framework", document.remove("framework"));
        put(document.toString(), "\"1\"").then().statusCode(200);
        put(document("tables-and-pages").toString(), "\"2\"").then().statusCode(200);

        as("administrator")
                .get("/v1/audit-entries?subject=" + path.substring("/v1/".length()))
                .then()
                .body("items.action", contains("framework.drafted", "framework.changed", "framework.changed"))
                .body("items.details.revision", contains(1, 2, 3))
                .body("items[0].details.document.bands[0].from", equalTo(0.75f))
                .body("items[0].details.changes", nullValue())
                .body("items[1].details.document", nullValue())
                .body(
                        "items[1].details.changes",
                        equalTo(List.of(Map.of("pointer", "/bands/0/from", "before", 0.75f, "after", 0.8f))))
                .body("items[1].details.sha256", equalTo(HashUtil.sha256(canonical)))
                .body("items[2].details.changes", nullValue())
                .body("items[2].details.document.questions.code", contains("plan", "staff"));
    }

    @Test
    void aVersionIsMadeFromOneThatIsThereForGood() throws Exception {
        ObjectNode second = document("gtmi").put("version", "2");
        second.putObject("derivedFrom").put("version", "1");
        String next = path.replaceFirst("1$", "2");
        as("framework-author").body(second.toString()).put(next).then().statusCode(201);

        assertThat(found(next)).containsExactly("version-unknown");
        put(document("gtmi").toString(), null).then().statusCode(201);
        assertThat(found(next)).containsExactly("version-in-draft");
        assertProblem(
                        as("framework-author").header("If-Match", "\"1\"").post(next + "/publication"),
                        422,
                        "framework-not-valid")
                .at("/derivedFrom/version");
        publish("\"1\"").then().statusCode(200);
        assertThat(found(next)).isEmpty();
        as("framework-author")
                .header("If-Match", "\"2\"")
                .post(path + "/retirement")
                .then()
                .statusCode(200);
        as("framework-author")
                .header("If-Match", "\"1\"")
                .post(next + "/publication")
                .then()
                .statusCode(200);
    }

    private static List<String> found(String version) {
        return as("framework-author").post(version + "/validation").jsonPath().getList("findings.code");
    }

    @Test
    void aDraftIsWrittenPublishedAndToldAsAnEvent() throws Exception {
        put(document("gtmi").toString(), null)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("draft"))
                .body("publishedAt", nullValue())
                .body("allowedActions", contains("change", "delete", "publish", "validate", "hearing"));
        assertThat(published.find(code, "1")).isEmpty();

        publish("\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("published"))
                .body("allowedActions", contains("retire"));

        ConsumerRecord<String, String> event =
                Topics.await("phrom.frameworks", all -> all.stream()
                                .anyMatch(r -> r.key().equals(code + ":1")))
                        .stream()
                        .filter(r -> r.key().equals(code + ":1"))
                        .findFirst()
                        .orElseThrow();
        Contracts.assertValid(CONTRACT.resolve("schema.json"), event.value());
        assertThat(json.readTree(event.value()).get("document")).isEqualTo(document("gtmi"));
        assertThat(Topics.header(event, "ce_type")).isEqualTo("framework-published.v1");
        assertThat(Topics.header(event, "ce_sequence")).isEqualTo("0000000000000000002");
        assertThat(published.find(code, "1").orElseThrow().questionsFor("economy"))
                .extracting(q -> q.code())
                .containsExactly("cgsi", "psdi", "dcei", "gtei");
        as("respondent")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("document.bands[0].from", equalTo(0.75f));
        as("respondent")
                .get("/v1/frameworks/" + code + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains("1"));
        assertProblem(as("respondent").get("/v1/frameworks/" + code + "-none/versions"), 404, "not-found");
        as("respondent")
                .get("/v1/frameworks?pageSize=200")
                .then()
                .statusCode(200)
                .body("items.framework", hasItem(code));
    }

    @Test
    void aVersionMadeFromAnotherIsPublishedWhenItsCrosswalkPassesNothingOver() throws Exception {
        put(document("gtmi").toString(), null).then().statusCode(201);
        publish("\"1\"").then().statusCode(200);
        ObjectNode second = document("gtmi").put("version", "2");
        ((ObjectNode) second.at("/questions/0"))
                .putObject("text")
                .put("th", "ก")
                .put("en", "Asked anew");
        ((ObjectNode) second.at("/questions/0"))
                .putObject("evidence")
                .put("rule", "optional")
                .putObject("window")
                .put("from", "2024-10-31");
        ObjectNode derivedFrom = second.putObject("derivedFrom").put("version", "1");
        String next = "/v1/frameworks/" + code + "/versions/2";
        as("framework-author").body(second.toString()).put(next).then().statusCode(201);

        assertProblem(
                as("framework-author").header("If-Match", "\"1\"").post(next + "/publication"),
                422,
                "framework-not-valid");
        as("framework-author")
                .post(next + "/validation")
                .then()
                .statusCode(200)
                .body("findings.pointer", contains("/questions/0/code"))
                .body("findings.code", contains("question-not-covered"));

        for (String one : List.of("cgsi", "index")) {
            derivedFrom
                    .withArray("crosswalk")
                    .addObject()
                    .put("relation", "widened")
                    .put("from", one)
                    .put("to", one);
        }
        as("framework-author")
                .header("If-Match", "\"1\"")
                .body(second.toString())
                .put(next)
                .then()
                .statusCode(200);
        as("framework-author")
                .header("If-Match", "\"2\"")
                .post(next + "/publication")
                .then()
                .statusCode(200);
        assertThat(published.find(code, "2").orElseThrow().derivedFrom().version())
                .isEqualTo("1");
        assertThat(as("framework-author")
                        .get("/frameworks/" + code + "/versions/2/differences?from=1&lang=en")
                        .asString())
                .contains(
                        "Asked anew",
                        "<th scope=\"row\">Made from version</th><td></td><td>1</td>",
                        "<tr><td><code>cgsi</code></td><td><code>cgsi</code></td><td>widened</td></tr>",
                        "<tr><td><code>index</code></td><td><code>index</code></td><td>widened</td></tr>")
                .doesNotContain("derivedFrom", "&quot;crosswalk");
        assertThat(as("framework-author")
                        .get("/frameworks/" + code + "/versions/2/differences?from=1&lang=th")
                        .asString())
                .contains("<td>กฎ: มีหรือไม่ก็ได้; ช่วงเวลา: ตั้งแต่: 31 ตุลาคม พ.ศ. 2567</td>");
    }

    @Test
    void whatComesAfterAPublishedVersionSaysWhatItWasMadeFrom() throws Exception {
        String next = "/v1/frameworks/" + code + "/versions/2";
        ObjectNode second = document("gtmi").put("version", "2");
        put(document("gtmi").toString(), null).then().statusCode(201);
        as("framework-author").body(second.toString()).put(next).then().statusCode(201);
        act(next, "validation", null).then().body("findings", hasSize(0));
        publish("\"1\"").then().statusCode(200);

        act(path, "validation", null).then().body("findings", hasSize(0));
        act(next, "validation", null)
                .then()
                .body("findings.pointer", contains("/derivedFrom"))
                .body("findings.code", contains("derivation-missing"));
        assertProblem(act(next, "publication", "\"1\""), 422, "framework-not-valid")
                .at("/derivedFrom");

        second.putObject("derivedFrom").put("version", "1");
        as("framework-author")
                .header("If-Match", "\"1\"")
                .body(second.toString())
                .put(next)
                .then()
                .statusCode(200);
        act(next, "publication", "\"2\"").then().statusCode(200);
    }

    @Test
    void otherPeerGroupsAreToldInWordsOnThePageOfTwoVersions() throws Exception {
        ObjectNode first = document("gtmi");
        ObjectNode scoring = (ObjectNode) first.path("scoring");
        scoring.putArray("peerGroups").add(group("small", "เล็ก", "Small", "statistics.people < 500000"));
        scoring.putObject("peerStatistics").putObject("people").put("year", 2013);
        put(first.toString(), null).then().statusCode(201);
        ObjectNode second = first.deepCopy().put("version", "2");
        ((ObjectNode) second.at("/scoring/peerGroups/0")).put("when", "statistics.people < 400000");
        ((ArrayNode) second.at("/scoring/peerGroups"))
                .add(group("large", "ใหญ่", "Large", "statistics.people >= 400000"));
        ((ObjectNode) second.at("/scoring/peerStatistics/people")).put("year", 2024);
        String next = "/frameworks/" + code + "/versions/2";
        as("framework-author").body(second.toString()).put("/v1" + next).then().statusCode(201);

        assertThat(as("framework-author")
                        .get(next + "/differences?from=1&lang=en")
                        .asString())
                .contains(
                        "<th scope=\"row\">Peer groups · small · when</th><td>statistics.people &lt; 500000</td>"
                                + "<td>statistics.people &lt; 400000</td>",
                        "<th scope=\"row\">Peer groups · large</th><td></td><td>Large</td>",
                        "<th scope=\"row\">Statistics of peer groups · people · year</th><td>2013</td><td>2024</td>");
        assertThat(as("framework-author")
                        .get(next + "/differences?from=1&lang=th")
                        .asString())
                .contains("กลุ่มเทียบเคียง · small · เมื่อ", "<td>ใหญ่</td>", "สถิติของกลุ่มเทียบเคียง · people · ปี");
    }

    private ObjectNode group(String code, String th, String en, String when) {
        ObjectNode group = json.createObjectNode().put("code", code).put("when", when);
        group.putObject("name").put("th", th).put("en", en);
        return group;
    }

    @Test
    void whatIsPublishedNeverChanges() throws Exception {
        put(document("gtmi").toString(), null).then().statusCode(201);
        publish("\"1\"").then().statusCode(200);

        assertProblem(put(document("gtmi").toString(), "\"2\""), 409, "framework-published");
        assertProblem(as("framework-author").header("If-Match", "\"2\"").delete(path), 409, "framework-published");
        assertProblem(publish("\"2\""), 409, "framework-published");
        try (Connection connection = Infrastructure.connection();
                var statement = connection.prepareStatement(
                        "update framework_version set document = '{}' where framework = ?")) {
            statement.setString(1, code);
            org.assertj.core.api.Assertions.assertThatThrownBy(statement::executeUpdate)
                    .hasMessageContaining("is published");
        }
    }

    private static Response act(String path, String action, String ifMatch) {
        RequestSpecification request = as("framework-author");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path + "/" + action);
    }

    @Test
    void aDraftInAHearingDoesNotChangeUntilTheHearingEnds() throws Exception {
        String body = document("gtmi").toString();
        put(body, null).then().statusCode(201);

        act(path, "hearing", "\"1\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("hearing"))
                .body("hearingSince", notNullValue())
                .body("allowedActions", contains("validate", "extendHearing", "endHearing"));
        assertProblem(put(body, "\"2\""), 409, "framework-in-hearing");
        assertProblem(as("framework-author").header("If-Match", "\"2\"").delete(path), 409, "framework-in-hearing");
        assertProblem(act(path, "hearing", "\"2\""), 409, "framework-in-hearing");
        assertProblem(act(path, "retirement", "\"2\""), 409, "framework-in-hearing");
        assertProblem(publish("\"2\""), 409, "framework-in-hearing");
        as("framework-author")
                .header("If-Match", "\"2\"")
                .delete(path + "/hearing")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("draft"))
                .body("hearingSince", nullValue());
        put(body, "\"3\"").then().statusCode(200).header("ETag", "\"4\"");
    }

    @Test
    void whatWasHeardMayBePublishedAndThenRetiredAndNoNewRoundTakesIt() throws Exception {
        put(document("gtmi").toString(), null).then().statusCode(201);
        act(path, "hearing", "\"1\"").then().statusCode(200);
        as("framework-author")
                .header("If-Match", "\"2\"")
                .delete(path + "/hearing")
                .then()
                .statusCode(200);
        publish("\"3\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"))
                .body("hearingSince", nullValue());

        act(path, "retirement", "\"4\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("state", equalTo("retired"))
                .body("retiredAt", notNullValue())
                .body("allowedActions", hasSize(0));

        assertProblem(act(path, "retirement", "\"5\""), 409, "framework-retired");
        assertProblem(put(document("gtmi").toString(), "\"5\""), 409, "framework-retired");
        assertThat(published.find(code, "1")).isPresent();
        Map<String, Object> round = Map.of(
                "id",
                "r-" + code,
                "title",
                Map.of("th", "รอบ", "en", "Round"),
                "framework",
                code,
                "frameworkVersion",
                "1",
                "participants",
                Map.of("types", List.of("economy")));
        Response refused = as("round-manager").body(round).post("/v1/rounds");
        assertProblem(refused, 422, "invalid").at("/frameworkVersion");
        assertThat(refused.jsonPath().getList("errors.code")).isEqualTo(List.of("framework-retired"));
        ConsumerRecord<String, String> told =
                Topics.await("phrom.frameworks", all -> all.stream().anyMatch(this::tellsRetirement)).stream()
                        .filter(this::tellsRetirement)
                        .findFirst()
                        .orElseThrow();
        Contracts.assertValid(CONTRACT.resolve("schema.json"), told.value());
        assertThat(Topics.header(told, "ce_sequence")).isEqualTo("0000000000000000005");
    }

    private boolean tellsRetirement(ConsumerRecord<String, String> event) {
        return event.key().equals(code + ":1") && event.value().contains("\"retiredAt\"");
    }

    @Test
    void aDraftIsNeitherRetiredNorTakenOutOfAHearing() throws Exception {
        put(document("gtmi").toString(), null).then().statusCode(201);

        assertProblem(act(path, "retirement", "\"1\""), 409, "framework-in-draft");
        assertProblem(
                as("framework-author").header("If-Match", "\"1\"").delete(path + "/hearing"),
                409,
                "framework-in-draft");
        assertProblem(act(path, "hearing", null), 428, "precondition-required");
        assertProblem(act(path, "hearing", "\"9\""), 412, "precondition-failed");
        assertProblem(as("analyst").header("If-Match", "\"1\"").post(path + "/hearing"), 403, "forbidden");
        assertProblem(as("analyst").header("If-Match", "\"1\"").post(path + "/retirement"), 403, "forbidden");
        assertProblem(act(path + "0", "hearing", "\"1\""), 404, "not-found");
    }

    @Test
    void aDocumentIsKeptShownAndToldToTheLetter() throws Exception {
        String body = document("gtmi").toString().replace("\"from\":0.75", "\"from\": 7.50e-1");
        String kept = body.replace(": 7.50e-1", ":7.50e-1");
        assertThat(kept).contains("\"from\":7.50e-1");

        put(body, null).then().statusCode(201);
        publish("\"1\"").then().statusCode(200);

        assertThat(as("analyst").get(path).asString()).contains("\"document\":" + kept + ",");
        ConsumerRecord<String, String> event =
                Topics.await("phrom.frameworks", all -> all.stream()
                                .anyMatch(r -> r.key().equals(code + ":1")))
                        .stream()
                        .filter(r -> r.key().equals(code + ":1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(event.value()).contains("\"document\":" + kept);
    }

    @Test
    void aDraftMayComeAsYaml() throws Exception {
        String yaml = new ObjectMapper(new YAMLFactory()).writeValueAsString(document("every-question-type"));

        yaml().body(yaml).put(path).then().statusCode(201);

        assertThat(json.readTree(as("analyst").get(path).asString()).get("document"))
                .isEqualTo(document("every-question-type"));
        assertProblem(yaml().body("a: [1").put(path), 400, "malformed-request");
        Response alias = yaml().body("title:\n  th: &t ชื่อ\n  en: *t\n").put(path + "-a");
        assertProblem(alias, 400, "malformed-request");
        assertThat(alias.jsonPath().getString("detail")).isEqualTo("Aliases of YAML are not taken (*t): write it out");
        assertThat(alias.jsonPath().getInt("line")).isEqualTo(3);
        assertProblem(
                as("framework-author").contentType("text/csv").body("a,b").put(path), 415, "unsupported-media-type");
    }

    @Test
    void withoutATokenOrWithoutTheRoleNothingIsWritten() throws Exception {
        assertProblem(
                given().contentType("application/json")
                        .body(document("gtmi").toString())
                        .put(path),
                401,
                "unauthenticated");
        assertProblem(as("respondent").body(document("gtmi").toString()).put(path), 403, "forbidden");
        assertProblem(as("analyst").post(path + "/validation"), 403, "forbidden");
        assertProblem(as("round-manager").header("If-Match", "\"1\"").post(path + "/publication"), 403, "forbidden");
        assertProblem(as("respondent").header("If-Match", "\"1\"").delete(path), 403, "forbidden");
        assertProblem(as("analyst").get(path), 404, "not-found");
        assertProblem(given().get("/v1/framework-schema"), 401, "unauthenticated");
        assertProblem(publish("\"1\""), 404, "not-found");
    }

    @Test
    void aStaleOrMissingETagIsRefused() throws Exception {
        String body = document("gtmi").toString();
        put(body, null).then().statusCode(201);

        assertProblem(put(body, null), 428, "precondition-required");
        assertProblem(put(body, "\"9\""), 412, "precondition-failed");
        assertProblem(
                as("framework-author").header("If-None-Match", "*").body(body).put(path), 412, "precondition-failed");
        assertProblem(publish(null), 428, "precondition-required");
        assertProblem(publish("\"9\""), 412, "precondition-failed");
        assertProblem(as("framework-author").delete(path), 428, "precondition-required");
        put(body, "\"1\"").then().statusCode(200).header("ETag", "\"2\"");
        as("framework-author").header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        assertProblem(as("analyst").get(path), 404, "not-found");
        assertProblem(put(body, "\"2\""), 412, "precondition-failed");
        as("framework-author")
                .header("If-None-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(201);
    }

    @Test
    void ofManyWritersAtOnceOneWins() throws Exception {
        String body = document("gtmi").toString();
        put(body, null).then().statusCode(201);
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> write = () -> put(body, "\"1\"").statusCode();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(List.of(write, write, write, write))) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aRepeatedPublicationIsAnsweredOnceMoreAndDoneOnce() throws Exception {
        put(document("gtmi").toString(), null).then().statusCode(201);
        String key = UUID.randomUUID().toString();
        Callable<Response> publish = () -> as("framework-author")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .post(path + "/publication");

        Response first = publish.call();
        Response again = publish.call();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void aBadFormIsNotKeptAndAllFindingsAreTold() throws Exception {
        ObjectNode document = document("gtmi").put("colour", "red").put("version", "2");
        ((ObjectNode) document.at("/questions/0")).put("min", "zero");

        assertProblem(put(document.toString(), null), 422, "invalid")
                .at("/colour")
                .at("/version")
                .at("/questions/0/min");

        assertProblem(put("{\"framework\":", null), 400, "malformed-request");
        assertProblem(put("{\"framework\":\"a\",\"framework\":\"b\"}", null), 400, "malformed-request");
        assertProblem(put("[]", null), 422, "invalid");
        assertProblem(put("", null), 422, "invalid");
        assertProblem(put("{\"title\":\"" + "x".repeat(13_000_000) + "\"}", null), 413, "too-large");
        assertProblem(put("{\"title\":\"" + "x".repeat(8_500_000) + "\"}", null), 422, "invalid")
                .at("");
        assertProblem(as("analyst").get(path), 404, "not-found");
    }

    @Test
    void aDraftThatDoesNotHangTogetherIsKeptAndNotPublished() throws Exception {
        ObjectNode document = document("gtmi");
        ((ObjectNode) document.at("/tree/children/0/indicator")).put("question", "nothing");
        ((ObjectNode) document.at("/questions/1"))
                .putObject("evidence")
                .put("rule", "none")
                .putArray("kinds")
                .add("url");
        put(document.toString(), null).then().statusCode(201);

        as("framework-author")
                .post(path + "/validation")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("findings.code", contains("not-used", "question-unknown"))
                .body(
                        "findings.pointer",
                        contains("/questions/1/evidence/kinds", "/tree/children/0/indicator/question"));
        as("framework-author")
                .body(document("gtmi").toString())
                .post(path + "/validation")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("findings", hasSize(0));
        assertProblem(publish("\"1\""), 422, "framework-not-valid")
                .at("/questions/1/evidence/kinds")
                .at("/tree/children/0/indicator/question");
        as("analyst").get(path).then().body("state", equalTo("draft")).header("ETag", startsWith("\"1-"));
    }

    @Test
    void theSchemaIsServed() {
        given().auth()
                .oauth2(Tokens.bearer("respondent"))
                .get("/v1/framework-schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("$id", equalTo("urn:phrom:document:framework.v1"));
    }
}
