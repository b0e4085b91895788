package org.phrom.survey.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.phrom.kit.page.Words;

@QuarkusTest
class PageTest {

    @Test
    void anAddressThatLeadsNowhereIsAPageForPeopleAndAProblemForPrograms() {
        Response page = given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "th-TH,th;q=0.9,en;q=0.5")
                .get("/no/such/address");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.header("Content-Language")).isEqualTo("th");
        assertThat(page.asString()).contains("<html lang=\"th\">", "<h1>ไม่พบหน้านี้</h1>", "hreflang=\"en\"");
        assertThat(given().accept("text/html").get("/no/such/address?lang=en").asString())
                .contains("<html lang=\"en\">", "<h1>Not found</h1>");
        assertProblem(given().accept("application/json").get("/nowhere"), 404, "not-found");
        assertProblem(given().get("/v1/nowhere"), 404, "not-found");
        assertThat(given().get("/q/openapi").statusCode()).isEqualTo(200);
    }

    @Test
    void theStyleSheetIsTheOneOfAllServices() {
        Response css = given().get("/phrom.css");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.contentType()).startsWith("text/css");
        assertThat(css.header("Cache-Control")).contains("max-age=300");
        assertThat(given().get("/phrom.svg").statusCode()).isEqualTo(200);
    }

    @Test
    void aTimeIsThatOfThailandAndInThaiOfTheBuddhistEra() {
        Instant time = Instant.parse("2026-11-30T17:30:00Z");

        assertThat(Words.in(Locale.forLanguageTag("th")).time(time)).isEqualTo("1 ธันวาคม พ.ศ. 2569 เวลา 00:30 น.");
        assertThat(Words.in(Locale.ENGLISH).time(time)).isEqualTo("1 December 2026, 00:30");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(ResourceBundle.getBundle("words", Locale.forLanguageTag("th"))
                        .keySet())
                .isEqualTo(ResourceBundle.getBundle("words", Locale.ENGLISH).keySet());
    }
}
