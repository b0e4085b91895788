package org.phrom.reporting.budget.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.kit.text.Text;
import org.phrom.reporting.budget.scenario.BudgetRequest;
import org.phrom.reporting.budget.scenario.BudgetResult;
import org.phrom.reporting.budget.scenario.BudgetResult.Area;
import org.phrom.reporting.budget.scenario.BudgetResult.Equality;
import org.phrom.reporting.budget.scenario.BudgetResult.Method;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.RankedBars;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;

/** How figures of budgets are worded and written, on every page alike. */
record BudgetWords(Words words, Framework framework, Round round) {

    private static final Text NOTHING_ABOVE = new Text("ไม่มีหน่วยงานเหนือขึ้นไป", "Nothing above");

    private static final double SMALLEST_GAP = 0.00001;
    private static final double SAME = 1e-9;
    private static final String DASH = "–";

    Figures figures(@Nullable BudgetResult result) {
        Double highest =
                result == null ? null : (Double) result.methods().get(0).lowest();
        return Figures.of(framework, highest);
    }

    String money(long amount, @Nullable BudgetResult result) {
        return result == null ? Figures.money(amount) : Figures.money(amount) + " " + result.currency();
    }

    /** The objective, with the score that it asks for. */
    String objective(BudgetRequest request) {
        Double level = request.level();
        return level == null
                ? words.of("objective-" + request.objective())
                : words.of(
                        "objective-" + request.objective() + "Of", figures(null).text(level));
    }

    /** A value of an objective in its unit. */
    String value(@Nullable Double value, BudgetRequest request, BudgetResult result) {
        if (value == null) {
            return DASH;
        }
        return switch (request.objective()) {
            case "peopleAbove" -> words.of("budgetPeople", number(value));
            case "unitsLifted" -> words.of("budgetUnits", number(value));
            case "weakestFirst" -> figures(result).text(value);
            default ->
                words.of(
                        request.lagging() == null ? "budgetPoints" : "budgetWeightedPoints",
                        figures(result).text(value));
        };
    }

    /** A number of people or organisations, which weights may make a broken one. */
    String number(@Nullable Double value) {
        if (value == null) {
            return DASH;
        }
        boolean whole = Math.abs(value - Math.rint(value)) < SAME * Math.max(1, Math.abs(value));
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.2f", value);
    }

    String gap(@Nullable Double gap) {
        if (gap == null) {
            return DASH;
        }
        if (gap <= SAME) {
            return "0%";
        }
        return gap < SMALLEST_GAP ? "< 0.001%" : String.format(Locale.ROOT, "%.3f%%", gap * 100);
    }

    /** What the gap means. */
    String certificate(Method optimum, BudgetRequest request, BudgetResult result) {
        Double gap = optimum.gap();
        return gap == null || gap <= SAME
                ? words.of("budgetProven")
                : words.of("budgetGapMeans", value(optimum.bound(), request, result), gap(gap));
    }

    static String costTable(BudgetResult result) {
        Long version = result.costTable();
        return version == null ? DASH : version.toString();
    }

    /** A coefficient before and after. */
    static String change(@Nullable Double before, @Nullable Double after) {
        return Figures.coefficient(before) + " → " + Figures.coefficient(after);
    }

    String means(Equality before, Equality after, BudgetResult result) {
        Figures figures = figures(result);
        return figures.text(before.mean()) + " → " + figures.text(after.mean());
    }

    String area(Area area) {
        return words.of(area.code().isEmpty() ? NOTHING_ABOVE : area.name());
    }

    String method(String method) {
        return words.of("budgetMethod-" + method);
    }

    /** Bars whose scale leaves room for what stands beside the longest. */
    String bars(String id, String title, List<Bar> bars) {
        double longest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        return RankedBars.svg(new Caption(id, title, title, words.language().getLanguage()), bars, scale(longest));
    }

    private static double scale(double longest) {
        if (!(longest > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        for (double step : new double[] {1, 2, 4, 6, 8, 10}) {
            if (longest <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    Address address(String... more) {
        String[] parts = new String[more.length + 3];
        parts[0] = "rounds";
        parts[1] = round.id();
        parts[2] = "budget";
        System.arraycopy(more, 0, parts, 3, more.length);
        return Address.of(parts);
    }

    String link(Address address) {
        return address.with("lang", words.language().getLanguage()).toString();
    }
}
