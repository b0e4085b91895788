package org.phrom.reporting.report.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.GroupedBars;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.ComparedCell;
import org.phrom.reporting.page.Pages.ComparedLine;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.comparison.ComparisonView.Compared;
import org.phrom.reporting.report.comparison.ComparisonView.Line;
import org.phrom.reporting.report.comparison.ComparisonView.Result;
import org.phrom.reporting.report.ranking.Charts;
import org.phrom.reporting.report.ranking.RankedOrganisation;
import org.phrom.reporting.report.ranking.RankingPage;

/**
 * Words a comparison for its page.
 *
 * @param comparison {@code null} while fewer than two are chosen
 * @param offered those that can be chosen
 */
record ComparisonPage(
        Words words,
        ReportContext context,
        ComparisonParameters asked,
        @Nullable ComparisonView comparison,
        List<RankedOrganisation.Organisation> offered,
        Figures figures) {

    private static final int MOST_ROWS = 24;

    Pages.ComparisonPage page() {
        ComparisonView view = comparison;
        return new Pages.ComparisonPage(
                RankingPage.head(words, context.round()),
                view == null ? "" : words.of(view.name()),
                context.run().provisional(),
                Address.of("rounds", context.round().id(), "comparison").toString(),
                chosen(),
                offered.stream()
                        .map(one -> new Option(one.code(), words.of(one.name()), false))
                        .toList(),
                List.of(nodes()),
                view == null ? List.of() : headline(view),
                view == null ? null : bars(view),
                view == null ? List.of() : headings(view),
                view == null ? List.of() : view.lines().stream().map(this::line).toList(),
                view == null || view.linesOmitted() == 0 ? null : words.of("comparisonOmitted", view.linesOmitted()),
                Pages.Downloads.of(this::download),
                RankingPage.source(words, context.framework()),
                context.run().resultHash());
    }

    /** The bars of the compared node and its parts. */
    String bars(ComparisonView view) {
        List<GroupedBars.Row> rows = view.lines().stream()
                .filter(line -> line.level() <= 1)
                .limit(MOST_ROWS)
                .map(line -> new GroupedBars.Row(
                        words.of(line.name()),
                        line.results().stream()
                                .map(result -> new GroupedBars.Value(result.score(), figures.text(result.score())))
                                .toList(),
                        line.median(),
                        words.of("median") + ": " + figures.text(line.median())))
                .toList();
        Caption caption = new Caption(
                "bars",
                words.of("comparison"),
                words.of("comparisonDescription", words.of(view.name())),
                words.language().getLanguage());
        return GroupedBars.svg(
                caption,
                view.organisations().stream()
                        .map(one -> words.of(one.organisation().name()))
                        .toList(),
                words.of("median"),
                rows,
                figures.most());
    }

    // as many places as can be chosen
    private List<String> chosen() {
        List<String> chosen = new ArrayList<>(asked.given());
        while (chosen.size() < ComparisonParameters.MOST) {
            chosen.add("");
        }
        return chosen;
    }

    private Field nodes() {
        Framework framework = context.framework();
        String now = comparison == null ? asked.node() : comparison.node();
        List<Framework.Node> offeredNodes = new ArrayList<>(List.of(framework.tree()));
        offeredNodes.addAll(framework.components());
        if (now != null) {
            framework.node(now).filter(node -> !offeredNodes.contains(node)).ifPresent(offeredNodes::add);
        }
        return new Field(
                "node",
                words.of("node"),
                offeredNodes.stream()
                        .map(node -> new Option(
                                node.code(), words.of(node.name()), node.code().equals(now)))
                        .toList());
    }

    private List<Figure> headline(ComparisonView view) {
        List<Figure> headline = new ArrayList<>();
        for (Compared one : view.organisations()) {
            headline.add(new Figure(
                    words.of(one.organisation().name()), figures.text(one.score()), remark(one.rank(), one.band())));
        }
        return headline;
    }

    private @Nullable String remark(@Nullable Integer rank, @Nullable String band) {
        List<String> parts = new ArrayList<>();
        if (rank != null) {
            parts.add(words.of("rankIs", rank.toString()));
        }
        if (band != null) {
            parts.add(words.of("bandIs", band));
        }
        return parts.isEmpty() ? null : String.join(" · ", parts);
    }

    private List<Option> headings(ComparisonView view) {
        return view.organisations().stream()
                .map(one -> new Option(
                        Address.of(
                                        "rounds",
                                        context.round().id(),
                                        "organisations",
                                        one.organisation().code())
                                .with("lang", words.language().getLanguage())
                                .toString(),
                        words.of(one.organisation().name()),
                        false))
                .toList();
    }

    private ComparedLine line(Line line) {
        List<ComparedCell> cells = new ArrayList<>();
        for (int at = 0; at < line.results().size(); at++) {
            cells.add(cell(line.results().get(at), at > 0));
        }
        return new ComparedLine(words.of(line.name()), line.level(), figures.text(line.median()), cells);
    }

    private ComparedCell cell(Result result, boolean held) {
        Charts charts = new Charts(words, context.round(), context.framework(), figures);
        Double toMedian = result.toMedian();
        int sign = toMedian == null ? 0 : figures.sign(toMedian);
        return new ComparedCell(
                figures.text(result.score()),
                result.band(),
                charts.style(result.band()),
                result.rank() == null ? null : words.of("rankIs", result.rank().toString()),
                sign > 0 ? "strength" : sign < 0 ? "gap" : "",
                words.of("againstMedian", figures.difference(toMedian)),
                held ? words.of("againstFirst", figures.difference(result.toFirst())) : null);
    }

    private String download(String format) {
        return address(Address.of("v1", "rounds", context.round().id(), "comparison"))
                .with("run", context.run().kind())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    /** The address of the same comparison. */
    Address address(Address address) {
        asked.given().forEach(code -> address.with("organisation", code));
        return address.with("node", comparison == null ? asked.node() : comparison.node());
    }
}
