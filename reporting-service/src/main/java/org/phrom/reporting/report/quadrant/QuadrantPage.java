package org.phrom.reporting.report.quadrant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.ScatterPlot;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.page.Pages.PointLine;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.pair.PairFields;
import org.phrom.reporting.report.pair.RoundPair;
import org.phrom.reporting.report.quadrant.QuadrantView.Axis;
import org.phrom.reporting.report.quadrant.QuadrantView.Counts;
import org.phrom.reporting.report.quadrant.QuadrantView.Point;
import org.phrom.reporting.report.quadrant.Quadrants.Told;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words quadrants for their page. */
record QuadrantPage(Words words, Told told, List<Round> offered, QuadrantParameters asked, int number) {

    static final int LINES = 100;
    private static final List<String> ORDER = List.of("highHigh", "lowHigh", "highLow", "lowLow");

    Pages.QuadrantPage page() {
        List<Point> points = told.points();
        int from = Math.min((number - 1) * LINES, points.size());
        int to = Math.min(from + LINES, points.size());
        return new Pages.QuadrantPage(
                RankingPage.head(words, round()),
                named(told.x()) + " × " + named(told.y()),
                told.context().run().provisional(),
                told.context().scope().tops() != null,
                Address.of("rounds", round().id(), "quadrant").toString(),
                fields(),
                headline(),
                points.isEmpty() ? null : plot(),
                named(told.x()),
                named(told.y()),
                points.subList(from, to).stream().map(this::line).toList(),
                words.of("shown", points.isEmpty() ? 0 : from + 1, to, points.size()),
                number > 1 ? turn(number - 1) : null,
                to < points.size() ? turn(number + 1) : null,
                Pages.Downloads.of(this::download),
                RankingPage.source(words, framework()),
                told.context().run().resultHash());
    }

    /** The points; the furthest from the medians have names. */
    String plot() {
        Figures figures = told.figures();
        Counts counts = told.counts();
        return ScatterPlot.svg(
                new Caption(
                        "plot",
                        words.of("quadrant"),
                        words.of("quadrantDescription", named(told.x()), named(told.y())),
                        words.language().getLanguage()),
                told.points().stream()
                        .sorted(Comparator.comparing(Point::distance).reversed())
                        .map(point -> new ScatterPlot.Point(
                                point.x(),
                                point.y(),
                                words.of(point.organisation().name()),
                                figures.text(point.x()) + " · " + upwards(point, figures),
                                ORDER.indexOf(point.quadrant())))
                        .toList(),
                axis(told.x(), figures),
                axis(told.y(), figures),
                List.of(
                        corner("lowHigh", counts.lowHigh()),
                        corner("highHigh", counts.highHigh()),
                        corner("lowLow", counts.lowLow()),
                        corner("highLow", counts.highLow())));
    }

    /** What the two figures are. */
    String named(Axis axis) {
        RoundPair pair = told.pair();
        return axis.figure().equals("change") && pair != null
                ? words.of("changeSince", words.of(pair.before().round().title()))
                : words.of(axis.name());
    }

    private ScatterPlot.Axis axis(Axis axis, Figures figures) {
        Double at = axis.at();
        return new ScatterPlot.Axis(named(axis), at == null ? 0 : at, figures.decimals());
    }

    private String upwards(Point point, Figures figures) {
        return told.pair() == null ? figures.text(point.y()) : figures.difference(point.y());
    }

    private String corner(String quadrant, int count) {
        return words.of("quadrant-" + quadrant) + ": " + count;
    }

    private List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                "x",
                words.of("across"),
                PairFields.options(framework(), told.x().node(), words)));
        RoundPair pair = told.pair();
        List<Option> upwards = new ArrayList<>();
        if (!offered.isEmpty()) {
            upwards.add(new Option(QuadrantParameters.CHANGE, words.of("change"), pair != null));
        }
        upwards.addAll(PairFields.options(framework(), pair == null ? told.y().node() : null, words));
        fields.add(new Field("y", words.of("upwards"), upwards));
        if (!offered.isEmpty()) {
            String chosen = pair == null ? asked.from() : pair.before().round().id();
            fields.add(new Field(
                    "from",
                    words.of("fromRound"),
                    offered.stream()
                            .map(one -> new Option(
                                    one.id(), words.of(one.title()), one.id().equals(chosen)))
                            .toList()));
        }
        return fields;
    }

    private List<Figure> headline() {
        Counts counts = told.counts();
        Figures figures = told.figures();
        List<Figure> headline = new ArrayList<>();
        headline.add(figure("highHigh", counts.highHigh()));
        headline.add(figure("lowHigh", counts.lowHigh()));
        headline.add(figure("highLow", counts.highLow()));
        headline.add(figure("lowLow", counts.lowLow()));
        headline.add(new Figure(
                words.of("quadrantsMeet"),
                figures.text(told.x().at()),
                told.pair() == null
                        ? figures.text(told.y().at())
                        : figures.difference(told.y().at())));
        if (counts.without() > 0) {
            headline.add(new Figure(words.of("withoutBoth"), Integer.toString(counts.without()), null));
        }
        return headline;
    }

    private Figure figure(String quadrant, int count) {
        return new Figure(words.of("quadrant-" + quadrant), Integer.toString(count), null);
    }

    private PointLine line(Point point) {
        Figures figures = told.figures();
        return new PointLine(
                words.of(point.organisation().name()),
                point.organisation().code(),
                Address.of(
                                "rounds",
                                round().id(),
                                "organisations",
                                point.organisation().code())
                        .with("lang", words.language().getLanguage())
                        .toString(),
                figures.text(point.x()),
                upwards(point, figures),
                "band-" + ORDER.indexOf(point.quadrant()),
                words.of("quadrant-" + point.quadrant()));
    }

    private String turn(int to) {
        return address(Address.of("rounds", round().id(), "quadrant"))
                .with("lang", words.language().getLanguage())
                .with("page", to)
                .toString();
    }

    private String download(String format) {
        return address(Address.of("v1", "rounds", round().id(), "quadrant"))
                .with("run", told.context().run().kind())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    /** The address of the same quadrants. */
    Address address(Address address) {
        RoundPair pair = told.pair();
        return address.with("x", told.x().node())
                .with("y", pair == null ? told.y().node() : QuadrantParameters.CHANGE)
                .with("from", pair == null ? null : pair.before().round().id())
                .with("xAt", asked.xAt())
                .with("yAt", asked.yAt());
    }

    private Framework framework() {
        return told.context().framework();
    }

    private Round round() {
        return told.context().round();
    }
}
