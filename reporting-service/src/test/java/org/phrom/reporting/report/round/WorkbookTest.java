package org.phrom.reporting.report.round;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.reporting.Given;

@QuarkusTest
class WorkbookTest {

    private static final String PATH = "/v1/rounds/{id}/workbook.xlsx?lang=en";

    @Test
    void aWorkbookHasScoresHeatMapDataAndWhatTheCodesStandFor() throws Exception {
        String round = Given.scoredRound("published");
        try (ReadableWorkbook book = book(given().get(PATH, round))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("ranking", "heatmap", "data", "dictionary", "bands", "about");
            List<Row> data = rows(book, "data");
            // a head, and four organisations with the index and three parts
            assertThat(data).hasSize(17);
            assertThat(texts(data.get(0))).containsExactly("Code", "Node", "Score", "Carried from");
            assertThat(data.get(1).getCellText(0)).isEqualTo("TH-10");
            assertThat(data.get(1).getCellText(1)).isEqualTo("index");
            assertThat(data.get(1).getCellAsNumber(2).orElseThrow().doubleValue())
                    .isEqualTo(0.9);
            assertThat(rows(book, "dictionary").stream().map(row -> row.getCellText(0)))
                    .containsExactly("Code of the node", "index", "cgsi", "psdi", "dcei");
            assertThat(rows(book, "bands").stream().map(row -> row.getCellText(0)))
                    .containsExactly("Code of the band", "A", "B", "C", "D");
        }
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysAText() throws Exception {
        String round = Given.scoredRound("published");
        try (ReadableWorkbook book = book(given().get(PATH, round))) {
            Cell name = rows(book, "ranking").get(4).getCell(4);
            assertThat(name.getText()).isEqualTo("=Phuket");
            assertThat(name.getFormula()).isNull();
        }
    }

    @Test
    void beforePublicationOneSeesTheOwnSubTreeAlone() throws Exception {
        String round = Given.scoredRound("open");
        assertProblem(given().get(PATH, round), 401, "unauthenticated");
        try (ReadableWorkbook book = book(
                given().auth().oauth2(Tokens.bearer("respondent", "TH-NORTH")).get(PATH, round))) {
            assertThat(rows(book, "data").stream()
                            .skip(1)
                            .map(row -> row.getCellText(0))
                            .distinct())
                    .containsExactly("TH-50", "TH-51");
        }
    }

    private static List<Row> rows(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(Cell::getText).toList();
    }

    private static ReadableWorkbook book(Response response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        return new ReadableWorkbook(new ByteArrayInputStream(response.asByteArray()));
    }
}
