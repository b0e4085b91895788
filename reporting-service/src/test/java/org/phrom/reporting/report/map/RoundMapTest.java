package org.phrom.reporting.report.map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class RoundMapTest {

    private static final String SQUARE =
            "{\"type\":\"Polygon\",\"coordinates\":[[[98,18],[99,18],[99,19],[98,19],[98,18]]]}";
    private static String published;
    private static String open;

    @BeforeEach
    void twoRounds() {
        if (published == null) {
            published = Given.scoredRound("published");
            Topics.send("phrom.scores", Given.missing(published, "TH-84", 1));
            Given.arrived("standing", "run = '" + published + "-live'", 5);
            open = Given.scoredRound("open");
        }
    }

    @Test
    void theMapThatHasMostOrganisationsIsDrawn() {
        JsonPath map = get(published, "map?map=thailand-provinces").jsonPath();

        assertThat(map.getString("type")).isEqualTo("FeatureCollection");
        assertThat(map.getString("context.round")).isEqualTo(published);
        assertThat(map.getString("node")).isEqualTo("index");
        assertThat(map.getString("map.code")).isEqualTo("thailand-provinces");
        assertThat(map.getString("map.attribution")).contains("CC BY-IGO");
        assertThat(map.getList("features.id")).containsExactly("TH-10", "TH-50", "TH-51", "TH-83", "TH-84");
        assertThat(map.getList("features.properties.score"))
                .containsExactly(0.9f, 0.61234567f, 0.61234567f, 0.2f, null);
        assertThat(map.getList("features.properties.band")).containsExactly("A", "B", "B", "D", null);
        assertThat(map.getList("features.properties.rank")).containsExactly(1, 2, 2, 4, null);
        assertThat(map.getString("features[0].geometry.type")).isEqualTo("Polygon");
        assertThat(map.<Float>get("features[0].geometry.coordinates[0][0][0]")).isBetween(100f, 101f);
    }

    @Test
    void whatTheMapDoesNotHaveHasNoCoordinates() {
        String code = sent(feature("TH-10", SQUARE));
        JsonPath map = get(published, "map?map=" + code).jsonPath();

        assertThat(map.getList("features.collect { it.geometry.coordinates.size() }"))
                .containsExactly(1, 0, 0, 0, 0);
        assertThat(get(published, "map.csv?map=" + code).asString().lines())
                .contains(
                        "\uFEFFcode,name_th,name_en,type,score,band,rank,map,node,round_th,round_en",
                        "TH-10,กรุงเทพมหานคร,Bangkok,metropolis,0.9,A,1," + code + ",index,รอบทดสอบ,Test round",
                        "TH-83,ภูเก็ต,'=Phuket,province,0.2,D,4,,index,รอบทดสอบ,Test round");
    }

    @Test
    void aNodeHasItsOwnScoresInFifthsOfTheScale() {
        JsonPath map = get(published, "map?node=psdi&map=thailand-provinces").jsonPath();

        assertThat(map.getList("features.properties.score")).containsExactly(0.85f, 0.6f, 0.65f, 0.2f, null);
        assertThat(map.getList("features.properties.band")).containsOnlyNulls();
        assertThat(get(published, "map.svg?node=psdi&lang=en&map=thailand-provinces")
                        .asString())
                .contains("Map of Public service delivery: Test round", "0.800 – 1.000 (1)", "0.600 – 0.800 (2)")
                .contains("No score (1)", "Not in the round (72)", "class=\"fifth-4 border\"", "CC BY-IGO");
    }

    @Test
    void picturesHaveBandsAndHatchWhoHasNoScore() throws IOException {
        String picture =
                get(published, "map.svg?lang=en&map=thailand-provinces").asString();

        assertThat(picture)
                .contains("Map of Overall index: Test round", "<title>Bangkok: 0.900, A Very high</title>")
                .contains("A Very high (1)", "B High (2)", "C Medium (0)", "D Low (1)", "No score (1)")
                .contains("class=\"hatched border\"", "fill=\"url(#map-hatch)\"", "role=\"img\"");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                get(published, "map.png?width=900").asByteArray()))
                        .getWidth())
                .isEqualTo(900);
    }

    @Test
    void programsForMapsGetTheirOwnType() {
        Response map = given().accept("application/geo+json").get("/v1/rounds/{id}/map", published);

        assertThat(map.contentType()).startsWith("application/geo+json");
        assertThat(map.header("ETag")).isNotBlank();
        assertThat(JsonPath.from(map.asString()).getString("type")).isEqualTo("FeatureCollection");
        assertThat(given().accept("application/geo+json")
                        .header("If-None-Match", map.header("ETag"))
                        .get("/v1/rounds/{id}/map", published)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aMapThatIsReplacedChangesTheAnswer() {
        String code = sent(feature("TH-10", SQUARE));
        Response before = get(published, "map?map=" + code);
        Response stored = given().get("/v1/maps/{code}", code);

        assertThat(stored.header("ETag")).startsWith("\"1");
        assertProblem(put(code, map(feature("TH-50", SQUARE)), null), 428, "precondition-required");
        assertProblem(put(code, map(feature("TH-50", SQUARE)), "\"7\""), 412, "precondition-failed");
        Response replaced = put(code, map(feature("TH-50", SQUARE)), "\"1\"");

        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.<Integer>path("version")).isEqualTo(2);
        assertProblem(put(code, map(feature("TH-51", SQUARE)), "\"1\""), 412, "precondition-failed");
        Response after = get(published, "map?map=" + code);
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(after.jsonPath().getList("features.collect { it.geometry.coordinates.size() }"))
                .containsExactly(0, 1, 0, 0, 0);
        assertThat(given().get("/v1/maps/{code}", code).<String>path("features[0].properties.code"))
                .isEqualTo("TH-50");
        assertThat(given().get("/v1/maps").<List<String>>path("items.code")).contains(code, "thailand-provinces");
        Given.arrived("audit_entry", "subject = 'maps/" + code + "' and action = 'map.changed'", 2);
    }

    @Test
    void onlyAdministratorsSendMapsAndTheyAreToldWhatIsWrong() {
        String code = fresh();
        String body = map(feature("TH-10", SQUARE));

        assertProblem(json().body(body).put("/v1/maps/" + code), 401, "unauthenticated");
        assertProblem(as("analyst").body(body).put("/v1/maps/" + code), 403, "forbidden");
        assertProblem(put(code, body, "\"1\""), 412, "precondition-failed");
        Response twice = put(
                code,
                map(
                        feature("TH-10", SQUARE),
                        feature("TH-10", SQUARE),
                        "{\"type\":\"Feature\","
                                + "\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[500000,1500000]}}"),
                null);
        assertProblem(twice, 422, "invalid");
        assertThat(twice.<List<String>>path("errors.pointer"))
                .containsExactly(
                        "/collection/features/1/properties",
                        "/collection/features/2/properties",
                        "/collection/features/2/geometry");
        assertThat(twice.<List<String>>path("errors.code"))
                .containsExactly("code-repeated", "no-code", "position-outside");
        assertProblem(put(code, body.replace("FeatureCollection", "Topology"), null), 422, "invalid");
        assertProblem(put(code, map(many()), null), 422, "invalid");
        assertProblem(put(code, body.replace("CC0", " ".repeat(4 * 1024 * 1024)), null), 413, "too-large");
        assertProblem(given().get("/v1/maps/" + code), 404, "not-found");
    }

    @Test
    void whatIsNotKnownIsRefusedByNameInEveryForm() {
        for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
            String report = "map." + form;
            assertProblem(get(published, report + "?node=no-such"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?map=no-such"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?run=official"), 404, "no-official-run");
            assertProblem(get(open, report), 401, "unauthenticated");
            assertProblem(get("no-such-round", report), 401, "unauthenticated");
        }
    }

    @Test
    void aRespondentSeesTheOwnSubTreeAloneUntilTheRoundIsPublished() {
        assertThat(as("respondent", "TH-NORTH")
                        .get("/v1/rounds/{id}/map", open)
                        .jsonPath()
                        .getList("features.id"))
                .containsExactly("TH-50", "TH-51");
        for (String form : List.of("csv", "svg")) {
            assertThat(as("respondent", "TH-NORTH")
                            .get("/v1/rounds/" + open + "/map." + form + "?lang=en&map=thailand-provinces")
                            .asString())
                    .contains("Lamphun")
                    .doesNotContain("Bangkok", "Phuket");
        }
        assertThat(as("respondent", "TH-NORTH")
                        .accept("text/html")
                        .get("/rounds/{id}/map?lang=en", open)
                        .asString())
                .contains("Lamphun")
                .doesNotContain("Bangkok", "Phuket");
        assertThat(given().accept("text/html").get("/rounds/{id}/map", open).statusCode())
                .isEqualTo(401);
    }

    @Test
    void peopleSeeItAsAPageInTheirLanguage() {
        String english = page(published, "?lang=en&map=thailand-provinces");

        assertThat(english)
                .contains(
                        "<h1>Map: Overall index</h1>",
                        "Map: OCHA COD-AB",
                        "<option value=\"thailand-provinces\" selected>")
                .contains("<span class=\"chip band-0\">A</span>", ">0.900</td>", "No score (1)");
        assertThat(page(published, "?lang=th&node=cgsi"))
                .contains("<h1>แผนที่: ระบบหลักของภาครัฐ</h1>", "<option value=\"cgsi\" selected>");
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}?lang=en", published)
                        .asString())
                .contains("/rounds/" + published + "/map?");
    }

    private static String page(String round, String query) {
        return given().accept("text/html")
                .get("/rounds/" + round + "/map" + query)
                .asString();
    }

    private static String[] many() {
        String points =
                IntStream.range(0, 100).mapToObj(at -> "[" + at / 100.0 + ",1]").collect(Collectors.joining(","));
        String ring = "{\"type\":\"Polygon\",\"coordinates\":[[" + points + ",[0.0,1]]]}";
        return IntStream.range(0, 2_000).mapToObj(at -> feature("X" + at, ring)).toArray(String[]::new);
    }

    private static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"iso\":\"" + code + "\",\"name\":\"x\"},\"geometry\":" + geometry
                + "}";
    }

    private static String map(String... features) {
        return "{\"title\":{\"th\":\"แผนที่\",\"en\":\"Map\"},\"attribution\":\"CC0\",\"codeProperty\":\"iso\",\"collection\":"
                + "{\"type\":\"FeatureCollection\",\"crs\":{},\"features\":[" + String.join(",", features) + "]}}";
    }

    private static String sent(String... features) {
        String code = fresh();
        assertThat(put(code, map(features), null).statusCode()).isEqualTo(200);
        return code;
    }

    private static String fresh() {
        return "map-" + UUID.randomUUID();
    }

    private static Response put(String code, String body, String ifMatch) {
        RequestSpecification request = as("administrator").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put("/v1/maps/" + code);
    }

    private static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    private static RequestSpecification as(String role, String... organisations) {
        return json().auth().oauth2(Tokens.bearer(role, organisations));
    }

    private static Response get(String round, String report) {
        return given().get("/v1/rounds/" + round + "/" + report);
    }
}
