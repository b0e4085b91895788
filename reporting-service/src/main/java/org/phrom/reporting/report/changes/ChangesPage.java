package org.phrom.reporting.report.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Waterfall;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.ChangeLine;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.changes.Changes.Told;
import org.phrom.reporting.report.changes.ChangesView.Line;
import org.phrom.reporting.report.pair.PairFields;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words the changes between two rounds for their page. */
record ChangesPage(Words words, Told told, List<Round> offered, int number) {

    static final int LINES = 100;

    Pages.ChangesPage page() {
        Figures figures = told.figures();
        List<Line> lines = told.lines();
        int from = Math.min((number - 1) * LINES, lines.size());
        int to = Math.min(from + LINES, lines.size());
        PairFields fields = new PairFields(words, told.pair(), offered);
        return new Pages.ChangesPage(
                RankingPage.head(words, round()),
                words.of(told.measure().node().name()),
                words.of(before().title()),
                told.pair().now().run().provisional(),
                told.pair().now().scope().tops() != null,
                Address.of("rounds", round().id(), "changes").toString(),
                List.of(fields.from(), fields.nodes(told.measure().node().code())),
                headline(figures),
                told.total().change() == null ? null : waterfall(),
                note(),
                lines.subList(from, to).stream()
                        .map(line -> line(line, figures))
                        .toList(),
                words.of("shown", lines.isEmpty() ? 0 : from + 1, to, lines.size()),
                number > 1 ? turn(number - 1) : null,
                to < lines.size() ? turn(number + 1) : null,
                Pages.Downloads.of(this::download),
                RankingPage.source(words, told.pair().now().framework()),
                told.pair().now().run().resultHash());
    }

    /** The parts that the change of the mean is made of. */
    String waterfall() {
        Figures figures = told.figures();
        Decomposition total = told.total();
        List<Waterfall.Column> columns = new ArrayList<>();
        double at = or(total.meanBefore());
        columns.add(new Waterfall.Column(
                words.of("meanOf", words.of(before().title())), true, 0, at, figures.text(total.meanBefore())));
        if (total.data() == null) {
            at = step(columns, "ofPopulation", total.population(), at, figures);
        } else {
            at = step(columns, "ofData", total.data(), at, figures);
            at = step(columns, "ofMethod", total.method(), at, figures);
            at = step(columns, "ofLeaving", total.leaving(), at, figures);
            at = step(columns, "ofEntering", total.entering(), at, figures);
        }
        columns.add(new Waterfall.Column(
                words.of("meanOf", words.of(round().title())),
                true,
                at,
                or(total.meanNow()),
                figures.text(total.meanNow())));
        return Waterfall.svg(
                new Caption(
                        "waterfall",
                        words.of("waterfall"),
                        words.of("waterfallDescription"),
                        words.language().getLanguage()),
                columns,
                figures.decimals());
    }

    private double step(
            List<Waterfall.Column> columns, String word, @Nullable Double value, double at, Figures figures) {
        double to = at + or(value);
        columns.add(new Waterfall.Column(words.of(word), false, at, to, figures.difference(value)));
        return to;
    }

    private static double or(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private List<Figure> headline(Figures figures) {
        Decomposition total = told.total();
        return List.of(
                new Figure(
                        words.of("changeOfMean"),
                        figures.difference(total.change()),
                        figures.text(total.meanBefore()) + " → " + figures.text(total.meanNow())),
                new Figure(
                        words.of("ofData"),
                        figures.difference(total.data()),
                        words.of("comparablePart", percent(told.measure().comparable()))),
                new Figure(words.of("ofMethod"), figures.difference(total.method()), null),
                new Figure(
                        words.of("ofPopulation"),
                        figures.difference(total.population()),
                        words.of("enteredLeft", total.entered(), total.left())),
                new Figure(words.of("inBoth"), Integer.toString(total.both()), null));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", share * 100);
    }

    private @Nullable String note() {
        String comparability = told.measure().comparability().word();
        if (comparability.equals("same")) {
            return null;
        }
        String why = words.of("trend" + comparability);
        return told.measure().parts().isEmpty()
                ? words.of("nothingComparable", why)
                : words.of("partComparable", why, percent(told.measure().comparable()));
    }

    private ChangeLine line(Line line, Figures figures) {
        Double change = line.change();
        int sign = change == null ? 0 : figures.sign(change);
        return new ChangeLine(
                words.of(line.organisation().name()),
                line.organisation().code(),
                line.now() == null
                        ? organisation(before(), line.organisation().code())
                        : organisation(round(), line.organisation().code()),
                figures.text(line.before()),
                figures.text(line.now()),
                sign > 0 ? "strength" : sign < 0 ? "gap" : "",
                figures.difference(change),
                figures.difference(line.data()),
                figures.difference(line.method()),
                line.presence().equals("both") ? "" : words.of("presence-" + line.presence()));
    }

    private String organisation(Round round, String code) {
        return Address.of("rounds", round.id(), "organisations", code)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    private String turn(int to) {
        return address(Address.of("rounds", round().id(), "changes"))
                .with("lang", words.language().getLanguage())
                .with("page", to)
                .toString();
    }

    private String download(String format) {
        return address(Address.of("v1", "rounds", round().id(), "changes"))
                .with("run", told.pair().now().run().kind())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    /** The address of the same changes. */
    Address address(Address address) {
        return address.with("from", before().id())
                .with("node", told.measure().node().code());
    }

    private Round round() {
        return told.pair().now().round();
    }

    private Round before() {
        return told.pair().before().round();
    }
}
