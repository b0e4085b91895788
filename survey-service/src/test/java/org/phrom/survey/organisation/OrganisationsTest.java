package org.phrom.survey.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Contracts;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.survey.organisation.app.OrganisationSnapshot;
import org.phrom.survey.organisation.app.TakingSnapshots;

@QuarkusTest
class OrganisationsTest {

    private static final Path SCHEMA = Path.of("contracts/events/organisation-changed.v1/schema.json");

    @Inject
    TakingSnapshots snapshots;

    private final String p = "T" + UUID.randomUUID().toString().substring(0, 8) + "-";

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.bearer(role)).contentType("application/json");
    }

    private static String body(String code, String th, String en, String parent, String rest) {
        return "{\"code\":\"" + code + "\",\"name\":{\"th\":\"" + th + "\",\"en\":\"" + en + "\"},\"type\":\"region\""
                + (parent == null ? "" : ",\"parent\":\"" + parent + "\"") + rest + "}";
    }

    private Response create(String code, String parent, String rest) {
        return as("administrator")
                .body(body(p + code, "ชื่อ", "Name", parent == null ? null : p + parent, rest))
                .post("/v1/organisations");
    }

    private Response put(String code, String ifMatch, String parent, String rest) {
        RequestSpecification request = as("round-manager");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body("{\"name\":{\"th\":\"ใหม่\",\"en\":\"New\"},\"type\":\"region\""
                        + (parent == null ? "" : ",\"parent\":\"" + p + parent + "\"") + rest + "}")
                .put("/v1/organisations/" + p + code);
    }

    @Test
    void aNewOrganisationIsShownAndToldAsAnEvent() {
        create("A", null, "")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/organisations/" + p + "A"));
        create("B", "A", ",\"codes\":{\"dopa\":\"" + p + "50\"},\"attributes\":{\"seat\":\"Chiang Mai\"}")
                .then()
                .statusCode(201);

        as("respondent")
                .get("/v1/organisations/" + p + "B")
                .then()
                .statusCode(200)
                .body("name.th", equalTo("ชื่อ"))
                .body("level", equalTo(1))
                .body("ancestors", contains(p + "A"))
                .body("codes.dopa", equalTo(p + "50"))
                .body("attributes.seat", equalTo("Chiang Mai"))
                .body("allowedActions", hasSize(0))
                .body("periods[0].validFrom", equalTo("1900-01-01"))
                .body("periods[0].validTo", nullValue());
        List<ConsumerRecord<String, String>> events = Topics.await("phrom.organisations", records -> records.stream()
                .anyMatch(r -> r.key().equals(p + "B")));
        ConsumerRecord<String, String> event =
                events.stream().filter(r -> r.key().equals(p + "B")).findFirst().orElseThrow();
        Contracts.assertValid(SCHEMA, event.value());
        assertThat(Topics.header(event, "ce_type")).isEqualTo("organisation-changed.v1");
        assertThat(Topics.header(event, "ce_sequence")).isEqualTo("0000000000000000001");
        assertThat(event.value()).contains("\"parent\":\"" + p + "A\"", "\"validFrom\":\"1900-01-01\"");
    }

    @Test
    void itIsFoundByTheCodeOfAScheme() {
        create("S", null, ",\"codes\":{\"dopa\":\"" + p + "1\"}").then().statusCode(201);

        as("analyst")
                .queryParam("codeScheme", "dopa")
                .queryParam("code", p + "1")
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .body("items.code", contains(p + "S"));
        as("analyst")
                .queryParam("codeScheme", "dopa")
                .queryParam("code", p + "none")
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        assertProblem(
                as("analyst").queryParam("codeScheme", "dopa").get("/v1/organisations"), 400, "invalid-parameter");
        for (String other : List.of("changedSince=2026-01-01T00:00:00Z", "type=ministry", "pageToken=x", "sort=name")) {
            assertProblem(
                    as("analyst").get("/v1/organisations?codeScheme=dopa&code=" + p + "1&" + other),
                    400,
                    "invalid-parameter");
        }
        assertProblem(create("S2", null, ",\"codes\":{\"dopa\":\"" + p + "1\"}"), 422, "invalid")
                .at("/codes/dopa");
    }

    @Test
    void withoutATokenOrWithoutTheRoleNothingIsWritten() {
        assertProblem(
                given().contentType("application/json")
                        .body(body(p + "N", "ก", "N", null, ""))
                        .post("/v1/organisations"),
                401,
                "unauthenticated");
        assertProblem(
                as("respondent").body(body(p + "N", "ก", "N", null, "")).post("/v1/organisations"), 403, "forbidden");
        assertProblem(given().get("/v1/organisations/" + p + "N"), 401, "unauthenticated");
        assertProblem(as("analyst").get("/v1/organisations/" + p + "N"), 404, "not-found");
        assertProblem(
                as("analyst")
                        .header("If-Match", "\"1\"")
                        .body(body(p + "N", "ก", "N", null, ""))
                        .put("/v1/organisations/" + p + "N"),
                403,
                "forbidden");
    }

    @Test
    void aMoveHoldsFromItsDayOn() {
        create("R", null, "").then().statusCode(201);
        create("N1", "R", "").then().statusCode(201);
        create("N2", "R", "").then().statusCode(201);
        create("X", "N1", "").then().statusCode(201);

        put("X", "\"1\"", "N2", ",\"validFrom\":\"2020-01-01\"")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("parent", equalTo(p + "N2"));

        as("analyst")
                .get("/v1/organisations/" + p + "X?asOf=2019-12-31")
                .then()
                .body("ancestors", contains(p + "R", p + "N1"));
        as("analyst")
                .get("/v1/organisations/" + p + "X?asOf=2020-01-01")
                .then()
                .body("ancestors", contains(p + "R", p + "N2"))
                .body("name.en", equalTo("New"));
        as("analyst")
                .get("/v1/organisations?asOf=2019-12-31&parent=" + p + "N1")
                .then()
                .body("items.code", contains(p + "X"));
        as("analyst")
                .get("/v1/organisations?asOf=2020-01-01&ancestor=" + p + "R")
                .then()
                .body("items.code", contains(p + "N1", p + "N2", p + "X"));
        as("analyst")
                .get("/v1/organisations?level=2&ancestor=" + p + "R")
                .then()
                .body("items.code", contains(p + "X"))
                .body("items[0].level", equalTo(2));
        as("analyst")
                .get("/v1/organisations?asOf=1899-12-31&parent=" + p + "R")
                .then()
                .body("items", hasSize(0));
        assertThat(snapshots.all(LocalDate.of(2019, 12, 31)))
                .filteredOn(one -> one.code().equals(p + "X"))
                .extracting(OrganisationSnapshot::ancestors)
                .containsExactly(List.of(p + "R", p + "N1"));
        assertThat(snapshots.subTree(LocalDate.of(2020, 1, 1), p + "N2"))
                .extracting(OrganisationSnapshot::code)
                .containsExactly(p + "N2", p + "X");
    }

    @Test
    void aStaleOrMissingETagIsRefused() {
        create("E", null, "").then().statusCode(201);

        assertProblem(put("E", null, null, ",\"validFrom\":\"2020-01-01\""), 428, "precondition-required");
        assertProblem(put("E", "\"7\"", null, ",\"validFrom\":\"2020-01-01\""), 412, "precondition-failed");
        assertProblem(put("E", "W/\"1\"", null, ",\"validFrom\":\"2020-01-01\""), 400, "invalid-parameter");
        assertProblem(put("unknown", "\"1\"", null, ",\"validFrom\":\"2020-01-01\""), 404, "not-found");
        as("analyst")
                .get("/v1/organisations/" + p + "E")
                .then()
                .header("ETag", startsWith("\"1-"))
                .body("name.en", equalTo("Name"));
    }

    @Test
    void aCycleIsRefused() {
        create("C1", null, "").then().statusCode(201);
        create("C2", "C1", "").then().statusCode(201);
        create("C3", "C2", "").then().statusCode(201);

        Response refused = put("C1", "\"1\"", "C3", ",\"validFrom\":\"2020-01-01\"");

        assertProblem(refused, 422, "invalid").at("/parent");
        assertThat(refused.jsonPath().getList("errors.code", String.class)).contains("cycle");
        assertProblem(
                        put("C1", "\"1\"", null, ",\"validFrom\":\"1900-01-01\",\"validTo\":\"2020-01-01\""),
                        422,
                        "invalid")
                .at("/validTo");
    }

    @Test
    void whoeverWritesSecondIsRefusedAtTheSameMoment() throws Exception {
        create("W", null, "").then().statusCode(201);
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> write = () ->
                    put("W", "\"1\"", null, ",\"validFrom\":\"2020-01-01\"").statusCode();
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Integer> one : pool.invokeAll(List.of(write, write, write, write))) {
                statuses.add(one.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aRepeatedPostIsAnsweredOnceMoreAndDoneOnce() {
        String key = UUID.randomUUID().toString();
        String body = body(p + "I", "ก", "I", null, "");
        Response first =
                as("administrator").header("Idempotency-Key", key).body(body).post("/v1/organisations");
        Response again =
                as("administrator").header("Idempotency-Key", key).body(body).post("/v1/organisations");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertProblem(as("administrator").body(body).post("/v1/organisations"), 409, "organisation-exists");
    }

    @Test
    void badBodiesAreRefusedWithAPointer() {
        assertProblem(as("administrator").body("{\"code\":").post("/v1/organisations"), 400, "malformed-request");
        assertProblem(as("administrator").body("{\"code\":5}").post("/v1/organisations"), 400, "malformed-request")
                .at("/code");
        assertProblem(
                        as("administrator")
                                .body(body(p + "U", "ก", "U", null, ",\"colour\":\"red\""))
                                .post("/v1/organisations"),
                        400,
                        "malformed-request")
                .at("/colour");
        assertProblem(as("administrator").body("{\"code\":\"" + p + "U\"}").post("/v1/organisations"), 422, "invalid")
                .at("/name");
        assertProblem(
                        as("administrator")
                                .body(body(p + "U", "", "=1+1", p + "none", ""))
                                .post("/v1/organisations"),
                        422,
                        "invalid")
                .at("/name/th")
                .at("/name/en");
        assertProblem(
                        as("administrator")
                                .body(body(p + "U", "ก", "U", p + "none", ""))
                                .post("/v1/organisations"),
                        422,
                        "invalid")
                .at("/parent");
        assertProblem(as("analyst").get("/v1/organisations?asOf=tomorrow"), 400, "invalid-parameter");
        assertProblem(as("analyst").get("/v1/organisations?sort=colour"), 400, "invalid-parameter");
        assertProblem(as("analyst").get("/v1/organisations/" + p + "U"), 404, "not-found");
    }

    @Test
    void pagesFollowTheThaiDictionary() {
        create("P", null, "").then().statusCode(201);
        // เ is written before ช and spoken after it: a plain comparison would put it last
        String[] names = {"ไทย", "กรุงเทพมหานคร", "เชียงใหม่", "ชลบุรี", "เชียงราย", "ขอนแก่น"};
        for (int i = 0; i < names.length; i++) {
            as("administrator")
                    .body(body(p + "P" + i, names[i], "N" + i, p + "P", ""))
                    .post("/v1/organisations")
                    .then()
                    .statusCode(201);
        }

        Response first = as("analyst").get("/v1/organisations?sort=name&pageSize=4&parent=" + p + "P");
        String token = first.jsonPath().getString("nextPageToken");
        Response second = as("analyst")
                .queryParam("pageToken", token)
                .get("/v1/organisations?sort=name&pageSize=4&parent=" + p + "P");

        assertThat(first.jsonPath().getList("items.name.th"))
                .isEqualTo(List.of("กรุงเทพมหานคร", "ขอนแก่น", "ชลบุรี", "เชียงราย"));
        assertThat(second.jsonPath().getList("items.name.th")).isEqualTo(List.of("เชียงใหม่", "ไทย"));
        assertThat(second.jsonPath().getString("nextPageToken")).isNull();
        assertProblem(
                as("analyst").queryParam("pageToken", token).get("/v1/organisations?pageSize=4&parent=" + p + "P"),
                400,
                "invalid-parameter");
        as("analyst")
                .get("/v1/organisations?q=เชียง&parent=" + p + "P")
                .then()
                .body("items.code", contains(p + "P2", p + "P4"));
        as("analyst").get("/v1/organisations?q=%25&parent=" + p + "P").then().body("items", hasSize(0));
    }
}
