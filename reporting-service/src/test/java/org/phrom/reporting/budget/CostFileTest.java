package org.phrom.reporting.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
class CostFileTest {

    private static final String HEADER = "indicator,fromLevel,toLevel,cost,source,type,organisation\r\n";

    private final String round = BudgetData.round("open");

    @Test
    void aFileIsTriedOutTakenAndGivenOutAgain() {
        String file = HEADER + "plan,0,1,10,=สำนักงบประมาณ,,\r\nplan,1,2,15,\"Chiang Mai, 2024\",,TH-50\r\n";

        Response tried = sent("?currency=THB&dryRun=true", file, null);
        assertThat(tried.<Integer>path("version")).isEqualTo(1);
        assertThat(tried.<Boolean>path("dryRun")).isTrue();
        assertThat(tried.<Integer>path("added")).isEqualTo(2);
        assertProblem(analyst().get(table()), 404, "not-found");

        Response taken = sent("?currency=THB", file, null);
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.header("ETag")).isEqualTo("\"1\"");
        Response kept = analyst().get(table());
        assertThat(kept.<List<Integer>>path("rows.cost")).containsExactly(10, 15);
        assertThat(kept.<String>path("rows[0].source")).isEqualTo("=สำนักงบประมาณ");
        assertThat(kept.<String>path("rows[1].organisation")).isEqualTo("TH-50");

        Response given = analyst().get(table() + "/export");
        assertThat(given.header("Content-Disposition")).contains(round + "-costs-1.csv");
        String again = new String(given.asByteArray(), StandardCharsets.UTF_8);
        assertThat(again)
                .isEqualTo("\uFEFFnumber,indicator,fromLevel,toLevel,cost,source,type,organisation\r\n"
                        + "1,plan,0,1,10,'=สำนักงบประมาณ,,\r\n2,plan,1,2,15,\"Chiang Mai, 2024\",,TH-50\r\n");
        // the currency of the table, and what was given out taken as it is
        Response next = sent("", again.replace("plan,0,1,10", "plan,0,1,11"), "\"1\"");
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(200);
        assertThat(next.<Integer>path("version")).isEqualTo(2);
        assertThat(next.<Integer>path("added")).isEqualTo(1);
        assertThat(next.<Integer>path("removed")).isEqualTo(1);
        assertThat(analyst().get(table()).<String>path("rows[0].source")).isEqualTo("=สำนักงบประมาณ");
    }

    @Test
    void oneBadRowRefusesAllWithLineAndColumn() {
        Response refused = sent(
                "?currency=THB",
                HEADER + "plan,0,1,10,DGA,,\r\nplan,1,2,1.5,,,\r\nnothing,0,1,10,DGA,,\r\nplan,2,1,10,DGA,,\r\n"
                        + "plan,0,1,12,DGA,,\r\nplan,0,1\r\n",
                null);

        assertProblem(refused, 422, "import-refused");
        assertThat(refused.<List<String>>path("errors.code"))
                .containsExactlyInAnyOrder(
                        "not-a-whole-number",
                        "value-missing",
                        "node-unknown",
                        "not-upwards",
                        "row-repeated",
                        "wrong-number-of-cells");
        assertThat(refused.<Integer>path("errors.find { it.code == 'not-a-whole-number' }.line"))
                .isEqualTo(3);
        assertThat(refused.<Integer>path("errors.find { it.code == 'not-a-whole-number' }.column"))
                .isEqualTo(4);
        assertThat(refused.<String>path("errors.find { it.code == 'not-a-whole-number' }.pointer"))
                .isEqualTo("/rows/3/cost");
        assertThat(refused.<Integer>path("errors.find { it.code == 'node-unknown' }.line"))
                .isEqualTo(4);
        assertThat(refused.<Integer>path("errors.find { it.code == 'node-unknown' }.column"))
                .isEqualTo(1);
        assertThat(refused.<Integer>path("errors.find { it.code == 'row-repeated' }.line"))
                .isEqualTo(6);
        assertProblem(analyst().get(table()), 404, "not-found");
    }

    @Test
    void whatIsNoSuchTableIsRefused() {
        String file = HEADER + "plan,0,1,10,DGA,,\r\n";

        assertProblem(sent("?currency=THB", "indicator,price\r\n", null), 422, "import-unreadable");
        assertProblem(sent("?currency=THB", "", null), 422, "import-unreadable");
        assertProblem(sent("?currency=THB", HEADER, null), 422, "import-refused");
        assertProblem(sent("", file, null), 400, "invalid-parameter");
        assertProblem(sent("?currency=baht", file, null), 400, "invalid-parameter");
        assertProblem(sent("?currency=THB", HEADER + "plan,0,1,10,DGA,,\r\n".repeat(5_001), null), 413, "too-large");
        assertThat(sent("?currency=THB", file, null).statusCode()).isEqualTo(200);
        assertProblem(sent("", file, null), 428, "precondition-required");
        assertProblem(sent("", file, "\"7\""), 412, "precondition-failed");
        assertThat(given().contentType("text/csv")
                        .body(file)
                        .post(table() + "/import")
                        .statusCode())
                .isEqualTo(401);
        assertThat(as("respondent").body(file).post(table() + "/import").statusCode())
                .isEqualTo(403);
        assertThat(as("respondent").get(table() + "/export").statusCode()).isEqualTo(403);
    }

    private Response sent(String query, String file, @Nullable String ifMatch) {
        RequestSpecification request = analyst().body(file.getBytes(StandardCharsets.UTF_8));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(table() + "/import" + query);
    }

    private String table() {
        return "/v1/rounds/" + round + "/cost-table";
    }

    private static RequestSpecification analyst() {
        return as("analyst");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.bearer(role, "TH-50")).contentType("text/csv");
    }
}
