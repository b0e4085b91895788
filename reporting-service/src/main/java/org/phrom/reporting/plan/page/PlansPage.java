package org.phrom.reporting.plan.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.CostLine;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.PlanAreaLine;
import org.phrom.reporting.page.Pages.PlanListLine;
import org.phrom.reporting.plan.app.SummingUpPlans.Board;
import org.phrom.reporting.plan.app.SummingUpPlans.Summed;
import org.phrom.reporting.plan.domain.MeasureCounts;
import org.phrom.reporting.plan.domain.PlanLine;
import org.phrom.reporting.plan.domain.PlanSummary.Line;
import org.phrom.reporting.plan.domain.PlanSummary.SummedCost;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words what the plans of a round come to, for its page. */
record PlansPage(Words words, Framework framework, Board board, boolean onlyOpen) {

    static final int MOST_PLANS = 200;

    Pages.PlansPage page() {
        List<String> nodes = nodes();
        List<PlanLine> plans = board.plans();
        return new Pages.PlansPage(
                RankingPage.head(words, board.cells().round()),
                onlyOpen,
                sum(board.cells().summary().total()),
                figures(),
                nodes.stream().map(this::node).toList(),
                areas(nodes),
                costs(),
                plans.stream().limit(MOST_PLANS).map(this::line).toList(),
                plans.size() > MOST_PLANS ? words.of("plansShown", MOST_PLANS) : null);
    }

    private List<Figure> figures() {
        Line total = board.cells().summary().total();
        MeasureCounts measures = total.measures();
        return List.of(
                new Figure(words.of("plansTitle"), Integer.toString(total.plans()), null),
                new Figure(words.of("measures"), Integer.toString(measures.all()), null),
                new Figure(words.of("measureState-running"), Integer.toString(measures.running()), null),
                new Figure(words.of("measureState-done"), Integer.toString(measures.done()), null));
    }

    // those of the framework first, then the index where a measure is for it
    private List<String> nodes() {
        Map<String, Boolean> found = new LinkedHashMap<>();
        framework.components().forEach(node -> found.put(node.code(), true));
        board.cells().summary().lines().forEach(line -> {
            String node = line.key().node();
            if (node != null) {
                found.putIfAbsent(node, true);
            }
        });
        return List.copyOf(found.keySet());
    }

    private String node(String code) {
        return words.of(board.cells().node(code));
    }

    private List<PlanAreaLine> areas(List<String> nodes) {
        Summed cells = board.cells();
        Map<String, Map<String, Line>> byArea = new LinkedHashMap<>();
        cells.summary().lines().forEach(line -> byArea.computeIfAbsent(
                        Objects.requireNonNullElse(line.key().area(), ""), area -> new LinkedHashMap<>())
                .put(Objects.requireNonNullElse(line.key().node(), ""), line));
        List<PlanAreaLine> lines = new ArrayList<>();
        for (Line area : board.areas().summary().lines()) {
            Map<String, Line> own =
                    byArea.getOrDefault(Objects.requireNonNullElse(area.key().area(), ""), Map.of());
            lines.add(new PlanAreaLine(
                    words.of(cells.area(area.key().area())),
                    area.plans(),
                    nodes.stream().map(own::get).map(this::cell).toList(),
                    counted(area.measures()),
                    sum(area)));
        }
        return lines;
    }

    private String cell(@Nullable Line line) {
        return line == null ? "–" : counted(line.measures());
    }

    private String counted(MeasureCounts counts) {
        int all = counts.all() - counts.dropped();
        return all == 0 ? "–" : counts.done() == 0 ? Integer.toString(all) : words.of("ofThemDone", all, counts.done());
    }

    private static String sum(Line line) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        line.costs().forEach(cost -> sums.merge(cost.currency(), cost.amount(), BigDecimal::add));
        List<String> texts = new ArrayList<>();
        sums.forEach((currency, amount) -> texts.add(PlanWords.amount(amount) + " " + currency));
        return texts.isEmpty() ? "–" : String.join("; ", texts);
    }

    private List<CostLine> costs() {
        PlanWords own = new PlanWords(words);
        return board.cells().summary().total().costs().stream()
                .map(cost -> new CostLine(
                        own.year(cost.budgetYear()), source(cost), PlanWords.amount(cost.amount()), cost.currency()))
                .toList();
    }

    private String source(SummedCost cost) {
        String source = cost.source();
        return source != null ? source : words.of(cost.others() ? "sourceOthers" : "sourceUnknown");
    }

    private PlanListLine line(PlanLine plan) {
        PlanWords own = new PlanWords(words);
        String title = plan.title();
        return new PlanListLine(
                own.address(plan.round(), plan.organisation().code()),
                words.of(plan.organisation().name()),
                plan.organisation().code(),
                title == null ? words.of("plan") : title,
                plan.state().code(),
                own.state(plan.state()),
                counted(plan.measures()),
                PlanWords.amount(plan.cost()) + " " + plan.currency());
    }
}
