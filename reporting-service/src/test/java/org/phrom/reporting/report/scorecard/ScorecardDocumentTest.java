package org.phrom.reporting.report.scorecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class ScorecardDocumentTest {

    private static final String PATH = "/v1/rounds/{id}/organisations/{code}.pdf?lang={lang}";

    @Test
    void theDocumentSaysInThaiWhatThePageSays() throws Exception {
        String round = Given.scoredRound("published");
        try (PDDocument pdf = pdf(given().get(PATH, round, "TH-51", "th"))) {
            String text = new PDFTextStripper().getText(pdf);

            assertThat(text)
                    .contains("รายงานผลการประเมินรายหน่วยงาน", "ลำพูน", "รอบทดสอบ", "สารบัญ")
                    .contains("การมีส่วนร่วมของพลเมืองทางดิจิทัล", "จุดแข็งและจุดที่ต้องพัฒนา")
                    .contains("1 พฤศจิกายน พ.ศ. 2565")
                    .contains("0.612", "0.637", "+0.025")
                    .contains("มีคะแนน 4 จาก 4 หน่วยงาน", "World Bank, CC BY 4.0", round + "-live");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("ลำพูน · รอบทดสอบ");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("th");
        }
    }

    @Test
    void contentsNameThePagesOnWhichSectionsBegin() throws Exception {
        String round = Given.scoredRound("published");
        try (PDDocument pdf = pdf(given().get(PATH, round, "TH-51", "en"))) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                pages.add(one.getText(pdf));
            }
            List<String> told = new ArrayList<>();
            for (String section :
                    List.of("Summary", "Strengths and gaps", "Place in the whole field", "Method and sources")) {
                Matcher entry =
                        Pattern.compile(Pattern.quote(section) + "\\s+(\\d+)").matcher(pages.get(1));
                if (entry.find()) {
                    told.add(section);
                    assertThat(pages.get(Integer.parseInt(entry.group(1)) - 1))
                            .as(section)
                            .contains(section);
                }
            }

            assertThat(told).contains("Summary", "Strengths and gaps", "Method and sources");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).hasSizeGreaterThanOrEqualTo(4);
            for (int page = 1; page <= pages.size(); page++) {
                assertThat(pages.get(page - 1).replaceAll("\\s+", " "))
                        .contains("Page " + page + " of " + pages.size());
            }
        }
    }

    @Test
    void numbersMayBeWrittenInThaiDigits() throws Exception {
        String round = Given.scoredRound("published");
        try (PDDocument pdf = pdf(given().get("/v1/rounds/{id}/organisations/TH-51.pdf?lang=th&digits=thai", round))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("๐.๖๑๒", "๑ พฤศจิกายน พ.ศ. ๒๕๖๕", "มีคะแนน ๔ จาก ๔ หน่วยงาน", round + "-live")
                    .doesNotContain("0.612");
        }
        assertProblem(
                given().get("/v1/rounds/{id}/organisations/TH-51.pdf?digits=roman", round), 400, "invalid-parameter");
    }

    @Test
    void everyGlyphIsOfTheFontAndEverySheetHasInk() throws Exception {
        String round = Given.scoredRound("published");
        try (PDDocument pdf = pdf(given().get(PATH, round, "TH-51", "th"))) {
            List<Integer> without = new ArrayList<>();
            PDFTextStripper glyphs = new PDFTextStripper() {
                @Override
                protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
                    if (code == 0) {
                        without.add(getCurrentPageNo());
                    }
                    super.showGlyph(at, font, code, displacement);
                }
            };
            glyphs.getText(pdf);
            assertThat(without).isEmpty();
            PDFRenderer renderer = new PDFRenderer(pdf);
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                var image = renderer.renderImageWithDPI(page, 36);
                long dark = 0;
                for (int x = 0; x < image.getWidth(); x++) {
                    for (int y = 0; y < image.getHeight(); y++) {
                        dark += (image.getRGB(x, y) & 0xff) < 200 ? 1 : 0;
                    }
                }
                assertThat(dark).as("sheet " + (page + 1)).isGreaterThan(100);
            }
        }
    }

    @Test
    void theDocumentComesByExtensionByParameterAndByAcceptAndToNobodyWhoMayNotSeeTheResult() {
        String round = Given.scoredRound("published");
        String plain = "/v1/rounds/{id}/organisations/TH-51";
        assertThat(given().get(plain + "?format=pdf", round).contentType()).isEqualTo("application/pdf");
        assertThat(given().accept("application/pdf").get(plain, round).contentType())
                .isEqualTo("application/pdf");
        assertThat(given().get(plain, round).contentType()).startsWith("application/json");
        assertThat(given().accept("text/html,application/xml;q=0.9,*/*;q=0.8")
                        .get(plain, round)
                        .contentType())
                .startsWith("application/json");
        Response first = given().get(PATH, round, "TH-51", "th");
        assertThat(first.header("Content-Disposition")).isEqualTo("inline; filename=\"" + round + "-TH-51.pdf\"");
        assertThat(given().header("If-None-Match", first.header("ETag"))
                        .get(PATH, round, "TH-51", "th")
                        .statusCode())
                .isEqualTo(304);
        assertProblem(given().get(PATH, round, "TH-99", "th"), 404, "not-found");
        assertProblem(given().get(plain + "?format=docx", round), 400, "invalid-parameter");

        String open = Given.scoredRound("open");
        assertProblem(given().get(PATH, open, "TH-50", "th"), 401, "unauthenticated");
        String respondent = Tokens.bearer("respondent", "TH-NORTH");
        assertThat(given().auth()
                        .oauth2(respondent)
                        .get(PATH, open, "TH-50", "th")
                        .contentType())
                .isEqualTo("application/pdf");
        assertProblem(given().auth().oauth2(respondent).get(PATH, open, "TH-10", "th"), 404, "not-found");
    }

    @Test
    void aParticipantWithoutAScoreHasADocumentThatSaysSo() throws Exception {
        String round = Given.scoredRound("published");
        Topics.send(
                "phrom.assessments",
                Given.assessment(
                        round,
                        new Given.Participant("TH-52", "ลำปาง", "Lampang", "province", "TH-NORTH"),
                        "inProgress",
                        1));
        Given.arrived("assessment", "round = '" + round + "'", 5);
        try (PDDocument pdf = pdf(given().get(PATH, round, "TH-52", "th"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("ยังไม่มีคะแนน")
                    .doesNotContain("จุดแข็ง");
        }
    }

    private static PDDocument pdf(Response response) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Loader.loadPDF(response.asByteArray());
    }
}
