package org.phrom.reporting.report.comparison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.reporting.Given;

@QuarkusTest
class ComparisonTest {

    private static String published;
    private static String open;

    @BeforeEach
    void twoRounds() {
        if (published == null) {
            published = Given.scoredRound("published");
            open = Given.scoredRound("open");
        }
    }

    @Test
    void organisationsStandBesideEachOtherNodeByNode() {
        JsonPath comparison =
                json(get(published, "comparison?organisation=TH-51&organisation=TH-10&organisation=TH-83"));

        assertThat(comparison.getString("context.round")).isEqualTo(published);
        assertThat(comparison.getString("node")).isEqualTo("index");
        assertThat(comparison.getList("organisations.organisation.code")).containsExactly("TH-51", "TH-10", "TH-83");
        assertThat(comparison.getList("organisations.rank")).containsExactly(2, 1, 4);
        assertThat(comparison.getList("organisations.band")).containsExactly("B", "A", "D");
        assertThat(comparison.getList("lines.code")).containsExactly("index", "cgsi", "psdi", "dcei");
        assertThat(comparison.getList("lines.level")).containsExactly(0, 1, 1, 1);
        // of all four: 0.1, 0.5, 0.55, 0.95
        assertThat(comparison.getDouble("lines[1].median")).isEqualTo(0.525);
        assertThat(comparison.getInt("lines[1].scored")).isEqualTo(4);
        assertThat(comparison.getList("lines[1].results.score")).containsExactly(0.55, 0.95, 0.1);
        assertThat(comparison.getList("lines[1].results.rank")).containsExactly(2, 1, 4);
        assertThat(comparison.getList("lines[1].results.toFirst")).containsExactly(0.0, 0.95 - 0.55, 0.1 - 0.55);
        assertThat(comparison.getList("lines[1].results.toMedian"))
                .containsExactly(0.55 - 0.525, 0.95 - 0.525, 0.1 - 0.525);
        assertThat(comparison.getInt("linesOmitted")).isZero();
    }

    @Test
    void aNodeIsComparedWithWhatIsBelowIt() {
        JsonPath comparison = json(get(published, "comparison?organisation=TH-10&organisation=TH-50&node=dcei"));

        assertThat(comparison.getString("name.en")).isEqualTo("Digital citizen engagement");
        assertThat(comparison.getList("lines.code")).containsExactly("dcei");
        assertThat(comparison.getList("lines[0].results.score")).containsExactly(0.9, 0.7);
    }

    @Test
    void fewerThanTwoMoreThanFiveOneTwiceAndOneThatIsNotThereAreRefused() {
        String two = "organisation=TH-10&organisation=TH-50";
        for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
            String report = "comparison." + form + "?";
            assertThat(refused(report + "organisation=")).isEqualTo("wrong-number");
            assertThat(refused(report + "organisation=TH-10")).isEqualTo("wrong-number");
            assertThat(refused(report + "organisation=TH-10&organisation=")).isEqualTo("wrong-number");
            assertThat(refused(report + two + "&organisation=a&organisation=b&organisation=c&organisation=d"))
                    .isEqualTo("wrong-number");
            assertThat(refused(report + two + "&organisation=TH-10")).isEqualTo("duplicate");
            assertThat(refused(report + two + "&organisation=TH-99")).isEqualTo("unknown-value");
            assertThat(refused(report + two + "&node=no-such")).isEqualTo("unknown-value");
            assertProblem(get(published, report + two + "&run=official"), 404, "no-official-run");
            assertProblem(get(open, report + two), 401, "unauthenticated");
            assertProblem(get("no-such-round", report + two), 401, "unauthenticated");
        }
    }

    @Test
    void untilItIsPublishedAnOrganisationOutsideTheSubTreeIsAsOneThatIsNotThere() {
        String own = "/v1/rounds/" + open + "/comparison?organisation=TH-50&organisation=";

        assertThat(json(as("TH-NORTH").get(own + "TH-51")).getList("organisations.rank"))
                .containsExactly(2, 2);
        Response outside = as("TH-NORTH").get(own + "TH-10");
        Response nowhere = as("TH-NORTH").get(own + "TH-99");
        assertProblem(outside, 400, "invalid-parameter");
        assertThat(outside.<String>path("errors[0].message").replace("TH-10", "TH-99"))
                .isEqualTo(nowhere.<String>path("errors[0].message"));
        String page = as("TH-NORTH")
                .accept("text/html")
                .get("/rounds/{id}/comparison?lang=en", open)
                .asString();
        assertThat(page).contains("<option value=\"TH-51\">Lamphun</option>").doesNotContain("Bangkok");
    }

    @Test
    void everyFormHasTheSameNumbers() throws IOException {
        String asked = "?organisation=TH-51&organisation=TH-10";
        Response csv = get(published, "comparison.csv" + asked);
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + published + "-comparison.csv\"");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFnode,node_name_th,node_name_en,level,code,name_th,name_en,score,rank,band,to_first,"
                        + "to_median,median,scored,round_th,round_en");
        assertThat(lines.get(1))
                .startsWith("index,ดัชนีรวม,Overall index,0,TH-51,ลำพูน,Lamphun,0.6123456789012349,2,B,0.0,");
        assertThat(lines).hasSize(9);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(
                get(published, "comparison.xlsx" + asked).asByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("comparison", "scores", "about");
            assertThat(book.getSheet(1)
                            .orElseThrow()
                            .read()
                            .get(1)
                            .getCell(3)
                            .asNumber()
                            .doubleValue())
                    .isEqualTo(0.6123456789012349);
        }
        assertThat(get(published, "comparison.svg" + asked + "&lang=en").asString())
                .contains("Comparison – Overall index: Test round", ">0.612<", "Lamphun", "Bangkok");
        assertThat(ImageIO.read(new ByteArrayInputStream(get(published, "comparison.png" + asked + "&width=800")
                                .asByteArray()))
                        .getWidth())
                .isEqualTo(800);
    }

    @Test
    void peopleChooseOnAPageAndSeeItInTheirLanguage() {
        String choosing = page("?lang=en&organisation=TH-51");
        assertThat(choosing)
                .contains("<h1>Comparison</h1>", "Choose two to five organisations")
                .contains("name=\"organisation\" value=\"TH-51\" list=\"offered\"")
                .contains("<option value=\"TH-10\">Bangkok</option>");
        String english = page("?lang=en&organisation=TH-51&organisation=TH-10&organisation=");
        assertThat(english)
                .contains("<h1>Comparison: Overall index</h1>", "role=\"img\"")
                .contains("<dt>Lamphun</dt><dd>0.612 <small>rank 2 · band B</small></dd>")
                .contains("<b>0.900</b> <span class=\"chip band-0\">A</span> <small>rank 1</small>"
                        + "<small>+0.288 to median</small><small>+0.288 to first</small>")
                .contains("/v1/rounds/" + published + "/comparison?organisation=TH-51&amp;organisation=TH-10"
                        + "&amp;node=index&amp;run=live&amp;format=xlsx&amp;lang=en");
        assertThat(page("?lang=th&organisation=TH-51&organisation=TH-10"))
                .contains("<h1>เปรียบเทียบหน่วยงาน: ดัชนีรวม</h1>", "+0.288 จากมัธยฐาน");
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}?lang=en", published)
                        .asString())
                .contains("/rounds/" + published + "/comparison?run=live&amp;lang=en\">Comparison</a>");
        for (String wrong : List.of("organisation=TH-10&organisation=TH-99", "organisation=TH-10&organisation=TH-10")) {
            assertThat(given().accept("text/html")
                            .get("/rounds/" + published + "/comparison?" + wrong)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}/comparison", open)
                        .statusCode())
                .isEqualTo(401);
    }

    private static String refused(String what) {
        Response refused = get(published, what);
        assertProblem(refused, 400, "invalid-parameter");
        return refused.path("errors[0].code");
    }

    private static String page(String query) {
        Response page = given().accept("text/html").get("/rounds/" + published + "/comparison" + query);
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
