package org.phrom.reporting.report.distribution;

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
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class DistributionFormsTest {

    private static String published;
    private static String open;

    @BeforeEach
    void twoRounds() {
        if (published == null) {
            published = Given.scoredRound("published");
            open = Given.scoredRound("open");
            Topics.send("phrom.organisations", Given.organisation("TH-SOUTH", "ภาคใต้", "South", 1));
            Given.arrived("organisation", "code = 'TH-SOUTH'", 1);
        }
    }

    @Test
    void theScoresOfTheIndexAreCountedAndSummedUp() {
        JsonPath distribution = json(get(published, "distribution"));

        assertThat(distribution.getString("context.round")).isEqualTo(published);
        assertThat(distribution.getString("node")).isEqualTo("index");
        assertThat(distribution.getString("by")).isEqualTo("area");
        assertThat(distribution.getInt("withoutScore")).isZero();
        assertThat(distribution.getInt("all.organisations")).isEqualTo(4);
        assertThat(distribution.getDouble("all.minimum")).isEqualTo(0.2);
        assertThat(distribution.getDouble("all.median")).as("as on scorecards").isEqualTo(0.6123456789012347);
        assertThat(distribution.getDouble("all.maximum")).isEqualTo(0.9);
        // quartiles 0.509 and 0.684: 2 · 0.175 / ∛4 = 0.22
        assertThat(distribution.getList("histogram.from")).containsExactly(0.2, 0.4, 0.6, 0.8);
        assertThat(distribution.getList("histogram.organisations")).containsExactly(1, 0, 2, 1);
        assertThat(distribution.getList("groups.code")).containsExactly("TH-CENTRAL", "TH-NORTH", "TH-SOUTH");
        assertThat(distribution.getList("groups.box.organisations")).containsExactly(1, 2, 1);
        assertThat(distribution.getString("groups[2].name.en")).isEqualTo("South");
        assertThat(distribution.getList("bands.code")).containsExactly("A", "B", "C", "D");
        assertThat(distribution.getList("bands.organisations")).containsExactly(1, 2, 0, 1);
        assertThat(distribution.getList("bands.share")).containsExactly(0.25, 0.5, 0.0, 0.25);
    }

    @Test
    void aNodeHasItsOwnAndGroupsCanBeTypesOrPeerGroups() {
        JsonPath node = json(get(published, "distribution?node=dcei&by=type"));

        assertThat(node.getString("node")).isEqualTo("dcei");
        assertThat(node.getList("groups.code")).containsExactly("metropolis", "province");
        assertThat(node.getString("groups[1].name.th")).isEqualTo("จังหวัด");
        assertThat(node.getDouble("groups[1].box.minimum")).isEqualTo(0.30000000000000004);
        assertThat(node.getDouble("groups[1].box.median")).isEqualTo(0.6370370367037035);
        assertThat(node.getList("bands")).isEmpty();
        JsonPath peers = json(get(Given.peerRound("published"), "distribution?by=peerGroup"));
        assertThat(peers.getList("groups.code")).containsExactly("large", "small", null);
        assertThat(peers.getString("groups[0].name.en")).isEqualTo("500,000 people or more");
        assertThat(peers.getString("groups[2].name.en")).isEqualTo("In none");
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
            String report = "distribution." + form;
            assertProblem(get(published, report + "?node=no-such"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?by=height"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?run=official"), 404, "no-official-run");
            assertProblem(get(open, report), 401, "unauthenticated");
            assertProblem(get("no-such-round", report), 401, "unauthenticated");
        }
    }

    @Test
    void untilItIsPublishedWhoWorksForASubTreeHasItMadeOfThatAlone() {
        JsonPath own = json(as("TH-NORTH").get("/v1/rounds/{id}/distribution", open));

        assertThat(own.getString("context.scope")).isEqualTo("own");
        assertThat(own.getInt("all.organisations")).isEqualTo(2);
        assertThat(own.getDouble("all.maximum")).isEqualTo(0.6123456789012349);
        assertThat(own.getList("groups.code")).containsExactly("TH-NORTH");
        assertThat(own.getList("bands.organisations")).containsExactly(0, 2, 0, 0);
        String page = as("TH-NORTH")
                .accept("text/html")
                .get("/rounds/{id}/distribution?lang=en", open)
                .asString();
        assertThat(page)
                .contains("These figures are of your own organisations only")
                .doesNotContain("TH-SOUTH", "0.900");
        JsonPath nobody = json(as("TH-NOWHERE").get("/v1/rounds/{id}/distribution", open));
        assertThat((Object) nobody.get("all")).isNull();
        assertThat(nobody.getList("histogram")).isEmpty();
        assertThat(as("TH-NOWHERE")
                        .get("/v1/rounds/" + open + "/distribution.png")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void everyFormHasTheSameNumbers() throws IOException {
        Response csv = get(published, "distribution.csv");
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + published + "-distribution.csv\"");
        List<String> lines = csv.asString().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFcode,name_th,name_en,organisations,minimum,lower_whisker,lower_quartile,median,"
                        + "upper_quartile,upper_whisker,maximum,mean,outliers,by,node,round_th,round_en");
        assertThat(lines.get(1)).startsWith(",ทั้งหมด,All,4,0.2,").contains(",0.6123456789012347,");
        assertThat(lines.get(4)).startsWith("TH-SOUTH,ภาคใต้,South,1,0.2,0.2,0.2,0.2,");
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(get(published, "distribution.xlsx").asByteArray()))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("distribution", "histogram", "bands", "about");
            assertThat(book.getSheet(0)
                            .orElseThrow()
                            .read()
                            .get(1)
                            .getCell(7)
                            .asNumber()
                            .doubleValue())
                    .isEqualTo(0.6123456789012347);
            assertThat(book.getSheet(1).orElseThrow().read()).hasSize(5);
        }
        assertThat(get(published, "distribution.svg?lang=en").asString())
                .contains("Distribution – Overall index: Test round", ">0.612<", "By area", "South");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                get(published, "distribution.png?width=800").asByteArray()))
                        .getWidth())
                .isEqualTo(800);
    }

    @Test
    void peopleSeeItAsAPageInTheirLanguage() {
        String english = page("?lang=en");
        String thai = page("?lang=th&by=type");

        assertThat(english)
                .contains("<h1>Distribution: Overall index</h1>", "<dt>Median</dt><dd>0.612</dd>", "role=\"img\"")
                .contains("<small>TH-SOUTH</small></th><td class=\"number\">1</td><td class=\"number\">0.200</td>")
                .contains("<span>Very high</span> <b>1</b> <small>25.0%</small>")
                .contains("/v1/rounds/" + published
                        + "/distribution?run=live&amp;node=index&amp;by=area&amp;format=xlsx&amp;lang=en");
        assertThat(thai)
                .contains("<h1>การกระจายของคะแนน: ดัชนีรวม</h1>", "จังหวัด")
                .doesNotContain("ภาคใต้");
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}?lang=en", published)
                        .asString())
                .contains("<a class=\"button\" href=\"/rounds/" + published
                        + "/distribution?run=live&amp;lang=en\">Distribution</a>");
        for (String wrong : List.of("node=no-such", "by=height")) {
            assertThat(given().accept("text/html")
                            .get("/rounds/" + published + "/distribution?" + wrong)
                            .statusCode())
                    .isEqualTo(400);
        }
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}/distribution", open)
                        .statusCode())
                .isEqualTo(401);
    }

    private static String page(String query) {
        Response page = given().accept("text/html").get("/rounds/" + published + "/distribution" + query);
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
