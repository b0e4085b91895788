package org.phrom.reporting.budget.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.reporting.budget.app.ShowingScenarios;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.BudgetResult.Area;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.budget.scenario.Scenario;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.BudgetRow;
import org.phrom.reporting.page.Pages.BudgetTable;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words scenarios side by side, for their page. */
record ComparisonPage(Words words, ShowingScenarios.Compared compared) {

    private static final String DASH = "–";

    private interface Told {
        String of(Scenario scenario, BudgetResult result, Method optimum);
    }

    Pages.BudgetComparisonPage page() {
        List<Bar> bars = bars();
        String title = words.of("budgetPointsByScenario");
        return new Pages.BudgetComparisonPage(
                RankingPage.head(words, compared.round()),
                budgets().link(budgets().address()),
                new BudgetTable(words.of("budgetCompared"), 0, heads("budgetFigure"), figures()),
                bars.isEmpty() ? null : budgets().bars("scenarios", title, bars),
                title,
                new BudgetTable(words.of("budgetByArea"), 0, heads("area"), areas()));
    }

    private List<String> heads(String first) {
        List<String> heads = new ArrayList<>(List.of(words.of(first)));
        compared.scenarios().forEach(scenario -> heads.add(scenario.request().name()));
        return heads;
    }

    private List<BudgetRow> figures() {
        BudgetWords budgets = budgets();
        List<BudgetRow> rows = new ArrayList<>();
        rows.add(asked(
                "budget", (scenario, result) -> budgets.money(scenario.request().budget(), result)));
        rows.add(asked("budgetObjective", (scenario, result) -> budgets.objective(scenario.request())));
        rows.add(told(
                "budgetValue", (scenario, result, best) -> budgets.value(best.value(), scenario.request(), result)));
        rows.add(told(
                "budgetBound", (scenario, result, best) -> budgets.value(best.bound(), scenario.request(), result)));
        rows.add(told("budgetGap", (scenario, result, best) -> budgets.gap(best.gap())));
        rows.add(told(
                "budgetNextMillion",
                (scenario, result, best) -> budgets.value(best.nextMillion(), scenario.request(), result)));
        rows.add(told("budgetSpent", (scenario, result, best) -> budgets.money(best.spent(), result)));
        rows.add(told("budgetMeasures", (scenario, result, best) -> Figures.money(best.measures())));
        rows.add(told("budgetGaining", (scenario, result, best) -> Figures.money(best.gaining())));
        rows.add(told("budgetPointsAll", (scenario, result, best) -> budgets.figures(result)
                .text(best.points())));
        rows.add(told("budgetPeopleGaining", (scenario, result, best) -> budgets.number(best.people())));
        rows.add(told("budgetLowest", (scenario, result, best) -> budgets.figures(result)
                .text(best.lowest())));
        rows.add(told("mean", (scenario, result, best) -> budgets.means(best.before(), best.after(), result)));
        rows.add(told(
                "gini",
                (scenario, result, best) ->
                        BudgetWords.change(best.before().gini(), best.after().gini())));
        rows.add(told(
                "ratioOfFifths",
                (scenario, result, best) -> BudgetWords.change(
                        best.before().ratioOfFifths(), best.after().ratioOfFifths())));
        rows.add(told("budgetCostTable", (scenario, result, best) -> BudgetWords.costTable(result)));
        rows.add(told(
                "result",
                (scenario, result, best) -> words.of(result.run().provisional() ? "provisional" : "official")));
        return rows;
    }

    private BudgetRow asked(String name, BiFunction<Scenario, @Nullable BudgetResult, String> told) {
        return new BudgetRow(
                words.of(name),
                null,
                null,
                compared.scenarios().stream()
                        .map(scenario -> told.apply(scenario, scenario.result()))
                        .toList());
    }

    private BudgetRow told(String name, Told told) {
        return asked(
                name,
                (scenario, result) -> result == null
                        ? DASH
                        : told.of(scenario, result, result.methods().get(0)));
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        for (Scenario scenario : compared.scenarios()) {
            BudgetResult result = scenario.result();
            if (result != null) {
                double points = result.methods().get(0).points();
                bars.add(new Bar(
                        "",
                        scenario.request().name(),
                        points,
                        budgets().figures(result).text(points),
                        -1,
                        false,
                        null));
            }
        }
        return bars;
    }

    private List<BudgetRow> areas() {
        Map<String, String> names = new TreeMap<>();
        List<Map<String, Long>> spent = new ArrayList<>();
        for (Scenario scenario : compared.scenarios()) {
            Map<String, Long> own = new TreeMap<>();
            BudgetResult result = scenario.result();
            List<Area> areas =
                    result == null ? List.of() : result.methods().get(0).areas();
            for (Area area : areas) {
                names.put(area.code(), budgets().area(area));
                own.put(area.code(), area.spent());
            }
            spent.add(own);
        }
        List<BudgetRow> rows = new ArrayList<>();
        names.forEach((code, name) -> rows.add(new BudgetRow(
                name,
                code.isEmpty() ? null : code,
                null,
                spent.stream()
                        .map(own -> own.containsKey(code) ? Figures.money(own.get(code)) : DASH)
                        .toList())));
        return rows;
    }

    private BudgetWords budgets() {
        return new BudgetWords(words, compared.framework(), compared.round());
    }
}
