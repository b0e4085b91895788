package org.phrom.reporting.report.scorecard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;
import org.phrom.kit.testing.Topics;
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;

@QuarkusTest
class ScorecardTest {

    private static final String PATH = "/v1/rounds/{id}/organisations/{code}";

    @Test
    void anOrganisationStandsBesideTheMedianOfAll() {
        String round = Given.scoredRound("published");
        Topics.send("phrom.organisations", Given.organisation("TH-NORTH", "ภาคเหนือ", "North", 1));
        Given.arrived("organisation", "code = 'TH-NORTH'", 1);

        JsonPath card = json(given().get(PATH, round, "TH-51"));

        assertThat(card.getDouble("score")).isEqualTo(0.6123456789012349);
        assertThat(card.getInt("rank")).isEqualTo(2);
        assertThat(card.getInt("ranked")).isEqualTo(4);
        assertThat(card.getString("band")).isEqualTo("B");
        assertThat(card.getDouble("coverage")).isEqualTo(1.0);
        assertThat(card.getDouble("median")).isEqualTo((0.6123456789012345 + 0.6123456789012349) / 2);
        assertThat(card.getString("assessmentState")).isEqualTo("submitted");
        assertThat(card.getBoolean("provisional")).isTrue();
        assertThat(card.getList("organisation.ancestors.code")).containsExactly("TH", "TH-NORTH");
        assertThat(card.getString("organisation.ancestors[1].name.th")).isEqualTo("ภาคเหนือ");
        assertThat(card.getList("nodes.code")).containsExactly("cgsi", "psdi", "dcei");
        assertThat(card.getList("nodes.score")).containsExactly(0.55, 0.65, 0.6370370367037035);
        assertThat(card.getList("nodes.rank")).containsExactly(2, 2, 3);
        assertThat(card.getDouble("nodes[0].median")).isEqualTo(0.525);
        assertThat(card.getDouble("nodes[0].difference")).isEqualTo(0.55 - 0.525);
    }

    @Test
    void aParticipantWithoutAScoreHasNoRank() {
        String round = Given.scoredRound("published");
        Topics.send(
                "phrom.assessments",
                Given.assessment(
                        round,
                        new Given.Participant("TH-52", "ลำปาง", "Lampang", "province", "TH-NORTH"),
                        "inProgress",
                        1));
        Given.arrived("assessment", "round = '" + round + "'", 5);

        JsonPath card = json(given().get(PATH, round, "TH-52"));

        assertThat(card.getString("state")).isEqualTo("none");
        assertThat(card.getString("assessmentState")).isEqualTo("inProgress");
        assertThat((Object) card.get("rank")).isNull();
        assertThat((Object) card.get("score")).isNull();
        assertProblem(given().get(PATH, round, "TH-99"), 404, "not-found");
    }

    @Test
    void aRespondentSeesTheOwnSubTreeAndTheRestLooksAsIfItDidNotExist() {
        String round = Given.scoredRound("open");
        String respondent = Tokens.bearer("respondent", "TH-NORTH");

        assertThat(given().auth().oauth2(respondent).get(PATH, round, "TH-50").statusCode())
                .isEqualTo(200);
        assertProblem(given().auth().oauth2(respondent).get(PATH, round, "TH-10"), 404, "not-found");
        assertProblem(given().auth().oauth2(respondent).get(PATH, round, "TH-99"), 404, "not-found");
        assertProblem(given().get(PATH, round, "TH-50"), 401, "unauthenticated");
        assertThat(given().auth()
                        .oauth2(Tokens.bearer("reviewer", "*"))
                        .get(PATH, round, "TH-10")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(given().auth().oauth2(Tokens.bearer("reviewer")).get(PATH, round, "TH-10"), 404, "not-found");
        assertProblem(
                given().auth().oauth2(Tokens.bearer("reviewer", "TH-NORTH")).get(PATH, round, "TH-10"),
                404,
                "not-found");
    }

    @Test
    void aReaderOfAPublishedScorecardIsToldWhenNothingHasChanged() {
        String round = Given.scoredRound("published");
        String tag = given().get(PATH, round, "TH-50").header("ETag");

        assertThat(given().header("If-None-Match", tag)
                        .get(PATH, round, "TH-50")
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().header("If-None-Match", tag)
                        .get(PATH, round, "TH-51")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBandThatAGateKeepsAnOrganisationOutOfIsNamedWithTheGate() {
        String round = Given.scoredRound("published");
        Topics.send(
                "phrom.scores",
                Given.with(
                        Given.live(round, new Given.Score("TH-10", "0.9", "B", "0.95", "0.85", "0.9"), 3),
                        "\"score\":0.9,\"band\":\"B\",\"coverage\"",
                        "\"score\":0.9,\"band\":\"B\",\"missedBands\":[{\"band\":\"A\",\"gates\":[{\"node\":\"psdi\",\"from\":0.95,"
                                + "\"value\":0.85},{\"node\":\"dcei\",\"from\":0.5}]}],\"coverage\""));
        Given.arrived("standing", "run = '" + round + "-live' and organisation = 'TH-10' and band = 'B'", 1);

        JsonPath card = json(given().get(PATH, round, "TH-10"));

        assertThat(card.getString("band")).isEqualTo("B");
        assertThat(card.getList("missedBands.band")).containsExactly("A");
        assertThat(card.getString("missedBands[0].name.th")).isEqualTo("สูงมาก");
        assertThat(card.getList("missedBands[0].gates.node")).containsExactly("psdi", "dcei");
        assertThat(card.getDouble("missedBands[0].gates[0].value")).isEqualTo(0.85);
        assertThat((Object) card.get("missedBands[0].gates[1].value")).isNull();
        assertThat(page(round, "en"))
                .contains("A Very high: Public service delivery must be at least 0.950; it has 0.850")
                .contains("A Very high: Digital citizen engagement must be at least 0.500; it has no score");
        assertThat(page(round, "th"))
                .contains("ระดับ A สูงมาก: การให้บริการสาธารณะต้องได้อย่างน้อย 0.950 ขณะนี้ 0.850");
        assertThat(json(given().get(PATH, round, "TH-50")).getList("missedBands"))
                .isEmpty();
    }

    @Test
    void aValueOfARoundBeforeIsToldWithThatRoundInEveryForm() {
        String before = Given.scoredRound("published");
        String round = Given.scoredRound("published");
        Topics.send(
                "phrom.scores",
                Given.with(
                        Given.live(round, new Given.Score("TH-10", "0.9", "A", "0.95", "0.85", "0.9"), 3),
                        "{\"code\":\"psdi\",\"score\":0.85,\"coverage\":1.0}",
                        "{\"code\":\"psdi\",\"score\":0.85,\"coverage\":0.0,\"carried\":{\"round\":\"" + before
                                + "\",\"run\":\"" + before + "-official-1\"}}"));
        Given.arrived(
                "standing_nodes",
                "run = '" + round + "-live' and organisation = 'TH-10' and nodes -> 'psdi' -> 'carried' ->> 'round' = '"
                        + before + "'",
                1);

        JsonPath card = json(given().get(PATH, round, "TH-10"));

        assertThat(card.getString("nodes[1].carried.round")).isEqualTo(before);
        assertThat(card.getString("nodes[1].carried.run")).isEqualTo(before + "-official-1");
        assertThat(card.getString("nodes[1].carried.title.en")).isEqualTo("Test round");
        assertThat((Object) card.get("nodes[0].carried")).isNull();
        assertThat(page(round, "en")).contains("0.850 <small>carried from Test round</small>");
        assertThat(page(round, "th")).contains("0.850 <small>ยกมาจากรอบทดสอบ</small>");
        JsonPath ranking = json(given().get("/v1/rounds/{id}/ranking", round));
        assertThat(ranking.getString("items[0].carried.psdi")).isEqualTo(before);
        assertThat(ranking.getMap("items[1].carried")).isEmpty();
        assertThat(given().get("/v1/rounds/{id}/ranking?format=csv", round).asString())
                .contains(",Test round,psdi=" + before + "\r\n");
    }

    @Test
    void aPilotIsMarkedAndSoIsWhatDoesNotApply() {
        String round = Given.freshRound();
        Topics.send(
                "phrom.frameworks",
                Sent.of(
                        "framework-published.v1",
                        "pilot:1",
                        1,
                        Given.FRAMEWORK
                                .replace("gtmi", "pilot")
                                .replace("citizen engagement\"},\"weight\":1", "citizen engagement\"},\"weight\":0")));
        Topics.send("phrom.rounds", Given.with(Given.round(round, "published", 5), "\"gtmi\"", "\"pilot\""));
        Topics.send("phrom.assessments", Given.all(Given.FOUR, who -> Given.assessment(round, who, "submitted", 3)));
        Topics.send(
                "phrom.scores",
                Given.with(
                        Given.live(round, new Given.Score("TH-10", "0.9", "A", "0.95", "0.85", "0.9"), 3),
                        "{\"code\":\"psdi\",\"score\":0.85,\"coverage\":1.0}",
                        "{\"code\":\"psdi\",\"coverage\":0,\"missing\":\"notApplicable\"}"));
        Given.arrived("standing", "run = '" + round + "-live' and organisation = 'TH-10'", 1);

        JsonPath card = json(given().get(PATH, round, "TH-10"));

        assertThat(card.getList("nodes.pilot")).containsExactly(false, false, true);
        assertThat(card.getString("nodes[1].missing")).isEqualTo("notApplicable");
        assertThat(page(round, "en"))
                .contains("Digital citizen engagement (pilot, not counted)")
                .contains("does not apply");
        assertThat(page(round, "th"))
                .contains("การมีส่วนร่วมของพลเมืองทางดิจิทัล (นำร่อง ไม่นับคะแนน)")
                .contains("ไม่ใช้กับหน่วยงานประเภทนี้");
        assertThat(given().get("/rounds/{id}?lang=en", round).asString())
                .contains("Digital citizen engagement (pilot, not counted)");
    }

    @Test
    void theLevelThatAnIndicatorReachesIsWordedWithWhatToDoNext() {
        String round = Given.freshRound();
        Topics.send(
                "phrom.frameworks",
                Sent.of(
                        "framework-published.v1",
                        "ladders:1",
                        1,
                        Given.FRAMEWORK
                                .replace("gtmi", "ladders")
                                .replace(
                                        "service delivery\"},\"weight\":1",
                                        "service delivery\"},\"weight\":1,\"indicator\":{\"rule\":\"points\",\"ladder\":["
                                                + "{\"level\":0,\"text\":{\"th\":\"ไม่มี\",\"en\":\"None\"}},"
                                                + "{\"level\":1,\"text\":{\"th\":\"บางส่วน\",\"en\":\"Some\"},\"recommendation\":"
                                                + "{\"th\":\"ทำให้ครบ\",\"en\":\"Do the rest\"}}]}")));
        Topics.send("phrom.rounds", Given.with(Given.round(round, "published", 5), "\"gtmi\"", "\"ladders\""));
        Topics.send("phrom.assessments", Given.all(Given.FOUR, who -> Given.assessment(round, who, "submitted", 3)));
        Topics.send(
                "phrom.scores",
                Given.with(
                        Given.live(round, new Given.Score("TH-10", "0.9", "A", "0.95", "0.85", "0.9"), 3),
                        "\"score\":0.85,\"coverage\"",
                        "\"score\":0.85,\"level\":1,\"coverage\""));
        Given.arrived("standing", "run = '" + round + "-live' and organisation = 'TH-10'", 1);

        JsonPath card = json(given().get(PATH, round, "TH-10"));

        assertThat((Object) card.get("nodes[0].level")).isNull();
        assertThat(card.getInt("nodes[1].level.level")).isEqualTo(1);
        assertThat(card.getString("nodes[1].level.text.th")).isEqualTo("บางส่วน");
        assertThat(card.getString("nodes[1].level.recommendation.en")).isEqualTo("Do the rest");
        assertThat(page(round, "en")).contains("What to do next").contains("<td>1 Some</td><td>Do the rest</td>");
        assertThat(page(round, "th")).contains("<td>1 บางส่วน</td><td>ทำให้ครบ</td>");
    }

    private static String page(String round, String language) {
        return given().get("/rounds/{id}/organisations/TH-10?lang={language}", round, language)
                .asString();
    }

    private static JsonPath json(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return new JsonPath(response.asString()).using(new JsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
