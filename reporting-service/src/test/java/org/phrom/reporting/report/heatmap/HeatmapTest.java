package org.phrom.reporting.report.heatmap;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class HeatmapTest {

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
    void organisationsAreLinesAndThePartsOfTheIndexColumns() {
        JsonPath heatmap = json(get(published, "heatmap"));

        assertThat(heatmap.getString("context.round")).isEqualTo(published);
        assertThat(heatmap.getString("node")).isEqualTo("index");
        assertThat(heatmap.getString("arrangement")).isEqualTo("sorted");
        assertThat(heatmap.getList("parts.code")).containsExactly("cgsi", "psdi", "dcei");
        assertThat(heatmap.getList("items.organisation.code"))
                .containsExactly("TH-10", "TH-50", "TH-51", "TH-83", "TH-84");
        assertThat(heatmap.getList("items.rank")).containsExactly(1, 2, 2, 4, null);
        assertThat(heatmap.getList("items[0].scores")).containsExactly(0.95, 0.85, 0.9);
        assertThat(heatmap.getList("items[3].scores")).containsExactly(0.1, 0.2, 0.30000000000000004);
        assertThat(heatmap.getList("items[4].scores")).containsExactly(null, null, null);
    }

    @Test
    void aNodeIsSortedByItsOwnScoresAndALeafIsItsOwnColumn() {
        JsonPath leaf = json(get(published, "heatmap?node=psdi&order=asc"));

        assertThat(leaf.getList("parts.code")).containsExactly("psdi");
        assertThat(leaf.getList("items.organisation.code"))
                .containsExactly("TH-83", "TH-50", "TH-51", "TH-10", "TH-84");
        assertThat(leaf.getList("items.score")).containsExactly(0.2, 0.6, 0.65, 0.85, null);
        assertThat(json(get(published, "heatmap?node=psdi&sort=code")).getList("items.organisation.code"))
                .containsExactly("TH-10", "TH-50", "TH-51", "TH-83", "TH-84");
    }

    @Test
    void pagesFollowEachOther() {
        JsonPath first = json(get(published, "heatmap?pageSize=2"));
        String token = first.getString("nextPageToken");

        assertThat(first.getList("items.organisation.code")).containsExactly("TH-10", "TH-50");
        assertThat(json(get(published, "heatmap?pageSize=3&pageToken=" + token)).getList("items.organisation.code"))
                .containsExactly("TH-51", "TH-83", "TH-84");
        assertProblem(get(published, "heatmap?node=psdi&pageToken=" + token), 400, "invalid-parameter");
    }

    @Test
    void alikeOnesCanStandTogether() {
        JsonPath clustered = json(get(published, "heatmap?arrangement=clustered&type=province"));

        assertThat(clustered.getString("arrangement")).isEqualTo("clustered");
        assertThat(clustered.getList("items.organisation.code")).containsExactly("TH-51", "TH-50", "TH-83");
        assertThat((Object) clustered.get("nextPageToken")).isNull();
        String large = Given.largeRound(201);
        for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
            assertProblem(get(large, "heatmap." + form + "?arrangement=clustered"), 400, "invalid-parameter");
        }
        assertThat(json(get(large, "heatmap?arrangement=clustered&ancestor=TH-3"))
                        .getList("items"))
                .hasSize(3);
        assertThat(get(large, "heatmap.csv").asString().lines()).hasSize(202);
        assertThat(get(large, "heatmap.png").statusCode()).isEqualTo(200);
        assertThat(given().accept("text/html")
                        .get("/rounds/" + large + "/heatmap?lang=en&page=2")
                        .asString())
                .contains("page=3", "page=1", "L00101")
                .doesNotContain("L00102", "L00001");
        Given.forget(large);
    }

    @Test
    void whatIsNotKnownIsRefusedByNameInEveryForm() {
        for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
            String report = "heatmap." + form;
            assertProblem(get(published, report + "?node=no-such"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?sort=height"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?arrangement=heap"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?run=official"), 404, "no-official-run");
            assertProblem(get(open, report), 401, "unauthenticated");
            assertProblem(get("no-such-round", report), 401, "unauthenticated");
        }
    }

    @Test
    void aRespondentSeesTheOwnSubTreeAloneUntilTheRoundIsPublished() {
        assertThat(json(as("TH-NORTH").get("/v1/rounds/{id}/heatmap", open)).getList("items.organisation.code"))
                .containsExactly("TH-50", "TH-51");
        for (String form : List.of("csv", "svg")) {
            assertThat(as("TH-NORTH")
                            .get("/v1/rounds/" + open + "/heatmap." + form + "?lang=en")
                            .asString())
                    .contains("Lamphun")
                    .doesNotContain("Bangkok", "Phuket");
        }
        assertThat(as("TH-NORTH")
                        .accept("text/html")
                        .get("/rounds/{id}/heatmap?lang=en", open)
                        .asString())
                .contains("Lamphun")
                .doesNotContain("Bangkok", "Phuket");
        assertThat(given().accept("text/html").get("/rounds/{id}/heatmap", open).statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyFormHasTheSameNumbersAndAWorkbookColoursThem() throws IOException {
        assertThat(get(published, "heatmap.csv").asString().lines().toList())
                .startsWith(
                        "\uFEFFrank,code,name_th,name_en,type,score,cgsi,psdi,dcei,node,round_th,round_en",
                        "1,TH-10,กรุงเทพมหานคร,Bangkok,metropolis,0.9,0.95,0.85,0.9,index,รอบทดสอบ,Test round")
                .element(4)
                .isEqualTo(
                        "4,TH-83,ภูเก็ต,'=Phuket,province,0.2,0.1,0.2,0.30000000000000004,index,รอบทดสอบ,Test round");
        assertThat(sheet(get(published, "heatmap.xlsx").asByteArray()))
                .contains("<conditionalFormatting sqref=\"G2:G6\">", "AND(ISNUMBER(G2),G2>=0.8)", "AND(ISNUMBER(G2))")
                .contains("<v>0.30000000000000004</v>")
                .containsPattern("<c r=\"D5\" s=\"\\d+\" t=\"inlineStr\"><is><t>=Phuket</t></is></c>")
                .doesNotContain("<f>");
        assertThat(get(published, "heatmap.svg?lang=en").asString())
                .contains("Heat map – Overall index: Test round", "Core government sys", ">0.950<", "=Phuket", ">–<");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                get(published, "heatmap.png?width=900").asByteArray()))
                        .getWidth())
                .isEqualTo(900);
    }

    @Test
    void peopleSeeItAsAPageInTheirLanguage() {
        String english = page("?lang=en");

        assertThat(english)
                .contains("<h1>Heat map: Overall index</h1>")
                .contains("<td class=\"number shade-4\">0.950</td>", "<td class=\"number shade-0\">0.100</td>")
                .contains("<td class=\"number \">–</td>")
                .contains("<span class=\"chip shade-1\">0.200 – 0.400</span>")
                .contains("/heatmap?node=index&amp;run=live&amp;format=png&amp;lang=en");
        assertThat(page("?lang=th&arrangement=clustered")).contains("แผนภาพความร้อน: ดัชนีรวม", "ระบบหลักของภาครัฐ");
        for (String wrong : Arrays.asList("node=no-such", "arrangement=heap", "sort=height")) {
            assertThat(given().accept("text/html")
                            .get("/rounds/" + published + "/heatmap?" + wrong)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static String page(String query) {
        Response page = given().accept("text/html").get("/rounds/" + published + "/heatmap" + query);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.asString();
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("heatmap", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
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
