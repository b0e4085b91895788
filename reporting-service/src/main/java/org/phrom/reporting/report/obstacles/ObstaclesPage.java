package org.phrom.reporting.report.obstacles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.RankedBars;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.FactorLine;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.page.Pages.SeparationLine;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.obstacles.FactorsView.Difference;
import org.phrom.reporting.report.obstacles.FactorsView.ScoredFactor;
import org.phrom.reporting.report.obstacles.FactorsView.Scores;
import org.phrom.reporting.report.obstacles.ObstaclesView.Factor;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words what the organisations of a round tagged, for its page. */
record ObstaclesPage(Words words, ReportContext context, ObstaclesView told, FactorsView scored) {

    static final Figures SEVERITIES = new Figures(10);

    private static final int MOST_BARS = 12;
    private static final int MOST_FACTORS = 12;
    // where scales of shares end, in per cent
    private static final double[] ENDS = {10, 20, 40, 60, 80, 100};

    Pages.ObstaclesPage page() {
        List<Factor> obstacles = most(told.obstacles());
        List<Factor> successFactors = most(told.successFactors());
        HeatOfGroups heat = new HeatOfGroups(words, told);
        return new Pages.ObstaclesPage(
                RankingPage.head(words, round()),
                words.of(told.name()),
                told.context().provisional(),
                told.context().scope().equals("own"),
                told.withheld(),
                headline(),
                address().toString(),
                List.of(nodes()),
                bars(words, "obstacles", obstacles),
                lines(obstacles),
                bars(words, "successFactors", successFactors),
                lines(successFactors),
                heat.drawn() ? heat.svg() : null,
                told.groups().stream().anyMatch(ObstaclesView.Group::withheld),
                quarters(),
                FactorsForms.intervals(words, scored),
                separations(),
                words.of(scored.method()),
                words.of(scored.caveat()),
                Pages.Downloads.of(form -> file(form, "obstacles")),
                Pages.Downloads.of(form -> file(form, "obstacles", "factors")),
                RankingPage.source(words, context.framework()),
                context.run().resultHash());
    }

    static List<Factor> most(List<Factor> factors) {
        return factors.stream()
                .filter(factor -> factor.organisations() > 0)
                .limit(MOST_BARS)
                .toList();
    }

    private List<Figure> headline() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.of("answered"), Integer.toString(told.organisations()), null));
        first("mostCommonObstacle", told.obstacles(), figures);
        first("mostCommonSuccess", told.successFactors(), figures);
        return figures;
    }

    private void first(String name, List<Factor> factors, List<Figure> into) {
        factors.stream()
                .findFirst()
                .filter(factor -> factor.organisations() > 0)
                .ifPresent(factor ->
                        into.add(new Figure(words.of(name), Figures.percent(factor.share()), words.of(factor.name()))));
    }

    private Field nodes() {
        Framework framework = context.framework();
        List<Framework.Node> offered = new ArrayList<>(List.of(framework.tree()));
        offered.addAll(framework.components());
        framework.node(told.node()).filter(node -> !offered.contains(node)).ifPresent(offered::add);
        return new Field(
                "node",
                words.of("node"),
                offered.stream()
                        .map(node -> new Option(
                                node.code(), words.of(node.name()), node.code().equals(told.node())))
                        .toList());
    }

    static @Nullable String bars(Words words, String kind, List<Factor> factors) {
        if (factors.isEmpty()) {
            return null;
        }
        double most = factors.get(0).share() * 100;
        return RankedBars.svg(
                new Caption(
                        kind,
                        words.of(kind),
                        words.of("factorsDescription"),
                        words.language().getLanguage()),
                IntStream.range(0, factors.size())
                        .mapToObj(at -> new Bar(
                                Integer.toString(at + 1),
                                words.of(factors.get(at).name()),
                                factors.get(at).share() * 100,
                                Figures.percent(factors.get(at).share()),
                                kind.equals("obstacles") ? 3 : 1,
                                false,
                                null))
                        .toList(),
                Arrays.stream(ENDS).filter(end -> most <= end).findFirst().orElse(100));
    }

    private List<FactorLine> lines(List<Factor> factors) {
        return factors.stream()
                .map(factor -> new FactorLine(
                        words.of(factor.name()),
                        factor.organisations(),
                        Figures.percent(factor.share()),
                        factor.meanSeverity() == null ? "–" : decimal(factor.meanSeverity()),
                        factor.answers(),
                        factor.comments()))
                .toList();
    }

    private @Nullable String quarters() {
        Integer top = scored.top();
        Integer bottom = scored.bottom();
        return top == null || bottom == null ? null : words.of("quarters", top, bottom);
    }

    // those that separate, and the most likely of the others
    private List<SeparationLine> separations() {
        return first(scored).stream().map(this::separation).toList();
    }

    static List<ScoredFactor> first(FactorsView scored) {
        return scored.top() == null
                ? List.of()
                : scored.factors().stream().limit(MOST_FACTORS).toList();
    }

    private SeparationLine separation(ScoredFactor factor) {
        Difference quarters = factor.quarters();
        Scores scores = factor.scores();
        Double correlation = scores == null ? null : scores.correlation();
        return new SeparationLine(
                words.of(factor.name()),
                words.of(factor.kind()),
                quarters == null ? "–" : Figures.percent(quarters.topShare()),
                quarters == null ? "–" : Figures.percent(quarters.bottomShare()),
                quarters == null ? "–" : points(quarters.difference()),
                quarters == null ? "" : words.of("interval", points(quarters.lower()), points(quarters.upper())),
                quarters == null ? "–" : q(quarters.q()),
                quarters != null && quarters.separates(),
                correlation == null ? "–" : (correlation < 0 ? "−" : "") + Figures.coefficient(Math.abs(correlation)));
    }

    private static String q(double q) {
        return q < 0.001 ? "< 0.001" : Figures.coefficient(q);
    }

    static String points(double difference) {
        String text = Figures.percent(Math.abs(difference));
        return text.equals(Figures.percent(0)) ? text : (difference < 0 ? "−" : "+") + text;
    }

    private static String decimal(double value) {
        return SEVERITIES.text(value);
    }

    private String file(String form, String... report) {
        return Address.of(Stream.concat(Stream.of("v1", "rounds", round().id()), Arrays.stream(report))
                        .toArray(String[]::new))
                .with("run", context.run().kind())
                .with("node", told.node())
                .with("format", form)
                .with(
                        "lang",
                        form.equals("json") || form.equals("csv")
                                ? null
                                : words.language().getLanguage())
                .toString();
    }

    private Address address() {
        return Address.of("rounds", round().id(), "obstacles");
    }

    private Round round() {
        return context.round();
    }
}
