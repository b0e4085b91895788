package org.phrom.reporting.report.equity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.chart.RankedBars;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.AreaLine;
import org.phrom.reporting.page.Pages.BandLine;
import org.phrom.reporting.page.Pages.EquityLine;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.equity.EquityView.Area;
import org.phrom.reporting.report.equity.EquityView.BelowBand;
import org.phrom.reporting.report.equity.EquityView.EarlierRound;
import org.phrom.reporting.report.ranking.Charts;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words how equal the scores of a round are, for its page. */
record EquityPage(Words words, ReportContext context, EquityView equity) {

    private static final int MOST_AREAS = 40;

    Pages.EquityPage page() {
        List<Area> shown = shown();
        int all = equity.areas().size();
        Figures figures = figures();
        String title = title(shown.size(), all);
        return new Pages.EquityPage(
                RankingPage.head(words, round()),
                words.of(equity.name()),
                equity.provisional(),
                equity.scope().equals("own"),
                headline(figures),
                address().toString(),
                List.of(nodes()),
                shown.isEmpty() ? null : bars(shown, title, figures),
                title,
                centre(),
                shown.stream().map(area -> line(area, figures)).toList(),
                below(figures),
                rounds(figures),
                Pages.Downloads.of(this::download),
                RankingPage.source(words, context.framework()),
                context.run().resultHash());
    }

    /** How means are written, in every form alike. */
    Figures figures() {
        List<Area> shown = shown();
        return Figures.of(
                context.framework(),
                shown.isEmpty() ? null : (Double) shown.get(0).mean());
    }

    /** The chart of the areas, and what it is called; none where nobody has a score. */
    List<Poster.Part> charts() {
        List<Area> shown = shown();
        String title = title(shown.size(), equity.areas().size());
        return shown.isEmpty() ? List.of() : List.of(new Poster.Part(title, bars(shown, title, figures())));
    }

    private String title(int shown, int all) {
        return shown < all ? words.of("lowestAreas", shown, all) : words.of("areas");
    }

    // the highest first; of many those that are furthest behind
    private List<Area> shown() {
        List<Area> all = equity.areas().stream()
                .sorted(Comparator.comparingDouble(Area::mean).reversed())
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_AREAS), all.size());
    }

    private List<Figure> headline(Figures figures) {
        EquityView.Figures told = equity.figures();
        Double theil = told.theil();
        Double between = told.theilBetween();
        return List.of(
                new Figure(
                        words.of("organisations"),
                        Integer.toString(told.organisations()),
                        told.withoutScore() == 0 ? null : words.of("withoutScore", told.withoutScore())),
                new Figure(words.of("mean"), figures.text(told.mean()), null),
                new Figure(words.of("gini"), Figures.coefficient(told.gini()), null),
                new Figure(
                        words.of("theil"),
                        Figures.coefficient(theil),
                        theil == null || between == null || theil == 0
                                ? null
                                : words.of("theilBetween", Figures.percent(Math.min(1, between / theil)))),
                new Figure(words.of("meanLogDeviation"), Figures.coefficient(told.meanLogDeviation()), null),
                new Figure(words.of("ratioOfFifths"), Figures.coefficient(told.ratioOfFifths()), null));
    }

    private Field nodes() {
        Framework framework = context.framework();
        List<Framework.Node> offered = new ArrayList<>(List.of(framework.tree()));
        offered.addAll(framework.components());
        framework.node(equity.node()).filter(node -> !offered.contains(node)).ifPresent(offered::add);
        return new Field(
                "node",
                words.of("node"),
                offered.stream()
                        .map(node -> new Option(
                                node.code(), words.of(node.name()), node.code().equals(equity.node())))
                        .toList());
    }

    private String bars(List<Area> shown, String title, Figures figures) {
        return RankedBars.svg(
                new Caption(
                        "areas",
                        title,
                        words.of("areasDescription"),
                        words.language().getLanguage()),
                shown.stream()
                        .map(area -> new Bar(
                                "",
                                words.of(area.name()),
                                area.mean(),
                                figures.text(area.mean()),
                                -1,
                                isCentre(area),
                                ranking(area.code())))
                        .toList(),
                figures.most());
    }

    private @Nullable String centre() {
        return equity.areas().stream()
                .filter(this::isCentre)
                .findFirst()
                .map(area -> words.of("centreIs", words.of(area.name())))
                .orElse(null);
    }

    private boolean isCentre(Area area) {
        return Objects.equals(area.code(), equity.centre());
    }

    private AreaLine line(Area area, Figures figures) {
        Double share = area.share();
        return new AreaLine(
                words.of(area.name()),
                area.code(),
                ranking(area.code()),
                area.organisations(),
                figures.text(area.mean()),
                figures.difference(area.gap()),
                Figures.coefficient(area.ratio()),
                share == null ? "–" : Figures.percent(share),
                Figures.coefficient(area.theilWithin()));
    }

    private List<BandLine> below(Figures figures) {
        Charts charts = new Charts(words, round(), context.framework(), figures);
        List<BandLine> lines = new ArrayList<>();
        for (BelowBand band : equity.below()) {
            Double share = band.share();
            lines.add(new BandLine(
                    charts.style(band.band()),
                    band.band(),
                    words.of("belowBand", words.of(band.name()), figures.text(band.from())),
                    band.organisations(),
                    share == null ? "–" : Figures.percent(share)));
        }
        return lines;
    }

    private List<EquityLine> rounds(Figures figures) {
        List<EquityLine> lines = new ArrayList<>();
        for (EarlierRound earlier : equity.earlier()) {
            boolean same = earlier.comparability().equals("same");
            lines.add(line(
                    Address.of("rounds", earlier.round(), "equity")
                            .with("node", earlier.node())
                            .with("lang", words.language().getLanguage())
                            .toString(),
                    words.of(earlier.title()),
                    words.date(earlier.referenceDate()),
                    earlier.figures(),
                    same ? "" : words.of("trend" + earlier.comparability()),
                    figures));
        }
        lines.add(line(
                null, words.of(round().title()), words.date(round().referenceDate()), equity.figures(), "", figures));
        return lines;
    }

    private static EquityLine line(
            @Nullable String address,
            String title,
            String date,
            EquityView.@Nullable Figures told,
            String mark,
            Figures figures) {
        return told == null
                ? new EquityLine(address, title, date, "–", "–", "–", "–", "–", mark)
                : new EquityLine(
                        address,
                        title,
                        date,
                        Integer.toString(told.organisations()),
                        figures.text(told.mean()),
                        Figures.coefficient(told.gini()),
                        Figures.coefficient(told.theil()),
                        Figures.coefficient(told.ratioOfFifths()),
                        mark);
    }

    private String ranking(@Nullable String area) {
        return Address.of("rounds", round().id())
                .with("ancestor", area)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    private String download(String format) {
        return Address.of("v1", "rounds", round().id(), "equity")
                .with("run", context.run().kind())
                .with("node", equity.node())
                .with("centre", equity.centre())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    private Address address() {
        return Address.of("rounds", round().id(), "equity");
    }

    private Round round() {
        return context.round();
    }
}
