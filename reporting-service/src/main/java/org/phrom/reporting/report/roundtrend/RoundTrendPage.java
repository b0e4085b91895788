package org.phrom.reporting.report.roundtrend;

import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.TrendLines;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.RoundTrendLine;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.pair.PairFields;
import org.phrom.reporting.report.ranking.RankingPage;
import org.phrom.reporting.report.roundtrend.RoundTrendView.Point;

/** Words the trend of rounds for its page. */
record RoundTrendPage(Words words, ReportContext context, RoundTrendView trend) {

    Pages.RoundTrendPage page() {
        Figures figures = figures();
        return new Pages.RoundTrendPage(
                RankingPage.head(words, context.round()),
                words.of(trend.name()),
                context.run().provisional(),
                context.scope().tops() != null,
                Address.of("rounds", context.round().id(), "trend").toString(),
                List.of(new Field(
                        "node", words.of("node"), PairFields.options(context.framework(), trend.node(), words))),
                lines(),
                trend.points().stream().map(point -> line(point, figures)).toList(),
                Pages.Downloads.of(this::download),
                RankingPage.source(words, context.framework()),
                context.run().resultHash());
    }

    /** How scores are written, in every form alike. */
    Figures figures() {
        Double highest = null;
        for (Point point : trend.points()) {
            Double mean = point.mean();
            highest = mean == null || highest != null && highest > mean ? highest : mean;
        }
        return Figures.of(context.framework(), highest);
    }

    /** The mean from round to round. */
    String lines() {
        Figures figures = figures();
        return TrendLines.svg(
                new Caption(
                        "lines",
                        words.of("roundTrend"),
                        words.of("roundTrendDescription", words.of(trend.name())),
                        words.language().getLanguage()),
                trend.points().stream()
                        .map(point -> new TrendLines.Point(
                                words.of(point.title()),
                                point.mean(),
                                figures.text(point.mean()),
                                point.linked(),
                                figures.text(point.linked()),
                                broken(point)))
                        .toList(),
                new TrendLines.Legend(words.of("mean"), words.of("linked"), words.of("seriesBreak")),
                figures.most());
    }

    private static boolean broken(Point point) {
        return !point.comparability().equals("same") && !point.comparability().equals("first");
    }

    private RoundTrendLine line(Point point, Figures figures) {
        List<String> marks = new ArrayList<>();
        if (broken(point)) {
            marks.add(words.of("trend" + point.comparability()));
        }
        return new RoundTrendLine(
                Address.of("rounds", point.round())
                        .with("lang", words.language().getLanguage())
                        .toString(),
                words.of(point.title()),
                words.date(point.referenceDate()),
                Integer.toString(point.organisations()),
                figures.text(point.mean()),
                figures.text(point.median()),
                figures.difference(point.link()),
                figures.text(point.linked()),
                String.join(", ", marks));
    }

    private String download(String format) {
        return Address.of("v1", "rounds", context.round().id(), "trend")
                .with("run", context.run().kind())
                .with("node", trend.node())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }
}
