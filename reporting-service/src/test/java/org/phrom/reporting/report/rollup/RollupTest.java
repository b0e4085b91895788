package org.phrom.reporting.report.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.reporting.Given;
import org.phrom.reporting.Given.Participant;

@QuarkusTest
class RollupTest {

    private static String published;
    private static String open;

    @BeforeEach
    void twoRounds() {
        if (published == null) {
            published = Given.scoredRound("published");
            Participant silent = new Participant("TH-84", "สุราษฎร์ธานี", "Surat Thani", "province", "TH-SOUTH");
            Topics.send("phrom.assessments", Given.assessment(published, silent, "notStarted", 1));
            Given.arrived("assessment", "round = '" + published + "'", 5);
            open = Given.scoredRound("open");
        }
    }

    @Test
    void scoresAreRolledUpBelowTheLowestOrganisationThatIsAboveAll() {
        JsonPath rollup = get(published, "rollup").jsonPath();

        assertThat(rollup.getString("context.round")).isEqualTo(published);
        assertThat(rollup.getString("rule")).isEqualTo("mean");
        assertThat(rollup.getString("ruleText.en")).startsWith("Arithmetic mean");
        assertThat(rollup.getList("path.code")).containsExactly("TH");
        assertThat(rollup.getList("items.code")).containsExactly("TH-CENTRAL", "TH-NORTH", "TH-SOUTH");
        assertThat(rollup.getList("items.opens")).containsExactly(true, true, true);
        assertThat(rollup.getList("items.sums.organisations")).containsExactly(1, 2, 2);
        assertThat(rollup.getList("items.sums.scored")).containsExactly(1, 2, 1);
        assertThat(rollup.getList("items.sums.coverage")).containsExactly(1.0f, 1.0f, 0.5f);
        assertThat(rollup.getDouble("items[1].sums.mean")).isCloseTo(0.6123456789, within(1e-7));
        assertThat(rollup.getInt("all.organisations")).isEqualTo(5);
        // .9, .6123456789 twice and .2
        assertThat(rollup.getDouble("all.mean")).isCloseTo((0.9 + 2 * 0.6123456789 + 0.2) / 4, within(1e-7));
        assertThat(rollup.getDouble("all.median")).isCloseTo(0.6123456789, within(1e-7));
        assertThat(rollup.getDouble("all.minimum")).isEqualTo(0.2, within(1e-7));
    }

    @Test
    void oneGoesDownStepByStepToTheOrganisationsThemselves() {
        JsonPath south = get(published, "rollup?parent=TH-SOUTH&node=psdi").jsonPath();

        assertThat(south.getList("path.code")).containsExactly("TH", "TH-SOUTH");
        assertThat(south.getList("items.code")).containsExactly("TH-83", "TH-84");
        assertThat(south.getList("items.name.en")).containsExactly("=Phuket", "Surat Thani");
        assertThat(south.getList("items.opens")).containsExactly(false, false);
        assertThat(south.getList("items.sums.mean")).containsExactly(0.2f, null);
        assertProblem(get(published, "rollup?parent=TH-83"), 400, "invalid-parameter");
        assertProblem(get(published, "rollup?parent=NOWHERE"), 400, "invalid-parameter");
    }

    @Test
    void typesAndMediansCanBeAskedFor() {
        JsonPath types = get(published, "rollup?by=type&rule=median").jsonPath();

        assertThat(types.getList("items.code")).containsExactly("metropolis", "province");
        assertThat(types.getList("items.name.th")).element(1).isEqualTo("จังหวัด");
        assertThat(types.getList("items.sums.organisations")).containsExactly(1, 4);
        assertThat(types.getDouble("items[1].sums.median")).isCloseTo(0.6123456789, within(1e-7));
        assertThat(types.getString("ruleText.en")).startsWith("Median");
        assertThat(get(published, "rollup?by=type&parent=TH-NORTH").jsonPath().getList("items.code"))
                .containsExactly("province");
    }

    @Test
    void whoWorksForASubTreeHasWhatIsInItAloneUntilTheRoundIsPublished() {
        JsonPath own = as("TH-NORTH").get("/v1/rounds/{id}/rollup", open).jsonPath();

        assertThat(own.getList("path.code")).containsExactly("TH", "TH-NORTH");
        assertThat(own.getList("items.code")).containsExactlyInAnyOrder("TH-50", "TH-51");
        assertThat(own.getInt("all.organisations")).isEqualTo(2);
        assertThat(as("TH-NORTH")
                        .get("/v1/rounds/{id}/rollup?parent=TH", open)
                        .jsonPath()
                        .getList("items.code"))
                .containsExactly("TH-NORTH");
        assertProblem(as("TH-NORTH").get("/v1/rounds/{id}/rollup?parent=TH-SOUTH", open), 400, "invalid-parameter");
        assertThat(as("TH-NORTH")
                        .accept("text/html")
                        .get("/rounds/{id}/rollup?lang=en", open)
                        .asString())
                .contains("Lamphun")
                .doesNotContain("Bangkok", "Phuket");
    }

    @Test
    void whatIsNotKnownIsRefusedByNameInEveryForm() {
        for (String form : List.of("json", "csv", "xlsx", "svg", "png")) {
            String report = "rollup." + form;
            assertProblem(get(published, report + "?node=no-such"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?by=height"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?rule=best"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?parent=no-such"), 400, "invalid-parameter");
            assertProblem(get(published, report + "?run=official"), 404, "no-official-run");
            assertProblem(get(open, report), 401, "unauthenticated");
            assertProblem(get("no-such-round", report), 401, "unauthenticated");
        }
        assertThat(given().accept("text/html").get("/rounds/{id}/rollup", open).statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyFormHasTheSameNumbers() throws IOException {
        assertThat(get(published, "rollup.csv").asString().lines())
                .contains(
                        "\uFEFFcode,name_th,name_en,organisations,scored,coverage,mean,median,minimum,maximum,by,parent,"
                                + "node,round_th,round_en")
                .anyMatch(line ->
                        line.matches("TH-SOUTH,[^,]+,[^,]+,2,1,0.5,0.2,0.2,0.2,0.2,area,TH,index,รอบทดสอบ,Test round"));
        assertThat(get(published, "rollup.xlsx").asByteArray()).startsWith('P', 'K');
        assertThat(get(published, "rollup.svg?lang=en").asString())
                .contains("Roll-up – Overall index", "Mean by area", ">0.900<", "every organisation counts once");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                get(published, "rollup.png?width=700").asByteArray()))
                        .getWidth())
                .isEqualTo(700);
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}/rollup?lang=en", published)
                        .asString())
                .contains("<h1>Roll-up: Overall index</h1>", "parent=TH-SOUTH", ">0.200</td>", ">50.0%</td>");
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}/rollup?lang=th&parent=TH-SOUTH&rule=median", published)
                        .asString())
                .contains("<h1>ผลรวมตามโครงสร้างหน่วยงาน: ดัชนีรวม</h1>", "สุราษฎร์ธานี", "มัธยฐานตามพื้นที่");
    }

    private static RequestSpecification as(String organisation) {
        return given().auth().oauth2(Tokens.bearer("respondent", organisation));
    }

    private static Response get(String round, String report) {
        return given().get("/v1/rounds/" + round + "/" + report);
    }
}
