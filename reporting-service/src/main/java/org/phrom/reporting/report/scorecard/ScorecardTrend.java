package org.phrom.reporting.report.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.TrendLines;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages.TrendLine;
import org.phrom.reporting.page.Pages.TrendTable;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.report.ranking.Ranking;
import org.phrom.reporting.report.trend.TrendView;
import org.phrom.reporting.report.trend.Trends;

/** Words the result of one organisation beside that of the round before. */
record ScorecardTrend(Words words, Ranking ranking, String organisation, Trends.Step step, Figures figures) {

    // beyond this the components alone; the JSON has all
    private static final int MOST_LINES = 100;

    TrendTable table() {
        List<TrendLine> lines = new ArrayList<>();
        TrendView.Point point = step.point();
        String index = ranking.framework().tree().code();
        Set<String> components = ranking.framework().components().stream()
                .map(Framework.Node::code)
                .collect(Collectors.toSet());
        boolean all = point.nodes().size() <= MOST_LINES;
        for (TrendView.Node node : point.nodes()) {
            int level = node.code().equals(index) ? 0 : components.contains(node.code()) ? 1 : 2;
            if (all || level < 2) {
                lines.add(line(node, level));
            }
        }
        if (all) {
            point.dropped()
                    .forEach(node -> lines.add(new TrendLine(
                            words.of(node.name()), 2, figures.text(node.score()), "–", "–", words.of("trenddropped"))));
        }
        return new TrendTable(
                Address.of("rounds", step.before().id(), "organisations", organisation)
                        .with("lang", words.language().getLanguage())
                        .toString(),
                words.of(step.before().title()),
                words.of(ranking.round().title()),
                chart(),
                lines,
                Address.of("v1", "organisations", organisation, "trend")
                        .with("framework", ranking.round().framework())
                        .toString());
    }

    private String chart() {
        return TrendLines.svg(
                new Caption(
                        "trend",
                        words.of("overRounds"),
                        words.of("overRoundsDescription"),
                        words.language().getLanguage()),
                step.points().stream().map(this::point).toList(),
                new TrendLines.Legend(words.of("score"), words.of("linkedScore"), words.of("seriesBreak")),
                figures.most());
    }

    private TrendLines.Point point(TrendView.Point point) {
        TrendView.Node index = point.nodes().get(0);
        boolean joined =
                index.comparability().equals("same") || index.comparability().equals("first");
        return new TrendLines.Point(
                words.of(point.title()),
                index.score(),
                figures.text(index.score()),
                point.linked(),
                figures.text(point.linked()),
                !joined);
    }

    private TrendLine line(TrendView.Node node, int level) {
        return new TrendLine(
                words.of(node.name()),
                level,
                before(node),
                figures.text(node.score()),
                figures.difference(node.change()),
                node.comparability().equals("same") ? "" : words.of("trend" + node.comparability()));
    }

    // the name too, where it was another or one of several
    private String before(TrendView.Node node) {
        if (node.previous().isEmpty()) {
            return "–";
        }
        boolean itself = node.previous().size() == 1
                && words.of(node.previous().get(0).name()).equals(words.of(node.name()));
        return node.previous().stream()
                .map(one -> itself ? figures.text(one.score()) : words.of(one.name()) + " " + figures.text(one.score()))
                .collect(Collectors.joining("; "));
    }
}
