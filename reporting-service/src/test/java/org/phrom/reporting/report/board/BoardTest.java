package org.phrom.reporting.report.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import org.phrom.kit.testing.Topics.Sent;
import org.phrom.reporting.Given;

@QuarkusTest
class BoardTest {

    private static final String STAGES = """
            "stages":[{"kind":"answering","closesAt":"2022-11-30T17:00:00Z"},
            {"kind":"review","opensAt":"2022-12-01T00:00:00Z","closesAt":"2999-12-31T17:00:00Z"}],"participantCount":4""";
    private static String open;

    @BeforeEach
    void aRoundThatRuns() {
        if (open == null) {
            open = round("open");
        }
    }

    @Test
    void handInsAreCountedByStateAndByDayOfTheZone() {
        JsonPath board =
                as("analyst").get("/v1/rounds/{id}/response-board", open).jsonPath();

        assertThat(board.getString("context.round")).isEqualTo(open);
        assertThat(board.getInt("total.submitted")).isEqualTo(2);
        assertThat(board.getInt("total.notStarted")).isEqualTo(1);
        assertThat(board.getList("byAncestor.code")).containsExactly("TH", "TH-CENTRAL", "TH-NORTH", "TH-SOUTH");
        assertThat(board.getList("byType.type")).containsExactly("metropolis", "province");
        // half past five in the afternoon of UTC is the next day in Bangkok
        assertThat(board.getList("days.day")).containsExactly("2022-11-20", "2022-11-22");
        assertThat(board.getList("days.submitted")).containsExactly(1, 1);
        assertThat(board.getList("days.cumulative")).containsExactly(1, 2);
    }

    @Test
    void aStageSaysHowMuchOfItIsLeftUntilItIsOver() {
        JsonPath board =
                as("analyst").get("/v1/rounds/{id}/response-board", open).jsonPath();

        assertThat(board.getList("stages.kind")).containsExactly("answering", "review");
        assertThat(board.getString("stages[0].closesAt")).isEqualTo("2022-11-30T17:00:00Z");
        assertThat((Object) board.get("stages[0].secondsLeft")).isNull();
        assertThat(board.getLong("stages[1].secondsLeft")).isGreaterThan(30_000_000_000L);
        JsonPath published = given().get("/v1/rounds/{id}/response-board", round("published"))
                .jsonPath();
        assertThat(published.getList("stages.kind")).containsExactly("answering", "review");
        assertThat(published.getList("stages.secondsLeft")).containsOnlyNulls();
    }

    @Test
    void aRoundWhoseStagesNobodyToldHasNone() {
        String round = Given.scoredRound("published");

        assertThat(given().get("/v1/rounds/{id}/response-board", round)
                        .jsonPath()
                        .getList("stages"))
                .isEmpty();
    }

    @Test
    void participantsAreListedByStateInPages() {
        Response waiting = as("analyst").get("/v1/rounds/{id}/response-board/organisations?state=notStarted", open);
        Response first = as("analyst").get("/v1/rounds/{id}/response-board/organisations?pageSize=3", open);
        String token = first.path("nextPageToken");

        assertThat(waiting.<List<String>>path("items.code")).containsExactly("TH-10");
        assertThat(waiting.<List<String>>path("items.area")).containsExactly("TH-CENTRAL");
        assertThat(first.<List<String>>path("items.code")).containsExactly("TH-10", "TH-50", "TH-51");
        assertThat(as("analyst")
                        .get("/v1/rounds/{id}/response-board/organisations?pageToken=" + token, open)
                        .<List<String>>path("items.code"))
                .containsExactly("TH-83");
        assertProblem(
                as("analyst").get("/v1/rounds/{id}/response-board/organisations?state=open&pageToken=" + token, open),
                400,
                "invalid-parameter");
        assertProblem(
                as("analyst")
                        .get("/v1/rounds/{id}/response-board/organisations?state=submitted&pageToken=" + token, open),
                400,
                "invalid-parameter");
    }

    @Test
    void whoWorksForASubTreeSeesWhatIsInItAlone() {
        RequestSpecification north = as("respondent", "TH-NORTH");

        assertThat(north.get("/v1/rounds/{id}/response-board", open).jsonPath().getInt("total.participants"))
                .isEqualTo(2);
        assertThat(as("respondent", "TH-NORTH")
                        .get("/v1/rounds/{id}/response-board/organisations", open)
                        .<List<String>>path("items.code"))
                .containsExactly("TH-50", "TH-51");
        assertThat(as("respondent", "TH-NORTH")
                        .accept("text/html")
                        .get("/rounds/{id}/response-board?lang=en", open)
                        .asString())
                .contains("TH-NORTH")
                .doesNotContain("Bangkok", "TH-CENTRAL");
        for (String path : List.of("response-board", "response-board.csv", "response-board/organisations")) {
            assertProblem(given().get("/v1/rounds/" + open + "/" + path), 401, "unauthenticated");
            assertProblem(as("analyst").get("/v1/rounds/none/" + path), 404, "not-found");
        }
        assertThat(given().accept("text/html")
                        .get("/rounds/{id}/response-board", open)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyFormHasTheSameCounts() throws IOException {
        String csv =
                as("analyst").get("/v1/rounds/" + open + "/response-board.csv").asString();
        byte[] workbook =
                as("analyst").get("/v1/rounds/" + open + "/response-board.xlsx").asByteArray();
        byte[] picture = as("analyst")
                .get("/v1/rounds/" + open + "/response-board.png?width=800")
                .asByteArray();

        assertThat(csv.lines())
                .contains(
                        "\uFEFFby,code,name_th,name_en,participants,not_started,in_progress,submitted,completion,round_th,round_en",
                        "all,,ทั้งหมด,All,4,1,1,2,0.5,รอบทดสอบ,Test round",
                        "type,province,จังหวัด,Province,3,0,1,2,0.6666666666666666,รอบทดสอบ,Test round")
                .anyMatch(line -> line.matches("area,TH-NORTH,[^,]+,[^,]+,2,0,0,2,1.0,รอบทดสอบ,Test round"));
        assertThat(workbook).startsWith('P', 'K');
        assertThat(ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isEqualTo(800);
        assertThat(as("analyst")
                        .get("/v1/rounds/" + open + "/response-board.svg?lang=en")
                        .asString())
                .contains("Response board: Test round", "Handed in, day by day", ">50.0%<", ">100.0%<");
    }

    @Test
    void peopleSeeWhoHasNotBegunAndHowMuchTimeIsLeft() {
        String english = as("analyst")
                .accept("text/html")
                .get("/rounds/{id}/response-board?lang=en", open)
                .asString();
        String thai = as("analyst")
                .accept("text/html")
                .get("/rounds/{id}/response-board?lang=th", open)
                .asString();

        assertThat(english)
                .contains("<h1>Response board</h1>", "<dd>2 <small>50.0%</small></dd>", "Not begun")
                .contains("Bangkok <small>TH-10</small>", "<td class=\"score\">Over</td>", " d ");
        assertThat(thai).contains("<h1>กระดานติดตามการตอบ</h1>", "กรุงเทพมหานคร <small>TH-10</small>", "สิ้นสุดแล้ว");
    }

    private static String round(String state) {
        String round = Given.freshRound();
        Topics.send("phrom.frameworks", Given.framework());
        Topics.send("phrom.rounds", Given.with(Given.round(round, state, 1), "\"participantCount\":4", STAGES));
        Topics.send(
                "phrom.assessments",
                submitted(round, 0, "2022-11-20T09:00:00Z"),
                Given.assessment(round, Given.FOUR.get(1), "notStarted", 1),
                submitted(round, 2, "2022-11-21T17:30:00Z"),
                Given.assessment(round, Given.FOUR.get(3), "inProgress", 1));
        Given.arrived("round", "id = '" + round + "'", 1);
        Given.arrived("assessment", "round = '" + round + "'", 4);
        return round;
    }

    private static Sent submitted(String round, int who, String at) {
        return Given.with(
                Given.assessment(round, Given.FOUR.get(who), "submitted", 2),
                "\"changedAt\"",
                "\"submittedAt\":\"" + at + "\",\"changedAt\"");
    }

    private static RequestSpecification as(String role, String... organisations) {
        return given().auth().oauth2(Tokens.bearer(role, organisations));
    }
}
