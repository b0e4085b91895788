package org.phrom.reporting.budget.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.reporting.budget.app.ShowingScenarios;
import org.phrom.reporting.budget.scenario.ScenarioLine;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.BudgetLine;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words the scenarios of a round, for their page. */
record ScenariosPage(Words words, ShowingScenarios.All all) {

    Pages.BudgetsPage page() {
        List<BudgetLine> lines = all.scenarios().stream().map(this::line).toList();
        long computed = all.scenarios().stream().filter(ScenarioLine::computed).count();
        return new Pages.BudgetsPage(
                RankingPage.head(words, all.round()),
                costs(all.costs()),
                budgets().address("comparison").toString(),
                lines,
                computed > 1);
    }

    private @Nullable String costs(@Nullable CostTable costs) {
        return costs == null
                ? null
                : words.of(
                        "budgetCosts",
                        Long.toString(costs.version()),
                        Figures.money(costs.rows().size()),
                        costs.currency(),
                        words.time(costs.changedAt()));
    }

    private BudgetLine line(ScenarioLine line) {
        return new BudgetLine(
                line.id().toString(),
                budgets().link(budgets().address(line.id().toString())),
                line.name(),
                Figures.money(line.budget()),
                words.of("objective-" + line.objective()),
                words.of(line.computed() ? "budgetComputed" : "budgetNotComputed"),
                words.time(line.createdAt()));
    }

    private BudgetWords budgets() {
        return new BudgetWords(words, Framework.UNKNOWN, all.round());
    }
}
