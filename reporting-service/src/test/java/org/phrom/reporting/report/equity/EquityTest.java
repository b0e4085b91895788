package org.phrom.reporting.report.equity;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;
import org.phrom.reporting.Given.Participant;
import org.phrom.reporting.report.trend.TrendData;

@QuarkusTest
class EquityTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final String BANDS = ",\"bands\":"
            + Stream.of("D:0", "C:0.25", "B:0.5", "A:0.75")
                    .map(band -> band.split(":"))
                    .map(band -> "{\"code\":\"" + band[0] + "\",\"name\":{\"th\":\"" + band[0] + "\",\"en\":\""
                            + band[0] + "\"},\"from\":" + band[1] + "}")
                    .toList();
    private static final List<Participant> BODIES = List.of(
            new Participant("TH-50", "เชียงใหม่", "Chiang Mai", "province", "EQ-NORTH"),
            new Participant("TH-51", "ลำพูน", "Lamphun", "province", "EQ-NORTH"),
            new Participant("TH-10", "กรุงเทพมหานคร", "Bangkok", "metropolis", "EQ-CENTRAL"),
            new Participant("TH-83", "ภูเก็ต", "Phuket", "province", "EQ-SOUTH"),
            new Participant("TH-90", "สงขลา", "Songkhla", "province", "EQ-SOUTH"));
    // in the order of the bodies: mean 0.5, sum 2.5
    private static final List<String> SPREAD = List.of("0.2", "0.6", "0.8", "0.4", "0.5");

    private final String framework = "equity-" + UUID.randomUUID().toString().substring(0, 8);
    private final TrendData data = new TrendData(framework);

    @Test
    void theFiguresOfTheIndexAreThoseWorkedOutByHand() {
        version("1", "a", "b");
        Topics.send("phrom.organisations", Given.organisation("EQ-NORTH", "ภาคเหนือ", "North", 1));
        Given.arrived("organisation", "code = 'EQ-NORTH'", 1);
        String round = round("first", "1", 2024, "published", SPREAD);

        JsonPath equity = equity(round, Map.of());

        assertThat(equity.getString("round")).isEqualTo(round);
        assertThat(equity.getString("framework")).isEqualTo(framework);
        assertThat(equity.getString("frameworkVersion")).isEqualTo("1");
        assertThat(equity.getString("run.kind")).isEqualTo("live");
        assertThat(equity.getBoolean("provisional")).isTrue();
        assertThat(equity.getString("node")).isEqualTo("index");
        assertThat(equity.getString("scope")).isEqualTo("all");
        assertThat(equity.getInt("figures.organisations")).isEqualTo(5);
        assertThat(equity.getInt("figures.withoutScore")).isZero();
        assertThat(equity.getInt("figures.carried")).isZero();
        assertThat(equity.getDouble("figures.mean")).isCloseTo(0.5, EXACT);
        // of 0.2, 0.4, 0.5, 0.6, 0.8: (-4·0.2 - 2·0.4 + 2·0.6 + 4·0.8) / (25 · 0.5)
        assertThat(equity.getDouble("figures.gini")).isCloseTo(2.8 / 12.5, EXACT);
        assertThat(equity.getDouble("figures.theil"))
                .isCloseTo(
                        (0.4 * Math.log(0.4) + 0.8 * Math.log(0.8) + 1.2 * Math.log(1.2) + 1.6 * Math.log(1.6)) / 5,
                        EXACT);
        assertThat(equity.getDouble("figures.theilBetween"))
                .isCloseTo(0.32 * Math.log(0.8) + 0.32 * Math.log(1.6) + 0.36 * Math.log(0.9), EXACT);
        double north = (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2;
        double south = (8 / 9.0 * Math.log(8 / 9.0) + 10 / 9.0 * Math.log(10 / 9.0)) / 2;
        assertThat(equity.getDouble("figures.theilWithin")).isCloseTo(0.32 * north + 0.36 * south, EXACT);
        assertThat(equity.getDouble("figures.meanLogDeviation")).isCloseTo(-Math.log(0.4 * 0.8 * 1.2 * 1.6) / 5, EXACT);
        assertThat(equity.getDouble("figures.ratioOfFifths")).isCloseTo(4, EXACT);

        assertThat(equity.getString("centre")).isEqualTo("EQ-CENTRAL");
        assertThat(equity.getList("areas.code")).containsExactly("EQ-CENTRAL", "EQ-NORTH", "EQ-SOUTH");
        assertThat(equity.getString("areas[1].name.en")).isEqualTo("North");
        assertThat(equity.getString("areas[2].name.en")).as("nobody told it").isEqualTo("EQ-SOUTH");
        assertThat(equity.getList("areas.organisations")).containsExactly(1, 2, 2);
        near(equity, "areas.mean", 0.8, 0.4, 0.45);
        near(equity, "areas.share", 0.32, 0.32, 0.36);
        near(equity, "areas.theilWithin", 0, north, south);
        near(equity, "areas.gap", 0, -0.4, -0.35);
        near(equity, "areas.ratio", 1, 0.5, 0.5625);

        // 0.5 is not below B
        assertThat(equity.getList("below.band")).containsExactly("A", "B", "C", "D");
        assertThat(equity.getList("below.organisations")).containsExactly(4, 2, 1, 0);
        near(equity, "below.share", 0.8, 0.4, 0.2, 0);
        assertThat(equity.getList("earlier")).isEmpty();
    }

    @Test
    void aNodeHasItsOwnFiguresAndNoBands() {
        version("1", "a", "b");
        String round = round("first", "1", 2024, "published", List.of("0.2", "0.6", "0.8", "0.4", "0.5,a:0.25"));

        JsonPath equity = equity(round, Map.of("node", "a"));

        assertThat(equity.getString("node")).isEqualTo("a");
        assertThat(equity.getInt("figures.organisations")).isEqualTo(1);
        assertThat(equity.getInt("figures.withoutScore")).isEqualTo(4);
        assertThat(equity.getDouble("figures.mean")).isEqualTo(0.25);
        assertThat(equity.getDouble("figures.gini")).isZero();
        assertThat(equity.getList("areas.code")).containsExactly("EQ-SOUTH");
        assertThat(equity.getList("below")).isEmpty();
        JsonPath nobody = equity(round, Map.of("node", "b"));
        assertThat(nobody.getInt("figures.organisations")).isZero();
        assertThat((Object) nobody.get("figures.mean")).isNull();
        assertThat((Object) nobody.get("figures.gini")).isNull();
        assertThat((Object) nobody.get("figures.theilWithin")).isNull();
        assertThat((Object) nobody.get("centre")).isNull();
        assertThat(nobody.getList("areas")).isEmpty();
    }

    @Test
    void theAreaOthersAreHeldAgainstCanBeNamed() {
        version("1", "a");
        String round = round("first", "1", 2024, "published", SPREAD);

        JsonPath equity = equity(round, Map.of("centre", "EQ-NORTH"));

        assertThat(equity.getString("centre")).isEqualTo("EQ-NORTH");
        near(equity, "areas.gap", 0.4, 0, 0.05);
        near(equity, "areas.ratio", 2, 1, 1.125);
        for (String format : List.of("json", "csv")) {
            assertProblem(
                    get(given(), round, Map.of("centre", "EQ-NOWHERE", "format", format)), 400, "invalid-parameter");
            assertProblem(get(given(), round, Map.of("node", "no-such", "format", format)), 400, "invalid-parameter");
        }
    }

    @Test
    void whatIsBelowNothingOrIsNothingHasOnlyTheMeasuresThatAreDefined() {
        version("1", "a");
        JsonPath debts =
                equity(round("first", "1", 2023, "published", List.of("-0.2", "0.6", "0.8", "0.4", "0.4")), Map.of());
        JsonPath zero =
                equity(round("second", "1", 2024, "published", List.of("0", "0", "0.8", "0.4", "0.4")), Map.of());

        assertThat(debts.getDouble("figures.mean")).isCloseTo(0.4, EXACT);
        for (String measure :
                List.of("gini", "theil", "theilWithin", "theilBetween", "meanLogDeviation", "ratioOfFifths")) {
            assertThat((Object) debts.get("figures." + measure)).as(measure).isNull();
        }
        assertThat(debts.getList("areas.share")).containsOnlyNulls();
        near(debts, "areas.gap", 0, -0.6, -0.4);
        assertThat(zero.getDouble("figures.gini")).isCloseTo((2 * 0.4 + 4 * 0.8) / (25 * 0.32), EXACT);
        assertThat((Object) zero.get("figures.meanLogDeviation")).isNull();
        assertThat((Object) zero.get("figures.ratioOfFifths")).isNull();
        assertThat(zero.getList("areas.theilWithin").get(1)).as("all have 0").isNull();
        assertThat(zero.getDouble("figures.theilWithin") + zero.getDouble("figures.theilBetween"))
                .isCloseTo(zero.getDouble("figures.theil"), EXACT);
    }

    @Test
    void earlierPublishedRoundsThatMeasuredTheSameStandBesideItTheOldestFirst() {
        version("1", "a", "b");
        data.version(
                "2",
                List.of("b", "d"),
                TrendData.QUESTIONS,
                TrendData.GOALPOSTS,
                TrendData.derived("1", "same:a:b", "widened:b:d"));
        round("first", "1", 2023, "published", List.of("0.2", "0.6", "0.8", "0.4", "0.5,a:0.5,b:0.75"));
        round("second", "2", 2024, "published", List.of("0.2", "0.6", "0.8,b:0.25", "0.4", "0.5,b:0.75,d:1"));
        round("closed", "2", 2024, "closed", SPREAD);
        String third = round("third", "2", 2025, "published", List.of("0.2", "0.6", "0.8", "0.4", "0.5,b:1"));
        round("later", "2", 2026, "published", SPREAD);

        JsonPath b = equity(third, Map.of("node", "b"));
        JsonPath d = equity(third, Map.of("node", "d"));
        JsonPath index = equity(third, Map.of());

        assertThat(b.getList("earlier.round")).containsExactly(framework + "-first", framework + "-second");
        assertThat(b.getList("earlier.frameworkVersion")).containsExactly("1", "2");
        assertThat(b.getList("earlier.comparability")).containsExactly("same", "same");
        assertThat(b.getList("earlier.node")).containsExactly("a", "b");
        assertThat(b.getList("earlier.figures.organisations")).containsExactly(1, 2);
        near(b, "earlier.figures.mean", 0.5, 0.5);
        near(b, "earlier.figures.gini", 0, 0.25);
        assertThat(d.getList("earlier.comparability")).containsExactly("widened", "same");
        assertThat(d.getList("earlier.node")).containsExactly(null, "d");
        assertThat((Object) d.get("earlier[0].figures")).isNull();
        assertThat(d.getInt("earlier[1].figures.organisations")).isEqualTo(1);
        assertThat(index.getList("earlier.comparability"))
                .as("its parts changed")
                .containsExactly("changed", "same");
        assertThat((Object) index.get("earlier[0].figures")).isNull();
        assertThat(index.getDouble("earlier[1].figures.gini")).isCloseTo(0.224, EXACT);
    }

    @Test
    void noMoreThanTwentyRoundsBeforeAreShown() {
        version("1", "a");
        for (int year = 2001; year <= 2022; year++) {
            round("y" + year, "1", year, "published", List.of("0." + year));
        }

        List<Object> shown = equity(framework + "-y2022", Map.of()).getList("earlier.referenceDate");

        assertThat(shown).hasSize(20).startsWith("2002-10-01").endsWith("2021-10-01");
    }

    @Test
    void whatWasCarriedIsCountedWhereItCounts() {
        version("1", "a", "b/0");
        String carried = ",\"carried\":{\"round\":\"before\",\"run\":\"before-official-1\"}";
        String round = round(
                "first",
                "1",
                2024,
                "published",
                List.of("0.2,a:0.2" + carried, "0.6,a:0.5", "0.8,a:1,b:1" + carried, "0.4", "0.5"));

        assertThat(equity(round, Map.of()).getInt("figures.carried"))
                .as("a pilot counts in nothing")
                .isEqualTo(1);
        assertThat(equity(round, Map.of("node", "a")).getInt("figures.carried")).isEqualTo(1);
        assertThat(equity(round, Map.of("node", "b")).getInt("figures.carried")).isEqualTo(1);
    }

    @Test
    void beforePublicationABodyHasFiguresOfItsOwnSubTreeOnly() {
        version("1", "a");
        round("first", "1", 2023, "published", SPREAD);
        String open = round("second", "1", 2024, "open", SPREAD);
        String path = "/v1/rounds/{id}/equity";

        JsonPath whole = json(get(as("analyst"), open, Map.of()));
        Response north = get(as("respondent", "EQ-NORTH"), open, Map.of());
        JsonPath own = json(north);

        assertProblem(given().get(path, open), 401, "unauthenticated");
        assertProblem(given().get(path, "none"), 401, "unauthenticated");
        assertProblem(as("analyst").get(path, "none"), 404, "not-found");
        assertThat(whole.getInt("figures.organisations")).isEqualTo(5);
        assertThat(whole.getString("scope")).isEqualTo("all");
        assertThat(json(get(as("reviewer", "*"), open, Map.of())).getInt("figures.organisations"))
                .isEqualTo(5);
        assertThat(north.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.getString("scope")).isEqualTo("own");
        assertThat(own.getInt("figures.organisations")).isEqualTo(2);
        assertThat(own.getDouble("figures.mean")).isCloseTo(0.4, EXACT);
        assertThat(own.getDouble("figures.gini")).isCloseTo(0.25, EXACT);
        assertThat(own.getString("centre")).isEqualTo("EQ-NORTH");
        assertThat(own.getList("areas.code")).containsExactly("EQ-NORTH");
        assertThat(own.getList("below.organisations")).containsExactly(2, 1, 1, 0);
        assertThat(own.getList("earlier.figures.organisations")).containsExactly(2);
        near(own, "earlier.figures.mean", 0.4);
        assertProblem(
                get(as("respondent", "EQ-NORTH"), open, Map.of("centre", "EQ-CENTRAL")), 400, "invalid-parameter");
        assertThat(get(as("respondent", "EQ-NORTH"), open, Map.of("format", "csv"))
                        .asString()
                        .lines())
                .hasSize(2);
        assertThat(json(get(as("respondent"), open, Map.of())).getInt("figures.organisations"))
                .isZero();
        assertThat(json(get(as("respondent", "EQ-NORTH"), framework + "-first", Map.of()))
                        .getInt("figures.organisations"))
                .as("a published round is everybody's")
                .isEqualTo(5);
    }

    @Test
    void aPublishedReportIsReadAgainOnlyWhenItOrARoundBeforeChanged() {
        version("1", "a");
        round("first", "1", 2023, "closed", SPREAD);
        String second = round("second", "1", 2024, "published", SPREAD);

        String tag = get(given(), second, Map.of()).header("ETag");
        Response again = get(given().header("If-None-Match", tag), second, Map.of());
        Response other = get(given().header("If-None-Match", tag), second, Map.of("centre", "EQ-NORTH"));
        Topics.send("phrom.rounds", data.told("first", "1", 2023, "published", 6));
        Given.arrived("round", "id = '" + framework + "-first' and state = 'published'", 1);
        Response later = get(given().header("If-None-Match", tag), second, Map.of());

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body().asString()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(later.jsonPath().getList("earlier")).hasSize(1);
    }

    @Test
    void theAreasAreAFileForSpreadsheets() {
        version("1", "a");
        Topics.send("phrom.organisations", Given.organisation("EQ-CENTRAL", "=ภาคกลาง", "=Central", 1));
        Given.arrived("organisation", "code = 'EQ-CENTRAL'", 1);
        String round = round("first", "1", 2024, "published", List.of("0.25", "0.75", "1", "0.5", "0.5"));

        Response file = get(given(), round, Map.of("format", "csv"));

        assertThat(file.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + round + "-equity.csv\"");
        assertThat(file.header("ETag"))
                .isNotEqualTo(get(given(), round, Map.of()).header("ETag"));
        List<String> lines = file.asString().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFcode,name_th,name_en,organisations,mean,share,theil_within,gap,ratio,centre,node,"
                        + "round_th,round_en");
        assertThat(lines.get(1))
                .isEqualTo("EQ-CENTRAL,'=ภาคกลาง,'=Central,1,1.0,0.3333333333333333,0.0,0.0,1.0,EQ-CENTRAL,index,"
                        + "รอบ first,Round first");
        assertThat(lines.get(3))
                .isEqualTo("EQ-SOUTH,EQ-SOUTH,EQ-SOUTH,2,0.5,0.3333333333333333,0.0,-0.5,0.5,EQ-CENTRAL,index,"
                        + "รอบ first,Round first");
        assertThat(lines).hasSize(4);
        assertThat(given().accept("text/csv")
                        .get("/v1/rounds/{id}/equity", round)
                        .contentType())
                .startsWith("text/csv");
        assertProblem(get(given(), round, Map.of("format", "xml")), 400, "invalid-parameter");
        assertProblem(get(given(), round, Map.of("run", "official")), 404, "no-official-run");
    }

    @Test
    void peopleSeeTheFiguresTheAreasAndTheRoundsBeforeInTheirLanguage() {
        version("1", "a");
        round("first", "1", 2023, "published", List.of("0.2", "0.6", "0.8", "0.4", "0.4"));
        String second = round("second", "1", 2024, "published", SPREAD);

        String english = page(given(), second, "?lang=en", 200);
        String thai = page(given(), second, "?lang=th", 200);

        assertThat(english)
                .contains("<h1>Equity: index</h1>", "<p class=\"lead\">Round second</p>")
                .contains("<dt>Gini coefficient</dt><dd>0.224</dd>")
                .contains("<dt>Highest fifth to lowest fifth</dt><dd>4.000</dd>")
                .contains("Areas are held against", "role=\"group\"")
                .contains("<small>EQ-SOUTH</small></th><td class=\"number\">2</td>"
                        + "<td class=\"number score\">0.450</td><td class=\"number\">−0.350</td>"
                        + "<td class=\"number\">0.563</td><td class=\"number\">36.0%</td>")
                .contains("<span>below A (0.750)</span> <b>4</b> <small>80.0%</small>")
                .contains("<a href=\"/rounds/" + framework + "-first/equity?node=index&amp;lang=en\">Round first</a>")
                .contains("<td class=\"number\">5</td><td class=\"number\">0.480</td>")
                .contains("/v1/rounds/" + second
                        + "/equity?run=live&amp;node=index&amp;centre=EQ-CENTRAL&amp;format=csv");
        assertThat(thai)
                .contains("<h1>ความเสมอภาค: index</h1>", "<dt>สัมประสิทธิ์จีนี</dt><dd>0.224</dd>", "ร้อยละ 20 บน");
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}?lang=en", second)
                        .asString())
                .contains("<a class=\"button\" href=\"/rounds/" + second + "/equity?run=live&amp;lang=en\">Equity</a>");
        page(given(), second, "?lang=en&node=no-such", 400);
    }

    @Test
    void thePageOfAnUnpublishedRoundIsOfTheOwnSubTreeAndKeptByNobody() {
        version("1", "a");
        String open = round("first", "1", 2024, "open", SPREAD);

        String own = page(as("respondent", "EQ-NORTH"), open, "?lang=en", 200);

        assertThat(own)
                .contains("These figures are of your own organisations only", "<dt>Gini coefficient</dt><dd>0.250</dd>")
                .doesNotContain("EQ-SOUTH", "EQ-CENTRAL", "0.800");
        assertThat(as("respondent", "EQ-NORTH")
                        .accept("text/html")
                        .get("/rounds/{id}/equity", open)
                        .header("Cache-Control"))
                .isEqualTo("no-store");
        page(given(), open, "", 401);
        page(as("analyst"), "none", "", 404);
    }

    private static String page(RequestSpecification caller, String round, String query, int status) {
        Response response =
                caller.accept("text/html").urlEncodingEnabled(false).get("/rounds/" + round + "/equity" + query);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response.asString();
    }

    @Test
    void aRoundOfAllLocalAuthoritiesIsToldWhole() {
        String large = Given.largeRound(7850);

        JsonPath equity = equity(large, Map.of());
        String page = page(given(), large, "?lang=en", 200);

        Given.forget(large);
        assertThat(page).contains("The 40 areas with the lowest mean, of 77");
        assertThat(page.split("<td class=\"number score\">", -1)).hasSize(41);
        assertThat(equity.getInt("figures.organisations")).isEqualTo(7850);
        assertThat(equity.getList("areas")).hasSize(77);
        // of 1/n, 2/n, ..., 1: the mean is (n + 1) / 2n, and Gini's coefficient (n - 1) / 3n
        assertThat(equity.getDouble("figures.mean")).isCloseTo(7851 / 15700.0, EXACT);
        assertThat(equity.getDouble("figures.gini")).isCloseTo(7849 / 23550.0, EXACT);
        assertThat(equity.getDouble("figures.ratioOfFifths"))
                .as("the sum of the last 1,570 over that of the first")
                .isCloseTo((6281 + 7850) / 1571.0, within(1e-9));
        assertThat(equity.getDouble("figures.theilWithin") + equity.getDouble("figures.theilBetween"))
                .isCloseTo(equity.getDouble("figures.theil"), EXACT);
    }

    private void version(String version, String... nodes) {
        data.version(version, List.of(nodes), TrendData.QUESTIONS, TrendData.GOALPOSTS, BANDS);
    }

    /** Scores of the bodies, each that of the index with those of nodes after it, as {@code 0.5,a:0.25}. */
    private String round(String name, String version, int year, String state, List<String> scores) {
        String id = framework + "-" + name;
        Topics.send("phrom.rounds", data.told(name, version, year, state, 5));
        List<Participant> bodies = BODIES.subList(0, scores.size());
        Topics.send("phrom.assessments", Given.all(bodies, who -> Given.assessment(id, who, "submitted", 3)));
        List<Sent> sent = new ArrayList<>();
        for (int at = 0; at < scores.size(); at++) {
            sent.add(scored(id, version, bodies.get(at).code(), ("index:" + scores.get(at)).split(",(?!\")")));
        }
        Topics.send("phrom.scores", sent.toArray(Sent[]::new));
        Given.arrived("round", "id = '" + id + "'", 1);
        Given.arrived("standing", "run = '" + id + "-live' and ancestors is not null", scores.size());
        return id;
    }

    private Sent scored(String round, String version, String body, String... nodes) {
        List<String> told = Stream.of(nodes)
                .map(node -> node.split(":", 2))
                .map(node -> "{\"code\":\"" + node[0] + "\",\"score\":" + node[1] + ",\"coverage\":1}")
                .toList();
        return Sent.of("organisation-scored.v1", round + "-live:" + body, 1, """
                {"run":{"id":"%1$s-live","kind":"live","round":"%1$s","scoringModel":{"framework":"%2$s","frameworkVersion":"%3$s",
                "number":1}},"organisation":"%4$s","assessment":"5c0e1c52-9c1b-4d0e-8f0b-0f2f6f0a7e11","state":"scored",
                "score":%5$s,"coverage":1.0,"nodes":%6$s,"scoredAt":"2022-11-23T01:12:30.123456Z"}
                """.formatted(
                        round, framework, version, body, nodes[0].split(":", 2)[1], told));
    }

    private static RequestSpecification as(String role, String... organisations) {
        return given().auth().oauth2(Tokens.bearer(role, organisations));
    }

    private static Response get(RequestSpecification caller, String round, Map<String, String> query) {
        return caller.queryParams(query).get("/v1/rounds/{id}/equity", round);
    }

    private static JsonPath equity(String round, Map<String, String> query) {
        return json(get(given(), round, query));
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    private static void near(JsonPath equity, String path, double... expected) {
        List<Double> found = equity.getList(path);
        assertThat(found).as(path).hasSize(expected.length);
        for (int at = 0; at < expected.length; at++) {
            assertThat(found.get(at)).as(path + " " + at).isCloseTo(expected[at], EXACT);
        }
    }
}
