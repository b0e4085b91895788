package org.phrom.reporting.report.obstacles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class FactorsTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final ObstaclesData data =
            new ObstaclesData("factors-" + UUID.randomUUID().toString().substring(0, 8));

    @Test
    void whatTheLowestQuarterTaggedAndTheHighestDidNotSeparatesThem() {
        data.version();
        String round = data.separatedRound("first", "published");

        JsonPath told = json(get(given(), round, Map.of()));

        assertThat(told.getString("node")).isEqualTo("index");
        assertThat(told.getInt("organisations")).isEqualTo(24);
        assertThat(told.getInt("top")).isEqualTo(6);
        assertThat(told.getInt("bottom")).isEqualTo(6);
        assertThat(told.getDouble("falseDiscoveryRate")).isEqualTo(0.05);
        assertThat(told.getString("caveat.en")).contains("association, not cause", "report");
        assertThat(told.getString("caveat.th")).contains("ไม่ใช่เหตุและผล");
        assertThat(told.getString("method.en")).contains("Newcombe", "Benjamini–Hochberg", "0.05");
        assertThat(told.getList("factors.code")).containsExactly("budget", "leader", "other");
        assertThat(told.getList("factors.kind")).containsExactly("obstacle", "successFactor", "obstacle");
        assertThat(told.getList("factors.quarters.top")).containsExactly(0, 6, 0);
        assertThat(told.getList("factors.quarters.bottom")).containsExactly(6, 0, 0);
        assertThat(told.getList("factors.quarters.separates")).containsExactly(true, true, false);
        near(told, "factors.quarters.difference", -1, 1, 0);
        // of six of six against none of six by Newcombe's method 10
        near(told, "factors[0].quarters.lower", -1);
        near(told, "factors[0].quarters.upper", -0.4479839561895135);
        near(told, "factors[1].quarters.lower", 0.4479839561895135);
        // 2 in the 924 ways to choose six of twelve; the larger of two of three tests: times 3 / 2
        near(told, "factors.quarters.p", 2 / 924.0, 2 / 924.0, 1);
        near(told, "factors.quarters.q", 3 / 924.0, 3 / 924.0, 1);

        assertThat(told.getInt("factors[0].scores.tagged")).isEqualTo(7);
        assertThat(told.getInt("factors[0].scores.others")).isEqualTo(17);
        // 0.05 to 0.30 and 0.80, of a sum of 15
        near(told, "factors[0].scores.meanTagged", 1.85 / 7);
        near(told, "factors[0].scores.meanOthers", 13.15 / 17);
        near(told, "factors[0].scores.difference", 1.85 / 7 - 13.15 / 17);
        assertThat(told.getDouble("factors[0].scores.correlation")).isBetween(-0.9, -0.5);
        assertThat(told.getDouble("factors[0].scores.correlationUpper")).isNegative();
        assertThat((Object) told.get("factors[2].scores"))
                .as("the mean of one would tell who it is")
                .isNull();
    }

    @Test
    void aNodeHasItsOwnScoresAndTheTagsBesideItsQuestions() {
        data.version();
        String round = data.separatedRound("first", "published");

        JsonPath told = json(get(given(), round, Map.of("node", "data")));

        assertThat(told.getString("name.en")).isEqualTo("Data");
        assertThat(told.getList("factors.code")).containsExactly("leader");
        assertThat(told.getInt("factors[0].quarters.top"))
                .as("its scores go the other way")
                .isZero();
        assertThat(told.getInt("factors[0].quarters.bottom")).isEqualTo(6);
        near(told, "factors[0].quarters.q", 2 / 924.0);
        assertProblem(get(given(), round, Map.of("node", "none")), 400, "invalid-parameter");
        assertProblem(get(given(), round, Map.of("node", "none", "format", "csv")), 400, "invalid-parameter");
    }

    @Test
    void quartersOfFewerThanFiveAreNotTold() {
        data.version();
        String round = data.round("first", "published");

        JsonPath told = json(get(given(), round, Map.of()));

        assertThat(told.getInt("organisations")).isEqualTo(17);
        assertThat((Object) told.get("top")).isNull();
        assertThat((Object) told.get("bottom")).isNull();
        assertThat(told.getList("factors.code")).containsExactly("budget", "other", "staff-skills", "leader");
        assertThat(told.getList("factors.quarters")).containsOnlyNulls();
        assertThat(told.getList("factors.scores")).containsOnlyNulls();
    }

    @Test
    void beforePublicationABodyHasTheFiguresOfItsOwnSubTreeOnly() {
        data.version();
        String open = data.separatedRound("first", "open");
        String path = "/v1/rounds/{id}/obstacles/factors";

        Response north = get(as("respondent", "OB-N"), open, Map.of());
        JsonPath own = json(north);

        assertProblem(given().get(path, open), 401, "unauthenticated");
        assertProblem(as("analyst").get(path, "none"), 404, "not-found");
        assertThat(north.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.getString("context.scope")).isEqualTo("own");
        assertThat(own.getInt("organisations")).isEqualTo(6);
        assertThat(own.getInt("top")).as("a fourth of six, rounded down").isEqualTo(1);
        assertThat(json(get(as("analyst"), open, Map.of())).getInt("organisations"))
                .isEqualTo(24);
        assertThat(json(get(as("respondent"), open, Map.of())).getList("factors"))
                .isEmpty();
    }

    @Test
    void theFactorsAreAFileForSpreadsheets() {
        data.version();
        String round = data.separatedRound("first", "published");

        Response file = get(given(), round, Map.of("format", "csv"));

        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + round + "-factors.csv\"");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith(
                        "\uFEFFkind,code,name_th,name_en,top,top_of,bottom,bottom_of,difference,lower,upper,p,q,separates,")
                .endsWith(",node,round_th,round_en,caveat_th,caveat_en");
        assertThat(lines.get(1))
                .startsWith("obstacle,budget,งบประมาณไม่พอ,Too little budget,0,6,6,6,-1.0,-1.0,-0.44798395618951")
                .contains(",true,7,", "association, not cause");
        assertThat(lines.get(3)).startsWith("obstacle,other,").contains(",false,,,,,,,,index,");
        String tag = file.header("ETag");
        Response book = given().get("/v1/rounds/{id}/obstacles/factors.xlsx", round);
        assertThat(book.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + round + "-factors.xlsx\"");
        assertThat(get(given().header("If-None-Match", tag), round, Map.of("format", "csv"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theDifferencesAreAPictureWithTheirIntervalsAndTheCaveat() {
        data.version();
        String round = data.separatedRound("first", "published");

        String picture =
                get(given(), round, Map.of("format", "svg", "lang", "en")).asString();

        assertThat(picture)
                .startsWith("<svg ")
                .contains("Too little budget: −100.0%", ">−100.0%<", "This is association, not cause.");
        assertThat(get(given(), round, Map.of("format", "png")).contentType()).isEqualTo("image/png");
    }

    private static RequestSpecification as(String role, String... organisations) {
        return given().auth().oauth2(Tokens.bearer(role, organisations));
    }

    private static Response get(RequestSpecification caller, String round, Map<String, String> query) {
        return caller.queryParams(query).get("/v1/rounds/{id}/obstacles/factors", round);
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    private static void near(JsonPath told, String path, double... expected) {
        Object found = told.get(path);
        List<?> values = found instanceof List<?> list ? list : List.of(found);
        assertThat(values).as(path).hasSize(expected.length);
        for (int at = 0; at < expected.length; at++) {
            assertThat(((Number) values.get(at)).doubleValue())
                    .as(path + " " + at)
                    .isCloseTo(expected[at], EXACT);
        }
    }
}
