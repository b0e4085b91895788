package org.phrom.reporting.report.round;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.reporting.Given;

@QuarkusTest
class RoundDocumentTest {

    private static final String PATH = "/v1/rounds/{id}/report.pdf?lang={lang}";

    @Test
    void theReportOfARoundHasEveryOrganisationWithTheNumbersOfTheRanking() throws Exception {
        String round = Given.scoredRound("published");
        try (PDDocument pdf = pdf(given().get(PATH, round, "th"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("รายงานผลการประเมินของรอบ", "สารบัญ", "1 พฤศจิกายน พ.ศ. 2565", "1 กุมภาพันธ์ พ.ศ. 2566")
                    .contains("เชียงใหม่", "กรุงเทพมหานคร", "ลำพูน", "ภูเก็ต")
                    .contains("0.900", "0.612", "0.200", "0.950", "0.637")
                    .contains("ความเสมอภาค", "การกระจายของคะแนน", "วิธีการและแหล่งข้อมูล");
        }
        try (PDDocument pdf = pdf(given().get(PATH + "&digits=thai", round, "th"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("๐.๙๐๐", "๑ พฤศจิกายน พ.ศ. ๒๕๖๕")
                    .doesNotContain("0.900");
        }
        try (PDDocument pdf = pdf(given().get(PATH, round, "en"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Ranking and heat map", "1 November 2022");
        }
    }

    @Test
    void manyOrganisationsRunOverSheetsThatRepeatTheHead() throws Exception {
        String round = Given.largeRound(400);
        try (PDDocument pdf = pdf(given().get(PATH, round, "en"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Body 1\u0020", "Body 400 ");
            assertThat(text.split("Rank Name Score", -1).length - 1).isGreaterThan(5);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(10);
        } finally {
            Given.forget(round);
        }
    }

    @Test
    void beforePublicationOneSeesTheOwnSubTreeAlone() throws Exception {
        String round = Given.scoredRound("open");
        assertProblem(given().get(PATH, round, "th"), 401, "unauthenticated");
        assertProblem(
                given().auth().oauth2(Tokens.bearer("reviewer", "*")).get(PATH, "no-such-round", "th"),
                404,
                "not-found");
        try (PDDocument pdf = pdf(
                given().auth().oauth2(Tokens.bearer("respondent", "TH-NORTH")).get(PATH, round, "th"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("เชียงใหม่", "ลำพูน")
                    .doesNotContain("กรุงเทพมหานคร", "ภูเก็ต");
        }
    }

    private static PDDocument pdf(Response response) throws IOException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Loader.loadPDF(response.asByteArray());
    }
}
