package org.phrom.reporting.report.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;

@QuarkusTest
class QualityTest {

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

    // cgsi .95 .5 .55 .1, psdi .85 .6 .65 .2, dcei .9 .7 .637037 .3
    @Test
    void theIndexHasTheAlphaOfItsParts() {
        JsonPath quality = get(published, "quality").jsonPath();
        Reliability apart = new Reliability(3);
        apart.add(new double[] {0.95, 0.85, 0.9});
        apart.add(new double[] {0.5, 0.6, 0.7});
        apart.add(new double[] {0.55, 0.65, 0.6370370367037035});
        apart.add(new double[] {0.1, 0.2, 0.30000000000000004});

        assertThat(quality.getString("context.round")).isEqualTo(published);
        assertThat(quality.getString("items")).isEqualTo("parts");
        assertThat(quality.getDouble("scaleEnd")).isEqualTo(1);
        assertThat(quality.getList("groups.node")).containsExactly("index");
        assertThat(quality.getInt("groups[0].complete")).isEqualTo(4);
        assertThat(quality.getDouble("groups[0].alpha")).isCloseTo(apart.alpha(), within(1e-6));
        assertThat(quality.getList("groups[0].items.node")).containsExactly("cgsi", "psdi", "dcei");
        assertThat(quality.getDouble("groups[0].items[1].alphaWithout")).isCloseTo(apart.alphaWithout(1), within(1e-6));
        assertThat(quality.getDouble("groups[0].items[0].mean")).isCloseTo(0.525, within(1e-6));
        assertThat(quality.getList("groups[0].items.missing")).containsExactly(0.2f, 0.2f, 0.2f);
    }

    @Test
    void aNodeInWhichNothingIsSummedUpHasNoGroup() {
        assertThat(get(published, "quality?node=psdi").jsonPath().getList("groups"))
                .isEmpty();
        assertThat(get(published, "quality?node=index&items=indicators")
                        .jsonPath()
                        .getList("groups[0].items.node"))
                .containsExactly("cgsi", "psdi", "dcei");
        assertThat(get(published, "quality.svg?node=psdi&lang=en").asString()).contains("Quality of the instrument");
    }

    @Test
    void aRespondentHasItOfTheOwnSubTreeAloneUntilTheRoundIsPublished() {
        JsonPath own = given().auth()
                .oauth2(Tokens.bearer("respondent", "TH-NORTH"))
                .get("/v1/rounds/{id}/quality", open)
                .jsonPath();

        assertThat(own.getInt("groups[0].complete")).isEqualTo(2);
        assertThat(own.getDouble("groups[0].items[0].mean")).isCloseTo(0.525, within(1e-6));
        assertThat(own.getString("context.scope")).isEqualTo("own");
    }

    @Test
    void whatIsNotKnownIsRefusedByNameInEveryForm() {
        for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
            String report = "quality." + form;
            assertProblem(get(published, report + "?node=no-such"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?items=questions"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?run=official"), 404, "no-official-run");
            assertProblem(get(open, report), 401, "unauthenticated");
            assertProblem(get("no-such-round", report), 401, "unauthenticated");
        }
        assertThat(given().accept("text/html").get("/rounds/{id}/quality", open).statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyFormHasTheSameNumbers() throws IOException {
        assertThat(get(published, "quality.csv").asString().lines())
                .contains(
                        "\uFEFFgroup,code,name_th,name_en,mean,deviation,missing,floor,ceiling,item_rest,alpha_without,"
                                + "round_th,round_en")
                .anyMatch(line -> line.startsWith("index,cgsi,ระบบหลักของภาครัฐ,Core government systems,0.52"));
        assertThat(get(published, "quality.xlsx").asByteArray()).startsWith('P', 'K');
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                get(published, "quality.png?width=700").asByteArray()))
                        .getWidth())
                .isEqualTo(700);
        String page = given().accept("text/html")
                .get("/rounds/{id}/quality?lang=en", published)
                .asString();
        assertThat(page)
                .contains("<h1>Quality of the instrument</h1>", "Core government systems <small>cgsi</small>")
                .contains("3 items; 4 organisations have every one", ">0.525</td>", ">20.0%</td>");
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}/quality?lang=th", published)
                        .asString())
                .contains("<h1>คุณภาพของเครื่องมือ</h1>");
    }

    private static Response get(String round, String report) {
        return given().get("/v1/rounds/" + round + "/" + report);
    }
}
