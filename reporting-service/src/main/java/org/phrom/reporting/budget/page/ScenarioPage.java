package org.phrom.reporting.budget.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.job.Job;
import org.phrom.kit.page.Words;
import org.phrom.kit.problem.KeptProblem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.app.ShownScenario;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.BudgetRow;
import org.phrom.reporting.page.Pages.BudgetTable;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words a scenario, for its page. */
record ScenarioPage(Words words, ShownScenario shown, int number) {

    private static final int MOST_LINES = 200;

    Pages.BudgetPage page() {
        BudgetResult result = shown.scenario().result();
        Method method = shown.method();
        return new Pages.BudgetPage(
                RankingPage.head(words, shown.round()),
                budgets().link(budgets().address()),
                request().name(),
                asked(result),
                new BudgetTable(
                        words.of("budgetLimits"),
                        0,
                        List.of(words.of("budgetWho"), words.of("budgetFloor"), words.of("budgetCeiling")),
                        limits()),
                new BudgetTable(
                        words.of("budgetRequired"),
                        1,
                        List.of(words.of("budgetWho"), words.of("node"), words.of("level")),
                        required()),
                result == null ? waiting() : null,
                result == null || method == null
                        ? null
                        : new OutcomePage(budgets(), shown, result, method, number).outcome());
    }

    private List<Figure> asked(@Nullable BudgetResult result) {
        List<Figure> asked = new ArrayList<>();
        asked.add(new Figure(words.of("budget"), budgets().money(request().budget(), result), null));
        asked.add(new Figure(words.of("budgetObjective"), budgets().objective(request()), null));
        BudgetRequest.Lagging lagging = request().lagging();
        if (lagging != null) {
            asked.add(new Figure(
                    words.of("budgetLagging"),
                    words.of(
                            "budgetLaggingOf",
                            budgets().figures(result).text(lagging.below()),
                            budgets().number(lagging.weight())),
                    null));
        }
        BudgetRequest.Population population = request().population();
        if (population != null) {
            asked.add(new Figure(words.of("budgetPopulation"), population.source(), null));
        }
        if (result != null) {
            asked.add(new Figure(words.of("budgetCostTable"), BudgetWords.costTable(result), null));
            asked.add(new Figure(
                    words.of("result"), words.of(result.run().provisional() ? "provisional" : "official"), null));
        }
        asked.add(new Figure(words.of("budgetMade"), words.time(shown.scenario().createdAt()), null));
        return asked;
    }

    private List<BudgetRow> limits() {
        List<BudgetRequest.Limit> limits = request().limits();
        List<BudgetRow> rows = new ArrayList<>();
        for (BudgetRequest.Limit limit : limits == null ? List.<BudgetRequest.Limit>of() : limits) {
            if (rows.size() < MOST_LINES) {
                rows.add(new BudgetRow(
                        name(limit.code()), limit.code(), null, List.of(money(limit.floor()), money(limit.ceiling()))));
            }
        }
        return rows;
    }

    private List<BudgetRow> required() {
        List<BudgetRequest.Required> required = request().required();
        List<BudgetRow> rows = new ArrayList<>();
        for (BudgetRequest.Required one : required == null ? List.<BudgetRequest.Required>of() : required) {
            if (rows.size() < MOST_LINES) {
                rows.add(new BudgetRow(
                        name(one.organisation()),
                        one.organisation(),
                        null,
                        List.of(
                                shown.framework()
                                        .node(one.indicator())
                                        .map(Framework.Node::name)
                                        .map(words::of)
                                        .orElse(one.indicator()),
                                "≥ " + one.level())));
            }
        }
        return rows;
    }

    private String name(String code) {
        return words.of(shown.names().getOrDefault(code, new Text(code, code)));
    }

    private static String money(@Nullable Long amount) {
        return amount == null ? "–" : Figures.money(amount);
    }

    private String waiting() {
        Job job = shown.job();
        KeptProblem failure = job == null ? null : job.failure();
        if (failure != null) {
            Text detail = failure.detail();
            return words.of("budgetFailed") + ": " + words.of(failure.title())
                    + (detail == null ? "" : " – " + words.of(detail));
        }
        boolean underWay = job != null && job.state().underWay();
        return words.of(underWay ? "budgetUnderWay" : "budgetNotComputed");
    }

    private BudgetRequest request() {
        return shown.scenario().request();
    }

    private BudgetWords budgets() {
        return new BudgetWords(words, shown.framework(), shown.round());
    }
}
