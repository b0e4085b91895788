package org.phrom.reporting.report.trend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.reporting.report.trend.TrendData.BODY;
import static org.phrom.reporting.report.trend.TrendData.GOALPOSTS;
import static org.phrom.reporting.report.trend.TrendData.QUESTIONS;
import static org.phrom.reporting.report.trend.TrendData.derived;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class TrendTest {

    private static final List<String> EARLIER = List.of("a", "b", "c", "d", "e", "g", "h", "i");

    private final String framework = "trend-" + UUID.randomUUID().toString().substring(0, 8);
    private final TrendData data = new TrendData(framework);

    @Test
    void twoRoundsOnOneVersionAreComparedNodeByNode() {
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.round("first", "1", 2024, "published", "index", 0.5, "a", 0.25, "b", 0.5);
        data.round("second", "1", 2025, "published", "index", 0.75, "a", 0.125);

        JsonPath trend = trend(given());

        assertThat(trend.getString("organisation")).isEqualTo(BODY);
        assertThat(trend.getString("name.en")).isEqualTo("Bueng Kan");
        assertThat(trend.getList("series.framework")).containsExactly(framework);
        assertThat(trend.getList("series[0].points.frameworkVersion")).containsExactly("1", "1");
        assertThat(trend.getList("series[0].points.referenceDate")).containsExactly("2024-10-01", "2025-10-01");
        assertThat(node(trend, 0, "index", "comparability")).isEqualTo("first");
        assertThat(node(trend, 0, "index", "change")).isNull();
        assertThat(node(trend, 1, "index", "comparability")).isEqualTo("same");
        assertThat(node(trend, 1, "index", "change")).isEqualTo(0.25);
        assertThat(node(trend, 1, "a", "change")).isEqualTo(-0.125);
        assertThat(trend.getList("series[0].points.linked"))
                .as("as it is, without a break")
                .containsExactly(0.5, 0.75);
        assertThat(node(trend, 1, "b", "change")).isNull();
        assertThat(node(trend, 1, "b", "previous.score")).isEqualTo(List.of(0.5));
    }

    @Test
    void aValueThatWasCarriedIsNoChangeInTheRoundItStandsInNorInTheNext() {
        String carried =
                ",\"carried\":{\"round\":\"" + framework + "-first\",\"run\":\"" + framework + "-first-official-1\"}";
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.round("first", "1", 2024, "published", "index", 0.5, "a", 0.25, "b", 0.5);
        data.round("second", "1", 2025, "published", "index", 0.75, "a", "0.25" + carried, "b", 0.75);
        data.round("third", "1", 2026, "published", "index", 0.75, "a", 0.5, "b", 1);

        JsonPath trend = trend(given());

        assertThat(node(trend, 1, "index", "comparability"))
                .as("one of its parts was carried")
                .isEqualTo("carried");
        assertThat(node(trend, 1, "index", "change")).isNull();
        // b alone was measured in all three
        assertThat(trend.getList("series[0].points.linked")).containsExactly(0.25, 0.5, 0.75);
        assertThat(node(trend, 2, "index", "comparability")).isEqualTo("carried");
        assertThat(node(trend, 1, "a", "comparability")).isEqualTo("carried");
        assertThat(node(trend, 1, "a", "score")).isEqualTo(0.25);
        assertThat(node(trend, 1, "a", "change")).isNull();
        assertThat(node(trend, 1, "b", "change")).isEqualTo(0.25);
        assertThat(node(trend, 2, "a", "comparability")).isEqualTo("carried");
        assertThat(node(trend, 2, "a", "change")).isNull();
        assertThat(node(trend, 2, "b", "change")).isEqualTo(0.25);
    }

    @Test
    void aCarriedValueThatCountsNowhereLeavesTheIndexToBeSubtracted() {
        data.version("1", List.of("a", "b/0"), QUESTIONS, GOALPOSTS, "");
        data.round("first", "1", 2024, "published", "index", 0.5, "a", 0.5, "b", 0.25);
        data.round(
                "second",
                "1",
                2025,
                "published",
                "index",
                0.75,
                "a",
                0.75,
                "b",
                "0.25,\"carried\":{\"round\":\"" + framework + "-first\",\"run\":\"" + framework
                        + "-first-official-1\"}");

        JsonPath trend = trend(given());

        assertThat(node(trend, 1, "b", "comparability")).isEqualTo("carried");
        assertThat(node(trend, 1, "index", "comparability")).isEqualTo("same");
        assertThat(node(trend, 1, "index", "change")).isEqualTo(0.25);
    }

    @Test
    void nodesOfTwoVersionsAreJoinedByTheCrosswalkAndNotByTheirCodes() {
        versionsOneAndTwo();
        data.round(
                "first",
                "1",
                2024,
                "published",
                "index",
                0.5,
                "a",
                0.1,
                "b",
                0.2,
                "c",
                0.3,
                "d",
                0.4,
                "e",
                0.5,
                "g",
                0.25,
                "h",
                0.7,
                "i",
                0.8);
        data.round(
                "second",
                "2",
                2025,
                "published",
                "index",
                0.6,
                "b",
                0.2,
                "a",
                0.3,
                "c",
                0.4,
                "c2",
                0.5,
                "de",
                0.6,
                "f",
                0.7,
                "g",
                0.5,
                "h",
                0.8);

        JsonPath trend = trend(given());

        assertThat(node(trend, 1, "b", "comparability")).as("a is called b").isEqualTo("same");
        assertThat(node(trend, 1, "b", "previous.code")).isEqualTo(List.of("a"));
        assertThat(node(trend, 1, "b", "change")).isEqualTo(0.2 - 0.1);
        assertThat(node(trend, 1, "a", "comparability")).as("b is called a").isEqualTo("widened");
        assertThat(node(trend, 1, "a", "previous.code")).isEqualTo(List.of("b"));
        assertThat(node(trend, 1, "a", "previous.score")).isEqualTo(List.of(0.2));
        assertThat(node(trend, 1, "a", "change")).isNull();
        assertThat(node(trend, 1, "c", "comparability")).isEqualTo("split");
        assertThat(node(trend, 1, "c2", "previous.code")).isEqualTo(List.of("c"));
        assertThat(node(trend, 1, "c", "change")).isNull();
        assertThat(node(trend, 1, "de", "comparability")).isEqualTo("merged");
        assertThat(node(trend, 1, "de", "previous.code")).isEqualTo(List.of("d", "e"));
        assertThat(node(trend, 1, "de", "previous.score")).isEqualTo(List.of(0.4, 0.5));
        assertThat(node(trend, 1, "de", "change")).isNull();
        assertThat(node(trend, 1, "f", "comparability")).isEqualTo("new");
        assertThat(node(trend, 1, "f", "previous")).isEqualTo(List.of());
        assertThat(trend.getList("series[0].points[1].dropped.code")).containsExactly("i");
        assertThat(trend.getList("series[0].points[1].dropped.score")).containsExactly(0.8);
    }

    @Test
    void aNodeThatNoRowNamesIsComparedOnlyWhereBothVersionsMeasureItTheSame() {
        versionsOneAndTwo();
        data.round("first", "1", 2024, "published", "index", 0.5, "g", 0.25, "h", 0.7);
        data.round("second", "2", 2025, "published", "index", 0.6, "g", 0.5, "h", 0.8);

        JsonPath trend = trend(given());

        assertThat(node(trend, 1, "g", "comparability"))
                .as("other help is no other question")
                .isEqualTo("same");
        assertThat(node(trend, 1, "g", "change")).isEqualTo(0.25);
        assertThat(node(trend, 1, "h", "comparability"))
                .as("its question changed")
                .isEqualTo("changed");
        assertThat(node(trend, 1, "h", "change")).isNull();
        assertThat(node(trend, 1, "index", "comparability"))
                .as("its parts changed")
                .isEqualTo("changed");
        assertThat(node(trend, 1, "index", "previous.score")).isEqualTo(List.of(0.5));
        assertThat(node(trend, 1, "index", "change")).isNull();
    }

    @Test
    void anotherScoringLeavesNothingToCompare() {
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.version("2", EARLIER, QUESTIONS, GOALPOSTS.replace("\"upper\":1", "\"upper\":2"), derived("same:a:a"));
        data.round("first", "1", 2024, "published", "index", 0.5, "a", 0.25, "b", 0.5);
        data.round("second", "2", 2025, "published", "index", 0.25, "a", 0.125, "b", 0.25);

        JsonPath trend = trend(given());

        assertThat(Stream.of("index", "a", "b").map(code -> node(trend, 1, code, "comparability")))
                .containsOnly("changed");
        assertThat(Stream.of("index", "a", "b").map(code -> node(trend, 1, code, "change")))
                .containsOnlyNulls();
    }

    @Test
    void scoresThatHangOnWhoElseTakesPartAreNotSubtracted() {
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS.replace("goalposts", "min-max"), "");
        data.round("first", "1", 2024, "published", "index", 0.5);
        data.round("second", "1", 2025, "published", "index", 0.75);

        JsonPath trend = trend(given());

        assertThat(node(trend, 1, "index", "comparability")).isEqualTo("relative");
        assertThat(node(trend, 1, "index", "change")).isNull();
    }

    @Test
    void aVersionThatWasNotMadeFromTheOneBeforeJoinsNothing() {
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.version("9", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.round("first", "1", 2024, "published", "index", 0.5);
        data.round("second", "9", 2025, "published", "index", 0.75);

        JsonPath trend = trend(given());

        assertThat(trend.getList("series[0].points[1].nodes.comparability")).containsOnly("unrelated");
        assertThat(trend.getList("series[0].points[1].nodes.change")).containsOnlyNulls();
        assertThat(trend.getList("series[0].points[1].dropped")).isEmpty();
    }

    @Test
    void crosswalksAreFollowedOverAVersionThatNoRoundTook() {
        versionsOneAndTwo();
        data.version(
                "3",
                List.of("z", "a", "c", "f", "g", "h"),
                QUESTIONS,
                GOALPOSTS,
                derived("2", "same:b:z", "narrowed:a:a", "same:c:c", "dropped:c2:", "dropped:de:"));
        data.round("first", "1", 2024, "published", "index", 0.5, "a", 0.1, "b", 0.2, "c", 0.3);
        data.round("second", "3", 2025, "published", "index", 0.6, "z", 0.6, "a", 0.2, "c", 0.4, "f", 0.1);

        JsonPath trend = trend(given());

        assertThat(node(trend, 1, "z", "comparability")).isEqualTo("same");
        assertThat(node(trend, 1, "z", "previous.code")).isEqualTo(List.of("a"));
        assertThat(node(trend, 1, "z", "change")).isEqualTo(0.6 - 0.1);
        assertThat(node(trend, 1, "a", "comparability"))
                .as("widened, then narrowed")
                .isEqualTo("changed");
        assertThat(node(trend, 1, "a", "previous.code")).isEqualTo(List.of("b"));
        assertThat(node(trend, 1, "c", "comparability")).isEqualTo("split");
        assertThat(node(trend, 1, "f", "comparability")).isEqualTo("new");
        assertThat(trend.getList("series[0].points[1].dropped.code")).containsExactly("d", "e", "i");
    }

    @Test
    void nobodySeesRoundsInATrendThatAreNotOpenToThem() {
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.round("first", "1", 2024, "published", "index", 0.5);
        data.round("second", "1", 2025, "open", "index", 0.75);

        assertThat(trend(given()).getList("series[0].points.round")).containsExactly(framework + "-first");
        assertThat(trend(given().auth().oauth2(Tokens.bearer("respondent", BODY)))
                        .getList("series[0].points.round"))
                .containsExactly(framework + "-first", framework + "-second");
        assertThat(trend(given().auth().oauth2(Tokens.bearer("respondent", "TH-10")))
                        .getList("series[0].points.round"))
                .containsExactly(framework + "-first");
        assertProblem(given().get("/v1/organisations/{code}/trend?framework=no-such", BODY), 404, "not-found");
        assertProblem(given().get("/v1/organisations/TH-NOWHERE/trend"), 404, "not-found");
    }

    @Test
    void theOldestRoundShownStandsBesideTheOneBeforeItThatIsNot() {
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        for (int year = 2001; year <= 2022; year++) {
            data.round("y" + year, "1", year, "published", "index", year - 2000, "a", 0.5);
        }

        JsonPath trend = trend(given());

        assertThat(trend.getList("series[0].points.referenceDate"))
                .hasSize(20)
                .startsWith("2003-10-01")
                .endsWith("2022-10-01");
        assertThat(node(trend, 0, "index", "comparability")).isEqualTo("same");
        assertThat(node(trend, 0, "index", "previous.score")).isEqualTo(List.of(2.0));
        assertThat(node(trend, 0, "index", "change")).isEqualTo(1.0);
        assertThat(node(trend, 19, "index", "change")).isEqualTo(1.0);
    }

    @Test
    void aRoundIsShownByItsOfficialRunOnceThereIsOne() {
        String second = framework + "-second";
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.round("first", "1", 2024, "published", "index", 0.5, "a", 0.25);
        data.round("second", "1", 2025, "published", "index", 0.75, "a", 0.5);
        Topics.send(
                "phrom.scores",
                Given.with(
                        Given.official(second, new Given.Score(BODY, "0.625", "A", "0.375", "0", "0"), 1, 1),
                        "\"cgsi\"",
                        "\"a\""),
                Given.completed(second, 1));
        Given.arrived("standing", "run = '" + second + "-official'", 1);

        JsonPath trend = trend(given());

        assertThat(trend.getList("series[0].points.run.kind")).containsExactly("live", "official");
        assertThat(trend.getList("series[0].points.provisional")).containsExactly(true, false);
        assertThat(trend.getString("series[0].points[1].run.resultHash")).isEqualTo("sha256:22");
        assertThat(node(trend, 1, "index", "change")).isEqualTo(0.125);
        assertThat(node(trend, 1, "a", "change")).isEqualTo(0.125);
        assertThat(page("second", "en")).contains(line(1, "a", "0.250", "0.375", "+0.125", ""));
    }

    @Test
    void thePageOfAResultShowsTheRoundBeforeAndSaysWhatCanNotBeSubtracted() {
        versionsOneAndTwo();
        data.round("first", "1", 2024, "published", "index", 0.5, "a", 0.1, "b", 0.2, "c", 0.3, "d", 0.4, "i", 0.8);
        data.round("second", "2", 2025, "published", "index", 0.6, "b", 0.2, "a", 0.3, "c", 0.4, "de", 0.6, "f", 0.7);

        assertThat(page("second", "en"))
                .contains("<h2>Since the round before</h2>")
                .contains("href=\"/rounds/" + framework + "-first/organisations/TH-38?lang=en\">Round first</a>")
                .contains(line(0, "index", "0.500", "0.600", "–", "definition or scoring changed"))
                .contains(line(1, "b", "a 0.100", "0.200", "+0.100", ""))
                .contains(line(1, "a", "b 0.200", "0.300", "–", "definition widened"))
                .contains(line(1, "de", "d 0.400; e –", "0.600", "–", "merged from those before"))
                .contains(line(1, "f", "–", "0.700", "–", "new, nothing before"))
                .contains(line(2, "i", "0.800", "–", "–", "no longer measured"));
        assertThat(page("second", "th")).contains("<h2>เทียบกับรอบก่อน</h2>", "นิยามกว้างขึ้น", "ไม่วัดแล้ว");
        assertThat(page("first", "en")).doesNotContain("Since the round before");
    }

    @Test
    void thePageOfAPublishedResultShowsTheRoundBeforeFromWhenThatIsPublished() {
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.round("first", "1", 2024, "closed", "index", 0.5);
        data.round("second", "1", 2025, "published", "index", 0.75);
        String reviewer = Tokens.bearer("reviewer", "*");

        String before = given().auth()
                .oauth2(reviewer)
                .get("/rounds/{id}/organisations/TH-38?lang=en", framework + "-second")
                .asString();
        Topics.send("phrom.rounds", data.told("first", "1", 2024, "published", 6));
        Given.arrived("round", "id = '" + framework + "-first' and state = 'published'", 1);

        assertThat(before).doesNotContain("Since the round before");
        assertThat(page("second", "en")).contains(line(0, "index", "0.500", "0.750", "+0.250", ""));
    }

    private void versionsOneAndTwo() {
        data.version("1", EARLIER, QUESTIONS, GOALPOSTS, "");
        data.version(
                "2",
                List.of("b", "a", "c", "c2", "de", "f", "g", "h"),
                QUESTIONS
                        .replace("{\"th\":\"x\",\"en\":\"x\"}", "{\"th\":\"y\",\"en\":\"y\"}")
                        .replace("\"en\":\"H\"", "\"en\":\"Something else\""),
                GOALPOSTS,
                derived(
                        "1",
                        "same:a:b",
                        "widened:b:a",
                        "split:c:c",
                        "split:c:c2",
                        "merged:d:de",
                        "merged:e:de",
                        "new::f",
                        "dropped:i:",
                        "widened:A:A"));
    }

    private JsonPath trend(RequestSpecification caller) {
        Response response = caller.get("/v1/organisations/{code}/trend?framework={f}", BODY, framework);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    private static Object node(JsonPath trend, int point, String code, String field) {
        return trend.get("series[0].points[" + point + "].nodes.find { it.code == '" + code + "' }." + field);
    }

    private String page(String round, String language) {
        return given().get("/rounds/{id}/organisations/TH-38?lang={language}", framework + "-" + round, language)
                .asString();
    }

    private static String line(int level, String name, String before, String now, String change, String mark) {
        return "<tr class=\"level-" + level + "\"><th scope=\"row\">" + name + "</th><td class=\"number\">" + before
                + "</td><td class=\"number\">" + now + "</td><td class=\"number\">" + change + "</td><td>" + mark
                + "</td></tr>";
    }
}
