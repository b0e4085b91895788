package org.phrom.reporting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.reporting.plan.PlanData.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.reporting.Given;
import org.phrom.reporting.budget.BudgetData;
import org.phrom.reporting.plan.domain.BudgetYear;
import org.phrom.reporting.report.recommendation.RecommendationData;

@QuarkusTest
class PrefillTest {

    private static final BudgetYear NEXT =
            BudgetYear.of(LocalDate.now(ZoneId.of("Asia/Bangkok"))).next();

    @Test
    void aPlanIsOfferedFromTheGapsAndDraftedAsItCame() {
        String round = RecommendationData.round("published");

        Response offered = as("respondent", "TH-50").get(address(round, "TH-50", "&lang=en"));

        assertThat(offered.statusCode()).as(offered.asString()).isEqualTo(200);
        JsonPath body = offered.jsonPath();
        assertThat(body.getString("round")).isEqualTo(round);
        assertThat(body.getString("organisation")).isEqualTo("TH-50");
        assertThat(body.getString("title")).isEqualTo("Action plan of Chiang Mai, from Test round");
        assertThat(body.getString("currency")).isEqualTo("THB");
        assertThat(body.getList("measures.code")).containsExactly("M1", "M2", "M3");
        assertThat(body.getList("measures.node")).containsExactly("service", "plan", "novel");
        assertThat(body.getList("measures.targetLevel")).containsExactly(4, 2, 1);
        assertThat(body.getMap("measures[1]"))
                .containsEntry("title", "Complete plan")
                .containsEntry("description", "Plan: from level 1 (Some plan) to level 2 (All plan)")
                .containsEntry("costs", List.of())
                .containsEntry("dueDate", NEXT.lastDay().toString())
                .doesNotContainKeys("targetScore", "owner", "fundingSource");
        assertThat(Given.count("plan", "round = '" + round + "'")).isZero();
        Response made = as("respondent", "TH-50").body(offered.asString()).post("/v1/plans");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.<List<String>>path("measures.title"))
                .containsExactly("Complete service", "Complete plan", "Begin novelty");
    }

    @Test
    void whatTheNextLevelCostsTheOrganisationStandsInTheNextBudgetYearWithWhoSaysSo() {
        String round = BudgetData.costed("published");

        JsonPath body =
                as("approver", "TH-50").get(address(round, "TH-50", "&lang=th")).jsonPath();

        // plan 3/4 × 1/2, data 1/4 × 1
        assertThat(body.getList("measures.node")).containsExactly("plan", "data");
        assertThat(body.<List<Map<String, Integer>>>get("measures[0].costs"))
                .containsExactly(Map.of("budgetYear", NEXT.year(), "amount", 15));
        assertThat(body.getString("measures[0].title")).isEqualTo("บรรลุระดับ 2: ดี");
        assertThat(body.getString("measures[0].description"))
                .isEqualTo("แผน: จากระดับ 1 (มี) ไปสู่ระดับ 2 (ดี)\n"
                        + "ค่าใช้จ่ายตาม: Chiang Mai (ตารางค่าใช้จ่ายของรอบ ฉบับที่ 1)");
        assertThat(body.<List<Map<String, Integer>>>get("measures[1].costs"))
                .containsExactly(Map.of("budgetYear", NEXT.year(), "amount", 20));
        assertThat(as("approver", "TH-50")
                        .get(address(round, "TH-50", "&most=1"))
                        .jsonPath()
                        .getList("measures.code"))
                .containsExactly("M1");
    }

    @Test
    void itIsOfferedToWhoMayDraftIt() {
        String round = RecommendationData.round("published");

        for (String role : List.of("analyst", "round-manager", "reviewer", "framework-author", "operator")) {
            assertProblem(as(role, "*").get(address(round, "TH-50", "")), 403, "forbidden");
        }
        for (String nobody : List.of("TH-83", "TH-99")) {
            assertProblem(as("respondent", "TH-50").get(address(round, nobody, "")), 404, "not-found");
        }
        assertProblem(as("respondent", "TH-50").get(address("none", "TH-50", "")), 404, "not-found");
        assertThat(as("administrator").get(address(round, "TH-83", "")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aParameterThatIsMissingOrOutOfRangeIsNamed() {
        String round = RecommendationData.round("published");

        for (String wrong : List.of("&most=0", "&most=201", "&most=-1", "&budgetYear=2571", "&budgetYear=1999")) {
            assertProblem(as("respondent", "TH-50").get(address(round, "TH-50", wrong)), 400, "invalid-parameter");
        }
        assertThat(as("respondent", "TH-50")
                        .get(address(round, "TH-50", "&budgetYear=2030"))
                        .jsonPath()
                        .getList("measures.dueDate"))
                .containsOnly("2030-09-30");
        assertProblem(as("respondent", "TH-50").get("/v1/plans/prefill?round=" + round), 400, "invalid-parameter");
        assertProblem(as("respondent", "TH-50").get("/v1/plans/prefill?organisation=TH-50"), 400, "invalid-parameter");
    }

    @Test
    void aBudgetYearEndsOnTheThirtiethOfSeptember() {
        assertThat(BudgetYear.of(LocalDate.of(2026, 9, 30))).isEqualTo(new BudgetYear(2026));
        assertThat(BudgetYear.of(LocalDate.of(2026, 10, 1))).isEqualTo(new BudgetYear(2027));
        assertThat(new BudgetYear(2027).next().lastDay()).isEqualTo(LocalDate.of(2028, 9, 30));
    }

    private static String address(String round, String organisation, String more) {
        return "/v1/plans/prefill?round=" + round + "&organisation=" + organisation + more;
    }
}
