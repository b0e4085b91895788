package org.phrom.reporting.report.changes;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.reporting.Given;
import org.phrom.reporting.report.pair.PairData;

/** Changes, moves between bands and quadrants of two rounds: worked out by hand. */
@QuarkusTest
class ChangesTest {

    private static final double EXACT = 1e-15;

    private static String before;
    private static String now;
    private static String open;
    private static String carried;

    @BeforeEach
    void rounds() {
        if (now == null) {
            PairData data = new PairData("pair-" + UUID.randomUUID().toString().substring(0, 8));
            data.versions();
            before = data.round("first", "1", 2024, "published", PairData.BEFORE);
            String published = data.round("second", "2", 2025, "published", PairData.NOW);
            open = data.round("third", "2", 2026, "open", PairData.NOW);
            String a = "0.75,\"carried\":{\"round\":\"" + before + "\",\"run\":\"" + before + "-live\"}";
            carried = data.round(
                    "fourth", "2", 2027, "published", List.of(new PairData.Body("TH-50", "0.75", "A", a, "0.75")));
            now = published;
        }
    }

    @Test
    void theChangeOfTheMeanIsTheSumOfDataMethodAndWhoTookPart() {
        JsonPath changes = json(get(now, "changes?from=" + before));

        assertThat(changes.getString("context.round")).isEqualTo(now);
        assertThat(changes.getString("from.round")).isEqualTo(before);
        assertThat(changes.getString("comparability"))
                .as("the weights of its parts changed")
                .isEqualTo("changed");
        assertThat(changes.getDouble("comparable")).isEqualTo(1);
        assertThat(changes.getInt("total.both")).isEqualTo(2);
        assertThat(changes.getInt("total.entered")).isEqualTo(1);
        assertThat(changes.getInt("total.left")).isEqualTo(1);
        assertThat(changes.getDouble("total.meanBefore")).isCloseTo(1.25 / 3, within(EXACT));
        assertThat(changes.getDouble("total.meanNow")).isEqualTo(0.8125);
        // TH-50: ¼ · 0.5 + ¾ · 0, TH-83: ¼ · 0 + ¾ · 0.25
        assertThat(changes.getDouble("total.data")).isEqualTo(0.15625);
        // 0.71875 − 0.5 − 0.15625
        assertThat(changes.getDouble("total.method")).isEqualTo(0.0625);
        assertThat(changes.getDouble("total.entering")).isEqualTo(0.8125 - 0.71875);
        assertThat(changes.getDouble("total.leaving")).isCloseTo(0.5 - 1.25 / 3, within(EXACT));
        assertThat(changes.getDouble("total.data")
                        + changes.getDouble("total.method")
                        + changes.getDouble("total.population"))
                .isCloseTo(changes.getDouble("total.change"), within(EXACT));
    }

    @Test
    void everyOrganisationHasItsOwnParts() {
        JsonPath changes = json(get(now, "changes"));

        assertThat(changes.getList("items.organisation.code")).containsExactly("TH-50", "TH-83", "TH-10", "TH-51");
        assertThat(changes.getList("items.presence")).containsExactly("both", "both", "entered", "left");
        assertThat(changes.getList("items.change")).containsExactly(0.25, 0.1875, null, null);
        assertThat(changes.getList("items.data")).containsExactly(0.125, 0.1875, null, null);
        assertThat(changes.getList("items.method")).containsExactly(0.125, 0.0, null, null);
        JsonPath first = json(get(now, "changes?pageSize=3"));
        assertThat(first.getList("items")).hasSize(3);
        assertThat(json(get(now, "changes?pageSize=3&pageToken=" + first.getString("nextPageToken")))
                        .getList("items.organisation.code"))
                .containsExactly("TH-51");
    }

    @Test
    void ofANodeThatMeasuredTheSameAllIsData() {
        JsonPath changes = json(get(now, "changes?node=b"));

        assertThat(changes.getString("comparability")).isEqualTo("same");
        assertThat(changes.getDouble("total.data")).isEqualTo(0.125);
        assertThat(changes.getDouble("total.method")).isZero();
    }

    @Test
    void whatWasCarriedIsNoData() {
        JsonPath changes = json(get(carried, "changes?from=" + before));

        assertThat(changes.getDouble("items[0].data"))
                .as("b did not change, and a was not measured")
                .isZero();
        assertThat(changes.getDouble("items[0].comparable")).isEqualTo(0.75);
        assertThat(changes.getDouble("items[0].method")).isEqualTo(0.25);
    }

    @Test
    void onlyAVisibleRoundOfTheSameFrameworkBeforeCanBeNamed() {
        String other = Given.scoredRound("published");
        for (String report : List.of("changes", "transitions", "quadrant")) {
            for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
                String asked = report + "." + form;
                for (String from : List.of("no-such", other, now, open)) {
                    Response refused = get(now, asked + "?from=" + from);
                    assertProblem(refused, 400, "invalid-parameter");
                    assertThat(refused.<String>path("errors[0].parameter")).isEqualTo("from");
                    assertThat(refused.<String>path("errors[0].code")).isEqualTo("unknown-value");
                }
                assertThat(get(before, asked).<String>path("errors[0].code")).isEqualTo("no-round-before");
                assertProblem(get(open, asked), 401, "unauthenticated");
                assertProblem(get(now, asked + "?run=official"), 404, "no-official-run");
            }
        }
        assertThat(get(now, "changes?node=no-such").<String>path("errors[0].code"))
                .isEqualTo("unknown-value");
        assertThat(get(now, "transitions?moved=sideways").<String>path("errors[0].code"))
                .isEqualTo("unknown-value");
        assertThat(get(now, "quadrant?x=a&y=no-such").<String>path("errors[0].parameter"))
                .isEqualTo("y");
        assertThat(get(now, "quadrant?x=a&y=b&xAt=NaN").<String>path("errors[0].code"))
                .isEqualTo("not-a-number");
    }

    @Test
    void untilItIsPublishedWhoWorksForASubTreeHasItMadeOfThatAlone() {
        JsonPath own = json(as("TH-NORTH").get("/v1/rounds/" + open + "/changes?from=" + before));

        assertThat(own.getString("context.scope")).isEqualTo("own");
        assertThat(own.getList("items.organisation.code")).containsExactly("TH-50", "TH-51");
        assertThat(own.getDouble("total.meanNow")).isEqualTo(0.75);
        assertThat(json(as("TH-NORTH").get("/v1/rounds/" + open + "/transitions?from=" + before))
                        .getInt("counts.entered"))
                .isZero();
        assertThat(json(as("TH-NORTH").get("/v1/rounds/" + open + "/quadrant?x=a&y=b"))
                        .getList("items.organisation.code"))
                .containsExactly("TH-50");
        assertThat(as("TH-NORTH")
                        .accept("text/html")
                        .get("/rounds/{id}/changes?lang=en", open)
                        .asString())
                .contains("These figures are of your own organisations only")
                .doesNotContain("Phuket", "Bangkok");
    }

    @Test
    void aMatrixTellsWhoWentFromWhichBandIntoWhich() {
        JsonPath moves = json(get(now, "transitions"));

        assertThat(moves.getString("bands")).isEqualTo("same");
        assertThat(moves.getList("before.code")).containsExactly("A", "B", "C", null);
        assertThat(moves.getList("now.kind")).containsExactly("band", "band", "band", "absent");
        assertThat(moves.getString("matrix")).isEqualTo("[[0, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 1], [1, 0, 0, 0]]");
        assertThat(moves.getInt("counts.rose")).isEqualTo(1);
        assertThat(moves.getInt("counts.stayed")).isEqualTo(1);
        assertThat(moves.getInt("counts.fell")).isZero();
        assertThat(moves.getInt("counts.entered")).isEqualTo(1);
        assertThat(moves.getInt("counts.left")).isEqualTo(1);
        assertThat(moves.getList("items.organisation.code")).containsExactly("TH-50");
        assertThat(moves.getList("items.steps")).containsExactly(1);
        assertThat(json(get(now, "transitions?moved=left")).getList("items.organisation.code"))
                .containsExactly("TH-51");
    }

    @Test
    void quadrantsMeetAtTheMediansOrWhereOneSays() {
        JsonPath scores = json(get(now, "quadrant?x=a&y=b"));
        assertThat(scores.getDouble("x.median")).isEqualTo(0.75);
        assertThat(scores.getInt("counts.highHigh")).isEqualTo(2);
        assertThat(scores.getInt("counts.lowHigh")).isEqualTo(1);
        assertThat(json(get(now, "quadrant?x=a&y=b&xAt=0.8")).getInt("counts.highHigh"))
                .isEqualTo(1);

        JsonPath change = json(get(now, "quadrant"));
        assertThat(change.getString("y.figure")).isEqualTo("change");
        assertThat(change.getDouble("x.at")).isEqualTo(0.71875);
        assertThat(change.getDouble("y.at")).isEqualTo(0.15625);
        assertThat(change.getList("items.organisation.code")).containsExactly("TH-83", "TH-50");
        assertThat(change.getList("items.quadrant")).containsExactly("lowHigh", "highLow");
        assertThat(change.getInt("counts.without")).isEqualTo(1);
    }

    @Test
    void theMeanIsFollowedFromRoundToRoundAndChainLinkedOverABreak() {
        JsonPath trend = json(get(now, "trend"));

        assertThat(trend.getList("points.round")).containsExactly(before, now);
        assertThat(trend.getList("points.organisations")).containsExactly(3, 3);
        assertThat(trend.getList("points.median")).containsExactly(0.5, 0.75);
        assertThat(trend.getList("points.comparability")).containsExactly("first", "changed");
        // (0.125 + 0.1875) / (1 + 1)
        assertThat(trend.getList("points.link")).containsExactly(null, 0.15625);
        assertThat(trend.getList("points.linked")).containsExactly(0.65625, 0.8125);
        JsonPath node = json(get(now, "trend?node=b"));
        assertThat(node.getList("points.comparability")).containsExactly("first", "same");
        assertThat(node.getDouble("points[0].mean")).isEqualTo(0.5);
        assertThat(node.getList("points.link")).containsExactly(null, 0.125);
        assertThat(json(get(before, "trend")).getList("points.round")).containsExactly(before);
        assertThat(json(as("TH-NORTH").get("/v1/rounds/" + open + "/trend")).getList("points.organisations"))
                .containsExactly(2, 1, 1);
        assertThat(get(now, "trend.csv").asString().lines().toList().get(2))
                .startsWith(now + ",")
                .contains(",0.8125,");
        assertThat(get(now, "trend.svg?lang=en").asString()).contains("From round to round – index", ">0.813<");
        assertThat(page(now, "trend?lang=en")).contains("<h1>From round to round: index</h1>", "definition or scoring");
        assertThat(page(now, "trend?lang=th")).contains("ค่าเฉลี่ยแบบต่อเนื่อง");
        for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
            assertProblem(get(now, "trend." + form + "?node=no-such"), 400, "invalid-parameter");
            assertProblem(get(open, "trend." + form), 401, "unauthenticated");
        }
    }

    @Test
    void everyFormHasTheSameNumbers() throws IOException {
        assertThat(get(now, "changes.csv").asString().lines().toList().get(1))
                .startsWith("TH-50,เชียงใหม่,Chiang Mai,province,both,0.5,0.75,0.25,0.125,0.125,1.0,index,");
        assertThat(get(now, "transitions.csv").asString().lines().toList().get(1))
                .startsWith("TH-50,เชียงใหม่,Chiang Mai,province,rose,B,A,1,");
        assertThat(get(now, "quadrant.csv").asString().lines().toList().get(1)).startsWith("TH-83,ภูเก็ต,");
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(get(now, "transitions.xlsx").asByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("transitions", "matrix", "about");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(get(now, "changes.xlsx").asByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("changes", "parts", "about");
        }
        assertThat(get(now, "changes.svg?lang=en").asString())
                .contains("Changes – index: Round second", ">+0.156<", ">+0.063<", ">0.813<");
        assertThat(get(now, "transitions.svg?lang=en").asString()).contains(">B Medium · 2<", ">Not there before · 1<");
        assertThat(get(now, "quadrant.svg?lang=en").asString()).contains("Low, high: 1", ">Chiang Mai<");
        for (String report : List.of("changes", "transitions", "quadrant")) {
            assertThat(ImageIO.read(new ByteArrayInputStream(
                                    get(now, report + ".png?width=800").asByteArray()))
                            .getWidth())
                    .isEqualTo(800);
        }
    }

    @Test
    void peopleSeeThemAsPagesInTheirLanguage() {
        assertThat(page(now, "changes?lang=en"))
                .contains("<h1>Changes: index</h1>", "Round first → Round second", "<dt>Data</dt><dd>+0.156")
                .contains("100% of it, by weight, measured the same")
                .contains("in this round only");
        assertThat(page(now, "changes?lang=th")).contains("<h1>การเปลี่ยนแปลง: index</h1>", "เฉพาะรอบก่อน");
        assertThat(page(now, "transitions?lang=en"))
                .contains("<h1>Moves between bands: index</h1>", "<dt>rose</dt><dd>1</dd>", "+1");
        assertThat(page(now, "quadrant?lang=en")).contains("Change since Round first", "<dt>Low, high</dt><dd>1</dd>");
        assertThat(page(before, "quadrant?lang=en")).contains("<h1>Quadrants: index × a</h1>");
        assertThat(page(before, "changes?lang=en")).contains("There is no round of this framework before");
        assertThat(page(before, "transitions?lang=th")).contains("ไม่มีรอบก่อนหน้า");
        for (String report : List.of("changes", "transitions", "quadrant")) {
            assertThat(page(now, "?lang=en")).contains("/rounds/" + now + "/" + report + "?run=live&amp;lang=en\">");
            assertThat(given().accept("text/html")
                            .get("/rounds/" + now + "/" + report + "?from=no-such")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(given().accept("text/html")
                            .get("/rounds/" + open + "/" + report)
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static String page(String round, String what) {
        Response page = given().accept("text/html").get("/rounds/" + round + (what.startsWith("?") ? "" : "/") + what);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.asString();
    }

    private static Response get(String round, String what) {
        return given().get("/v1/rounds/" + round + "/" + what);
    }

    private static RequestSpecification as(String organisation) {
        return given().auth().oauth2(Tokens.bearer("respondent", organisation));
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
