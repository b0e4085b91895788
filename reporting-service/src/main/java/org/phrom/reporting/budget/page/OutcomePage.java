package org.phrom.reporting.budget.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.budget.app.ShownScenario;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.budget.scenario.BudgetResult.Paid;
import org.phrom.reporting.budget.scenario.BudgetResult.Planned;
import org.phrom.reporting.budget.scenario.BudgetResult.Share;
import org.phrom.reporting.budget.scenario.NodeShare;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.cost.domain.CostRow;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages.BudgetGain;
import org.phrom.reporting.page.Pages.BudgetOutcome;
import org.phrom.reporting.page.Pages.BudgetPaid;
import org.phrom.reporting.page.Pages.BudgetRow;
import org.phrom.reporting.page.Pages.BudgetTable;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;

/**
 * Words what a scenario came to.
 *
 * @param method whose details are shown
 * @param number of the part of the list of those who gain, from 1
 */
record OutcomePage(BudgetWords budgets, ShownScenario shown, BudgetResult result, Method method, int number) {

    static final int LINES = 100;

    private static final int MOST_BARS = 30;
    private static final int MOST_SOURCES = 200;

    BudgetOutcome outcome() {
        String bars = words().of("budgetPointsByMethod");
        int before = Math.min((number - 1) * LINES, method.gaining());
        int to = before + shown.gaining().size();
        return new BudgetOutcome(
                headline(),
                sentences(),
                methods(),
                budgets.bars(
                        "methods",
                        bars,
                        result.methods().stream().map(this::bar).toList()),
                bars,
                address().toString(),
                List.of(choice()),
                areaBars(),
                areas(),
                nodes(),
                words().of("budgetGainers", budgets.method(method.method())),
                gaining(),
                words().of("shown", Math.min(before + 1, to), to, method.gaining()),
                number > 1 ? turn(number - 1) : null,
                to < method.gaining() ? turn(number + 1) : null,
                sources(),
                api("measures.csv"),
                api());
    }

    private List<Figure> headline() {
        Method best = best();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words().of("budgetValue"), budgets.value(best.value(), request(), result), null));
        figures.add(new Figure(
                words().of("budgetGap"),
                budgets.gap(best.gap()),
                words().of("budgetAtMost", budgets.value(best.bound(), request(), result))));
        figures.add(new Figure(
                words().of("budgetNextMillion"), "+ " + budgets.value(best.nextMillion(), request(), result), null));
        figures.add(new Figure(
                words().of("budgetSpent"),
                budgets.money(best.spent(), result),
                words().of("budgetLeft", Figures.money(best.left()))));
        figures.add(new Figure(
                words().of("budgetGaining"),
                Figures.money(best.gaining()),
                words().of("of", Figures.money(result.organisations()))));
        figures.add(new Figure(words().of("budgetMeasures"), Figures.money(best.measures()), null));
        if (best.people() != null) {
            figures.add(new Figure(words().of("budgetPeopleGaining"), budgets.number(best.people()), null));
        }
        figures.add(new Figure(
                words().of("gini"),
                BudgetWords.change(best.before().gini(), best.after().gini()),
                null));
        return figures;
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(budgets.certificate(best(), request(), result));
        sentences.add(words().of(
                        "budgetNextMillionMeans",
                        result.currency(),
                        budgets.value(best().nextMillion(), request(), result)));
        if (result.plannedCosts() > 0) {
            sentences.add(words().of("budgetPlannedCosts", Figures.money(result.plannedCosts())));
        }
        if (result.withoutMeasures() > 0) {
            sentences.add(words().of("budgetWithoutMeasures", Figures.money(result.withoutMeasures())));
        }
        return sentences;
    }

    private BudgetTable methods() {
        boolean people = result.populationSource() != null;
        List<String> heads = new ArrayList<>();
        heads.add(words().of("budgetMethod"));
        heads.add(words().of("budgetPointsAll"));
        if (people) {
            heads.add(words().of("budgetPeopleGaining"));
        }
        heads.addAll(List.of(
                words().of("budgetGaining"),
                words().of("budgetMeasures"),
                words().of("budgetSpent"),
                words().of("budgetLowest"),
                words().of("mean"),
                words().of("gini"),
                words().of("ratioOfFifths")));
        return new BudgetTable(
                words().of("budgetMethods"),
                0,
                heads,
                result.methods().stream().map(one -> method(one, people)).toList());
    }

    private BudgetRow method(Method one, boolean people) {
        List<String> cells = new ArrayList<>();
        cells.add(figures().text(one.points()));
        if (people) {
            cells.add(budgets.number(one.people()));
        }
        cells.addAll(List.of(
                Figures.money(one.gaining()),
                Figures.money(one.measures()),
                Figures.money(one.spent()),
                figures().text(one.lowest()),
                budgets.means(one.before(), one.after(), result),
                BudgetWords.change(one.before().gini(), one.after().gini()),
                BudgetWords.change(one.before().ratioOfFifths(), one.after().ratioOfFifths())));
        return new BudgetRow(budgets.method(one.method()), null, null, cells);
    }

    private Bar bar(Method one) {
        return new Bar(
                "",
                budgets.method(one.method()),
                one.points(),
                figures().text(one.points()),
                -1,
                one.method().equals(method.method()),
                null);
    }

    private Field choice() {
        return new Field(
                "method",
                words().of("budgetDetailsOf"),
                result.methods().stream()
                        .map(one -> new Option(
                                one.method(),
                                budgets.method(one.method()),
                                one.method().equals(method.method())))
                        .toList());
    }

    private @Nullable String areaBars() {
        if (method.spent() == 0) {
            return null;
        }
        List<Bar> bars = method.areas().stream()
                .filter(area -> area.spent() > 0)
                .sorted((one, other) -> Long.compare(other.spent(), one.spent()))
                .limit(MOST_BARS)
                .map(area -> {
                    double share = (double) area.spent() / method.spent();
                    return new Bar("", budgets.area(area), share * 100, Figures.percent(share), -1, false, null);
                })
                .toList();
        return budgets.bars("areas", words().of("budgetByArea"), bars);
    }

    private BudgetTable areas() {
        return new BudgetTable(
                words().of("budgetByArea"),
                0,
                List.of(
                        words().of("area"),
                        words().of("organisations"),
                        words().of("budgetSpent"),
                        words().of("share"),
                        words().of("budgetPointsAll")),
                method.areas().stream()
                        .map(area -> new BudgetRow(
                                budgets.area(area),
                                area.code().isEmpty() ? null : area.code(),
                                null,
                                List.of(
                                        Figures.money(area.organisations()),
                                        Figures.money(area.spent()),
                                        share(area.spent()),
                                        figures().text(area.points()))))
                        .toList());
    }

    private BudgetTable nodes() {
        return new BudgetTable(
                words().of("budgetByNode"),
                0,
                List.of(
                        words().of("node"),
                        words().of("budgetMeasures"),
                        words().of("budgetSpent"),
                        words().of("share"),
                        words().of("budgetPointsAll"),
                        words().of("budgetOfPlans")),
                shown.nodes().stream().map(this::node).toList());
    }

    private BudgetRow node(NodeShare node) {
        return new BudgetRow(
                node(node.node()),
                node.node(),
                null,
                List.of(
                        Figures.money(node.measures()),
                        Figures.money(node.spent()),
                        share(node.spent()),
                        figures().text(node.points()),
                        Figures.money(node.planned())));
    }

    private String share(long spent) {
        return method.spent() == 0 ? "–" : Figures.percent((double) spent / method.spent());
    }

    private List<BudgetGain> gaining() {
        Map<Integer, CostRow> rows = costRows();
        return shown.gaining().stream().map(share -> gain(share, rows)).toList();
    }

    private BudgetGain gain(Share share, Map<Integer, CostRow> rows) {
        return new BudgetGain(
                words().of(share.name()),
                share.organisation(),
                Address.of("rounds", shown.round().id(), "organisations", share.organisation())
                        .with("lang", words().language().getLanguage())
                        .toString(),
                figures().text(share.scoreBefore()),
                figures().text(share.scoreAfter()),
                figures().difference(share.scoreAfter() - share.scoreBefore()),
                Figures.money(share.spent()),
                share.measures().stream().map(paid -> paid(paid, rows)).toList());
    }

    private BudgetPaid paid(Paid paid, Map<Integer, CostRow> rows) {
        return new BudgetPaid(
                words().of("budgetLevels", node(paid.indicator()), paid.fromLevel(), paid.toLevel()),
                Figures.money(paid.cost()),
                source(paid, rows));
    }

    private String source(Paid paid, Map<Integer, CostRow> rows) {
        List<String> sources = new ArrayList<>();
        Planned plan = paid.plan();
        if (plan != null) {
            sources.add(words().of("budgetByPlan", String.join(", ", plan.measures())));
        }
        paid.costRows().forEach(row -> sources.add(source(row, rows)));
        return sources.stream().distinct().collect(Collectors.joining("; "));
    }

    private String source(int number, Map<Integer, CostRow> rows) {
        CostRow row = rows.get(number);
        return words().of("budgetRow", Integer.toString(number), row == null ? "–" : row.source());
    }

    private BudgetTable sources() {
        Map<Integer, CostRow> rows = costRows();
        List<BudgetRow> lines = new ArrayList<>();
        shown.rows().forEach((number, often) -> {
            CostRow row = rows.get(number);
            if (row != null && lines.size() < MOST_SOURCES) {
                lines.add(new BudgetRow(
                        Integer.toString(number),
                        null,
                        null,
                        List.of(
                                words().of("budgetLevels", node(row.indicator()), row.fromLevel(), row.toLevel()),
                                forWhom(row),
                                row.source(),
                                Figures.money(row.cost()),
                                Figures.money(often))));
            }
        });
        return new BudgetTable(
                words().of("budgetSources", BudgetWords.costTable(result)),
                3,
                List.of(
                        words().of("budgetRowNumber"),
                        words().of("node"),
                        words().of("budgetWho"),
                        words().of("source"),
                        words().of("budgetCost"),
                        words().of("budgetOften")),
                lines);
    }

    private String forWhom(CostRow row) {
        String organisation = row.organisation();
        String type = row.type();
        return organisation != null ? organisation : type != null ? words().kind(type) : words().of("all");
    }

    private Map<Integer, CostRow> costRows() {
        Map<Integer, CostRow> rows = new HashMap<>();
        CostTable costs = shown.costs();
        if (costs != null) {
            costs.rows().forEach(row -> rows.put(row.number(), row));
        }
        return rows;
    }

    private String node(String code) {
        return shown.framework()
                .node(code)
                .map(Framework.Node::name)
                .map(words()::of)
                .orElse(code);
    }

    private String turn(int page) {
        return budgets.link(address().with("method", method.method()).with("page", page));
    }

    private Address address() {
        return budgets.address(shown.scenario().id().toString());
    }

    private String api(String... more) {
        List<String> parts = new ArrayList<>(List.of(
                "v1",
                "rounds",
                shown.round().id(),
                "budget-scenarios",
                shown.scenario().id().toString()));
        parts.addAll(List.of(more));
        Address address = Address.of(parts.toArray(new String[0]));
        return more.length == 0
                ? address.toString()
                : address.with("method", method.method()).toString();
    }

    private Method best() {
        return result.methods().get(0);
    }

    private BudgetRequest request() {
        return shown.scenario().request();
    }

    private Figures figures() {
        return budgets.figures(result);
    }

    private Words words() {
        return budgets.words();
    }
}
