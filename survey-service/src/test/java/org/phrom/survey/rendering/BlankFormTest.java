package org.phrom.survey.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.survey.assessment.SurveyData.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BlankFormTest {

    private final String code = "blank-" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/v1/frameworks/" + code + "/versions/2";

    private void drafted() {
        Response drafted = as("framework-author")
                .body(Documents.everyKind().put("framework", code).toString())
                .put(path);
        assertThat(drafted.statusCode()).as(drafted.asString()).isEqualTo(201);
    }

    @Test
    void aRespondentPrintsThePage() {
        drafted();

        Response page = as("respondent").get(path + "/blank-form.html?organisationType=province&lang=th");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.asString())
                .contains(
                        "<html lang=\"th\">",
                        "จังหวัดมีแผนพัฒนารัฐบาลดิจิทัลหรือไม่ *",
                        "ระดับ 2 – ใช้ข้อมูลเป็นประจำทุกเดือน",
                        "หากข้อนี้ไม่ใช้กับหน่วยงาน ให้ขอยกเว้นพร้อมเหตุผล",
                        "หากรายการใดไม่ใช้กับหน่วยงาน ให้ขอยกเว้นพร้อมเหตุผล")
                .contains("ร่าง แก้ไขล่าสุดเมื่อ", "พ.ศ. 25")
                .doesNotContain("เทศบาลมีศูนย์บริการร่วมหรือไม่");
    }

    @Test
    void whatANumberIsCountedInStandsOverTheAnswersAboutManyThings() throws Exception {
        as("framework-author")
                .body(Documents.everyKind()
                        .put("framework", code)
                        .set("questions", Documents.json("""
                                [{"code":"USE","text":{"th":"จำนวนผู้ใช้","en":"Users"},"type":"number","roster":"services",
                                 "unit":{"th":"คน","en":"persons"},"min":0,"max":900},
                                {"code":"TAB","text":{"th":"งบ","en":"Budget"},"type":"table",
                                 "rows":[{"code":"r","text":{"th":"ปีนี้","en":"This year"}}],
                                 "columns":[{"code":"c","text":{"th":"จัดสรร","en":"Allotted"},"type":"money","min":0}]}]"""))
                        .toString())
                .put(path);

        assertThat(as("respondent").get(path + "/blank-form.html?lang=en").asString())
                .contains("Answer – persons (0–900)", "Allotted – baht (not less than 0)");
        assertThat(as("respondent").get(path + "/blank-form.html?lang=th").asString())
                .contains("คำตอบ – คน (0–900)", "จัดสรร – บาท (ไม่น้อยกว่า 0)");
    }

    @Test
    void whatTheDocumentSaysIsTextAndNoMarkup() {
        var document = Documents.everyKind().put("framework", code);
        document.withObject("/title").put("en", "<script>alert(1)</script> & more");
        as("framework-author").body(document.toString()).put(path);

        assertThat(as("respondent").get(path + "/blank-form.html?lang=en").asString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more")
                .doesNotContain("<script>");
    }

    @Test
    void aRespondentGetsAPdfThatSaysTheSame() throws Exception {
        drafted();

        Response file = as("respondent").get(path + "/blank-form.pdf?organisationType=province&lang=th");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(file.asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("จังหวัดมีแผนพัฒนารัฐบาลดิจิทัลหรือไม่ *");
        }
    }

    @Test
    void whoHasItIsToldSoAndAnotherLanguageIsAnotherThing() {
        drafted();
        for (String form : new String[] {"/blank-form.html", "/blank-form.pdf"}) {
            String tag = as("respondent").get(path + form + "?lang=th").header("ETag");

            assertThat(as("respondent")
                            .header("If-None-Match", tag)
                            .get(path + form + "?lang=th")
                            .statusCode())
                    .isEqualTo(304);
            assertThat(as("respondent")
                            .header("If-None-Match", tag)
                            .get(path + form + "?lang=en")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void thereIsNoBlankFormWithoutATokenOrAVersion() {
        for (String form : new String[] {"/blank-form.html", "/blank-form.pdf"}) {
            assertProblem(RestAssured.get(path + form), 401, "unauthenticated");
            assertProblem(as("respondent").get(path + form), 404, "not-found");
        }
        drafted();
        assertProblem(as("respondent").get(path + "/blank-form.pdf?lang=de"), 400, "invalid-parameter");
    }
}
