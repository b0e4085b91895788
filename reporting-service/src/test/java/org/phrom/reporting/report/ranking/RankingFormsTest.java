package org.phrom.reporting.report.ranking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

/** One ranking in all of its forms. */
@QuarkusTest
class RankingFormsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
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
    void aWorkbookHasEveryLineInFullPrecisionAndNoFormula() throws IOException {
        Response file = get(published, "ranking.xlsx?lang=en");

        assertThat(file.contentType()).isEqualTo(XLSX);
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + published + "-ranking.xlsx\"");
        List<Row> rows = rows(file, 0);
        assertThat(texts(rows.get(0)))
                .startsWith("Rank", "Rank in selection", "Code", "Name (Thai)")
                .contains("Core government systems");
        assertThat(rows).hasSize(5);
        Cell score = rows.get(2).getCell(6);
        assertThat(score.getType()).isEqualTo(CellType.NUMBER);
        assertThat(score.asNumber().doubleValue()).isEqualTo(0.6123456789012345);
        assertThat(score.getDataFormatString()).as("as on the page").isEqualTo("0.000");
        Cell name = rows.get(4).getCell(4);
        assertThat(name.getType()).isEqualTo(CellType.STRING);
        assertThat(name.asString()).isEqualTo("=Phuket");
        assertThat(rows.get(4).getCell(11).asNumber().doubleValue()).isEqualTo(0.30000000000000004);
    }

    @Test
    void aWorkbookSaysWhatItStandsOn() throws IOException {
        Map<String, String> about = rows(get(published, "ranking.xlsx"), 1).stream()
                .filter(row -> row.getCellCount() > 1 && row.getCell(1) != null)
                .collect(Collectors.toMap(
                        row -> row.getCell(0).asString(),
                        row -> String.valueOf(row.getCell(1).getValue()),
                        (first, second) -> first,
                        TreeMap::new));

        assertThat(about)
                .containsEntry("round", published)
                .containsEntry("framework", "gtmi")
                .containsEntry("framework_version", "1")
                .containsEntry("run", published + "-live")
                .containsEntry("run_kind", "live")
                .containsEntry("reference_date", "2022-11-01")
                .containsEntry("participants", "4")
                .containsEntry("scored", "4")
                .containsEntry("coverage", "1.0")
                .containsEntry("method", "/v1/frameworks/gtmi/versions/1")
                .containsEntry("cgsi", "ระบบหลักของภาครัฐ");
    }

    @Test
    void everyReportInJsonSaysWhatItStandsOn() {
        JsonPath all = get(published, "ranking").jsonPath();

        assertThat(all.getString("context.round")).isEqualTo(published);
        assertThat(all.getString("context.title.en")).isEqualTo("Test round");
        assertThat(all.getString("context.framework")).isEqualTo("gtmi");
        assertThat(all.getString("context.frameworkVersion")).isEqualTo("1");
        assertThat(all.getString("context.run.id")).isEqualTo(published + "-live");
        assertThat(all.getBoolean("context.provisional")).isTrue();
        assertThat(all.getString("context.scope")).isEqualTo("all");
        assertThat(all.getInt("context.participants")).isEqualTo(4);
        assertThat(all.getInt("context.scored")).isEqualTo(4);
        assertThat(all.getFloat("context.coverage")).isEqualTo(1);
        JsonPath own = as("TH-NORTH").get("/v1/rounds/{id}/ranking", open).jsonPath();
        assertThat(own.getString("context.scope")).isEqualTo("own");
        assertThat(own.getInt("context.participants")).isEqualTo(2);
        assertThat(own.getInt("context.scored")).isEqualTo(2);
        JsonPath nobody = as("TH-NOWHERE").get("/v1/rounds/{id}/ranking", open).jsonPath();
        assertThat(nobody.getInt("context.participants")).isZero();
        assertThat((Object) nobody.get("context.coverage")).isNull();
    }

    @Test
    void theFormIsThatOfTheParameterOrElseOfTheExtensionOrElseOfTheHeader() {
        assertThat(get(published, "ranking.csv").asString())
                .isEqualTo(get(published, "ranking?format=csv").asString());
        assertThat(get(published, "ranking.csv?sort=code&order=desc").asString())
                .isEqualTo(get(published, "ranking?format=csv&sort=code&order=desc")
                        .asString());
        assertThat(get(published, "ranking.csv?format=json").contentType()).isEqualTo("application/json");
        assertThat(given().accept("text/csv")
                        .get("/v1/rounds/" + published + "/ranking.svg")
                        .contentType())
                .isEqualTo("image/svg+xml");
        for (String type : List.of("text/csv", XLSX, "image/svg+xml", "image/png", "application/json")) {
            assertThat(given().accept("application/pdf;q=0.9, " + type + ";q=0.8")
                            .get("/v1/rounds/{id}/ranking", published)
                            .contentType())
                    .startsWith(type);
        }
        String browser = "text/html,application/xhtml+xml,image/avif,image/webp,image/png,image/svg+xml,*/*;q=0.8";
        assertThat(given().accept(browser)
                        .get("/v1/rounds/{id}/ranking", published)
                        .contentType())
                .isEqualTo("application/json");
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertProblem(get(published, "ranking?format=pdf"), 400, "invalid-parameter");
        assertProblem(get(published, "ranking.pdf"), 404, "not-found");
        assertProblem(get(published, "progress.csv"), 404, "not-found");
        assertProblem(
                given().accept("application/pdf").get("/v1/rounds/{id}/ranking", published), 406, "not-acceptable");
        assertProblem(get(published, "ranking.png?width=199"), 400, "invalid-parameter");
        assertProblem(get(published, "ranking.png?width=2401"), 400, "invalid-parameter");
        for (String form : List.of("xlsx", "csv", "svg", "png")) {
            assertProblem(get(published, "ranking." + form + "?sort=height"), 400, "invalid-parameter");
            assertProblem(get(published, "ranking." + form + "?run=official"), 404, "no-official-run");
            assertProblem(get(open, "ranking." + form), 401, "unauthenticated");
            assertProblem(get("no-such-round", "ranking." + form), 401, "unauthenticated");
        }
    }

    @Test
    void aRespondentSeesTheOwnSubTreeAloneInEveryForm() throws IOException {
        assertThat(rows(as("TH-NORTH").get("/v1/rounds/{id}/ranking.xlsx", open), 0))
                .hasSize(3);
        String picture =
                as("TH-NORTH").get("/v1/rounds/{id}/ranking.svg?lang=en", open).asString();
        assertThat(picture)
                .contains("Chiang Mai", "Lamphun", "2 of 2 have a score")
                .doesNotContain("Bangkok")
                .doesNotContain("Phuket");
        assertThat(as("TH-NORTH").get("/v1/rounds/{id}/ranking.png", open).header("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void aPictureSaysWhatItShowsAndStandsOnInTheLanguageAskedFor() {
        Response english = get(published, "ranking.svg?lang=en");
        String thai = get(published, "ranking.svg?lang=th").asString();

        assertThat(english.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"" + published + "-ranking.svg\"");
        assertThat(english.asString())
                .contains("Ranking: Test round", "Provisional", "Index, version 1", "World Bank, CC BY 4.0", "0.900");
        assertThat(thai).contains("รอบทดสอบ", "กรุงเทพมหานคร", "มีคะแนน 4 จาก 4 หน่วยงาน");
        assertThat(get(published, "ranking.svg?lang=en&type=province").asString())
                .contains("Ranking (Province): Test round")
                .doesNotContain("Bangkok");
    }

    @Test
    void aPngIsThatPictureAsWideAsAskedFor() throws IOException {
        BufferedImage usual = image(get(published, "ranking.png"));
        BufferedImage narrow = image(get(published, "ranking.png?width=400"));

        assertThat(usual.getWidth()).isEqualTo(1_600);
        assertThat(narrow.getWidth()).isEqualTo(400);
        assertThat((double) usual.getHeight() / usual.getWidth())
                .isCloseTo((double) narrow.getHeight() / narrow.getWidth(), offset(0.01));
        assertThat(narrow.getRGB(0, 0)).as("white ground").isEqualTo(0xFFFFFFFF);
    }

    @Test
    void aReaderIsToldWhenNothingHasChangedInEveryForm() {
        String round = Given.scoredRound("published");
        Map<String, String> tags = Stream.of("csv", "xlsx", "svg", "png", "json")
                .collect(Collectors.toMap(
                        form -> form, form -> get(round, "ranking." + form).header("ETag")));

        assertThat(tags.values()).doesNotHaveDuplicates();
        tags.forEach((form, tag) -> assertThat(given().header("If-None-Match", tag)
                        .get("/v1/rounds/" + round + "/ranking." + form)
                        .statusCode())
                .isEqualTo(304));
        Topics.send("phrom.scores", Given.live(round, new Given.Score("TH-83", "0.3", "C", "0.1", "0.2", "0.6"), 9));
        Given.arrived("score", "round = '" + round + "' and sequence = 9", 1);
        tags.forEach((form, tag) -> assertThat(given().header("If-None-Match", tag)
                        .get("/v1/rounds/" + round + "/ranking." + form)
                        .statusCode())
                .isEqualTo(200));
    }

    @Test
    void aRoundWithoutScoresHasEveryFormToo() {
        String round = Given.freshRound();
        Topics.send("phrom.rounds", Given.round(round, "published", 5));
        Given.arrived("round", "id = '" + round + "'", 1);

        for (String form : List.of("csv", "xlsx", "svg", "png", "json")) {
            assertThat(get(round, "ranking." + form).statusCode()).as(form).isEqualTo(200);
        }
    }

    private static Response get(String round, String what) {
        return given().get("/v1/rounds/" + round + "/" + what);
    }

    private static RequestSpecification as(String organisation) {
        return given().auth().oauth2(Tokens.bearer("respondent", organisation));
    }

    private static BufferedImage image(Response answer) throws IOException {
        assertThat(answer.contentType()).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static List<Row> rows(Response answer, int sheet) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(answer.asByteArray()), new ReadingOptions(true, false))) {
            Sheet found = book.getSheet(sheet).orElseThrow();
            return found.read();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Cell::asString).toList();
    }
}
