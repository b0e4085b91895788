package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class ReadAnswersTest {

    private final String mark = "page-" + UUID.randomUUID().toString().substring(0, 8);
    private final String thing = "/v1/things/" + mark + "-1/view";

    @Inject
    Database database;

    @BeforeEach
    void threeThings() {
        database.update("delete from thing where id like 'page-%'");
        for (int number = 1; number <= 3; number++) {
            database.update("insert into thing values (?, 1, 'read')", mark + "-" + number);
        }
    }

    @Test
    void whoHasAThingAlreadyIsSentNothing() {
        Response first = operator().get(thing);
        assertThat(first.header("ETag")).matches("\"1-[0-9a-f]{16}\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");

        Response again =
                operator().header("If-None-Match", first.header("ETag")).get(thing);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void afterAChangeItIsSentAgain() {
        String tag = operator().get(thing).header("ETag");
        assertThat(change(tag, "other").statusCode()).isEqualTo(200);

        Response again = operator().header("If-None-Match", tag).get(thing);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).matches("\"2-[0-9a-f]{16}\"");
    }

    @Test
    void theTagFollowsTheContentWhereTheVersionStandsStill() {
        String tag = operator().get(thing).header("ETag");
        database.update("update thing set name = 'what the caller may do' where id = ?", mark + "-1");

        Response again = operator().header("If-None-Match", tag).get(thing);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).matches("\"1-[0-9a-f]{16}\"").isNotEqualTo(tag);
    }

    @Test
    void writesGoByTheVersionInTheTag() {
        String tag = operator().get(thing).header("ETag");

        assertThat(change(tag, "second").header("ETag")).isEqualTo("\"2\"");
        assertProblem(change(tag, "third"), 412, "precondition-failed");
        assertThat(change("\"2\"", "third").statusCode()).isEqualTo(200);
        assertProblem(change("\"3-\"", "fourth"), 400, "invalid-parameter");
    }

    @Test
    void aStarAListAndAWeakTagAreUnderstood() {
        String tag = operator().get(thing).header("ETag");

        for (String sent : List.of("*", "\"9\", " + tag, "W/" + tag, "\"a,b\",W/\"c\" , " + tag)) {
            assertThat(operator().header("If-None-Match", sent).get(thing).statusCode())
                    .as(sent)
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"0-0000000000000000\"", "rubbish", "\"", "\"*\""})
    void anotherTagGetsTheThing(String sent) {
        assertThat(operator().header("If-None-Match", sent).get(thing).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aListHasATagOfItsContent() {
        Response first = operator().get("/v1/things?pageSize=2");
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{16}\"");
        String tag = first.header("ETag");
        assertThat(operator()
                        .header("If-None-Match", tag)
                        .get("/v1/things?pageSize=2")
                        .statusCode())
                .isEqualTo(304);
        database.update("update thing set name = 'changed' where id = ?", mark + "-2");
        assertThat(operator()
                        .header("If-None-Match", tag)
                        .get("/v1/things?pageSize=2")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void headGivesTheHeadersOfTheReadAndNoBody() {
        for (String path : List.of(thing, "/v1/things?pageSize=2", "/v1/things/caller")) {
            Response read = operator().get(path);
            Response head = operator().head(path);

            assertThat(head.statusCode()).as(path).isEqualTo(200);
            assertThat(head.asString()).as(path).isEmpty();
            for (String header : List.of("ETag", "Content-Type", "Link", "Cache-Control")) {
                assertThat(head.header(header)).as(path + " " + header).isEqualTo(read.header(header));
            }
            assertThat(operator()
                            .header("If-None-Match", read.header("ETag"))
                            .head(path)
                            .statusCode())
                    .isEqualTo(304);
        }
        assertThat(operator().head("/v1/nothing").statusCode()).isEqualTo(404);
        assertThat(given().head(thing).statusCode()).isEqualTo(401);
    }

    @Test
    void errorsAndAnswersToWritesHaveNoTagOfTheirContent() {
        assertThat(operator()
                        .header("If-None-Match", "*")
                        .get("/v1/things/none/view")
                        .statusCode())
                .isEqualTo(404);
        assertThat(operator().get("/v1/things/none/view").header("ETag")).isNull();
        assertThat(operator()
                        .contentType("application/octet-stream")
                        .body(new byte[5])
                        .post("/v1/things/weight")
                        .header("ETag"))
                .isNull();
    }

    @Test
    void anErrorIsKeptByNobodyWhereverItIsFound() {
        for (String path : List.of("/v1/things/none/view", "/v1/nothing", "/nothing", "/v1/things?pageSize=0")) {
            assertThat(operator().get(path).header("Cache-Control")).as(path).isEqualTo("no-store");
        }
        assertThat(given().get(thing).header("Cache-Control")).isEqualTo("no-store");
        assertThat(operator().delete("/v1/things").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theReaderAloneKeepsWhatIsReadAndNobodyWhatIsWritten() {
        for (String path : List.of(thing, "/v1/things?pageSize=2", "/v1/things/text")) {
            assertThat(operator().get(path).header("Cache-Control")).as(path).isEqualTo("private, no-cache");
        }
        assertThat(change(operator().get(thing).header("ETag"), "kept").header("Cache-Control"))
                .isNull();
    }

    @Test
    void aThingHasTheMembersThatAreAskedFor() {
        assertThat(operator().get(thing + "?fields=name").asString()).isEqualTo("{\"name\":\"read\"}");
        assertThat(operator().get(thing + "?fields=name,id").jsonPath().getMap(""))
                .isEqualTo(Map.of("id", mark + "-1", "name", "read"));
        assertThat(operator().get(thing + "?fields=name&fields=id").jsonPath().getMap(""))
                .isEqualTo(Map.of("id", mark + "-1", "name", "read"));
    }

    @Test
    void whatAThingDoesNotHaveIsLeftOut() {
        assertThat(operator().get(thing + "?fields=count").asString()).isEqualTo("{}");
    }

    @Test
    void theItemsOfAListHaveThemAndTheListStaysAList() {
        operator()
                .get("/v1/things?pageSize=2&fields=id")
                .then()
                .statusCode(200)
                .body("items", contains(Map.of("id", mark + "-1"), Map.of("id", mark + "-2")))
                .body(
                        "nextPageToken",
                        equalTo(operator().get("/v1/things?pageSize=2").path("nextPageToken")));
    }

    @Test
    void anUnknownMemberIsRefusedWithTheKnownOnesAlsoWhereTheListIsEmpty() {
        operator()
                .get(thing + "?fields=id,nmae")
                .then()
                .statusCode(400)
                .body("knownFields", contains("count", "id", "name", "parts"));
        assertProblem(operator().get(thing + "?fields="), 400, "invalid-parameter");
        assertProblem(operator().get(thing + "?fields=id,"), 400, "invalid-parameter");
        database.update("delete from thing where id like 'page-%'");
        operator()
                .get("/v1/things?fields=nothing")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fields"))
                .body("errors[0].code", equalTo("unknown-field"));
        operator().get("/v1/things?fields=id").then().statusCode(200).body("items", equalTo(List.of()));
    }

    @Test
    void membersThatAreFreeCanBeChosenToo() {
        assertThat(operator().get("/v1/things/caller?fields=subject").asString())
                .isEqualTo("{\"subject\":\"a-operator\"}");
    }

    @Test
    void anAnswerWithoutMembersHasNoneToChoose() {
        operator()
                .get("/v1/things/text?fields=id")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("fields"))
                .body("errors[0].code", equalTo("unknown-parameter"));
        assertProblem(change("\"1\"", "x", "?fields=id"), 400, "invalid-parameter");
    }

    @Test
    void partsOfAThingHaveTheVersionOfTheWhole() {
        Response part = operator().get(thing + "?fields=name");

        assertThat(part.header("ETag")).matches("\"1-[0-9a-f]{16}\"");
        assertThat(change(part.header("ETag"), "by a part").statusCode()).isEqualTo(200);
    }

    private Response change(String tag, String name) {
        return change(tag, name, "");
    }

    private Response change(String tag, String name, String query) {
        return operator()
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"id\":\"" + mark + "-1\",\"name\":\"" + name + "\"}")
                .put("/v1/things/" + mark + "-1" + query);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.bearer("operator"));
    }
}
