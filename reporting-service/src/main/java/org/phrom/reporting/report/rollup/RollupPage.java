package org.phrom.reporting.report.rollup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.chart.RankedBars;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.page.Pages.RollupLine;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.ranking.RankingPage;
import org.phrom.reporting.report.rollup.RollupView.Line;
import org.phrom.reporting.report.rollup.RollupView.Step;
import org.phrom.reporting.report.rollup.RollupView.Sums;

/** Words scores that were rolled up, for their page. */
record RollupPage(Words words, ReportContext context, RollupView rollup) {

    private static final int MOST_BARS = 40;
    private static final int MOST_LINES = 300;

    Pages.RollupPage page() {
        List<Line> items = rollup.items();
        return new Pages.RollupPage(
                RankingPage.head(words, context.round()),
                words.of(rollup.name()),
                context.run().provisional(),
                rollup.context().scope().equals("own"),
                headline(),
                address().toString(),
                parent(),
                List.of(
                        nodes(),
                        choice("by", RollupParameters.GROUPINGS, rollup.by(), "grouping-", "groupedBy"),
                        rules()),
                path(),
                bars().isEmpty() ? null : svg(),
                title(),
                words.of(rollup.ruleText()),
                items.stream().limit(MOST_LINES).map(this::line).toList(),
                items.size() <= MOST_LINES ? null : words.of("firstOf", MOST_LINES, items.size()),
                Pages.Downloads.of(this::download),
                RankingPage.source(words, context.framework()),
                context.run().resultHash());
    }

    /** How scores are written, in every form alike. */
    Figures figures() {
        return Figures.of(context.framework(), rollup.all().maximum());
    }

    /** The chart; none where nobody has a score. */
    List<Poster.Part> charts() {
        return bars().isEmpty() ? List.of() : List.of(new Poster.Part(title(), svg()));
    }

    /** What is looked at, for headings. */
    String subject() {
        String name = words.of(rollup.name());
        List<Step> steps = rollup.path();
        return steps.isEmpty()
                ? name
                : name + " – " + words.of(steps.get(steps.size() - 1).name());
    }

    private String svg() {
        Figures figures = figures();
        return RankedBars.svg(
                new Caption(
                        "rollup",
                        title(),
                        words.of("rollupDescription") + " " + words.of(rollup.ruleText()),
                        words.language().getLanguage()),
                bars().stream()
                        .map(line -> new Bar(
                                "",
                                words.of(line.name()),
                                value(line),
                                figures.text(line.sums().by(rollup.rule())),
                                0,
                                false,
                                link(line)))
                        .toList(),
                figures.most());
    }

    private static double orNothing(@Nullable Double value) {
        return value == null ? 0 : value;
    }

    private double value(Line line) {
        return orNothing(line.sums().by(rollup.rule()));
    }

    private List<Line> bars() {
        List<Line> scored =
                rollup.items().stream().filter(line -> line.sums().scored() > 0).toList();
        return scored.subList(0, Math.min(MOST_BARS, scored.size()));
    }

    private String title() {
        int all = rollup.items().size();
        return all > MOST_BARS
                ? words.of("rollupHighest", MOST_BARS, all)
                : words.of("rollupBy-" + rollup.by() + "-" + rollup.rule());
    }

    private List<Figure> headline() {
        Figures figures = figures();
        Sums all = rollup.all();
        Double coverage = all.coverage();
        return List.of(
                new Figure(words.of("organisations"), Integer.toString(all.organisations()), null),
                new Figure(
                        words.of("withAScore"),
                        Integer.toString(all.scored()),
                        coverage == null ? null : Figures.percent(coverage)),
                new Figure(words.of("mean"), figures.text(all.mean()), null),
                new Figure(words.of("median"), figures.text(all.median()), null),
                new Figure(words.of("highest"), figures.text(all.maximum()), null),
                new Figure(words.of("lowest"), figures.text(all.minimum()), null));
    }

    private RollupLine line(Line line) {
        Figures figures = figures();
        Sums sums = line.sums();
        Double coverage = sums.coverage();
        return new RollupLine(
                words.of(line.name()),
                line.code(),
                link(line),
                sums.organisations(),
                sums.scored(),
                coverage == null ? "–" : Figures.percent(coverage),
                figures.text(sums.mean()),
                figures.text(sums.median()),
                figures.text(sums.minimum()),
                figures.text(sums.maximum()));
    }

    private @Nullable String link(Line line) {
        String code = line.code();
        if (rollup.by().equals("type") || code == null) {
            return null;
        }
        return line.opens()
                ? below(code)
                : Address.of("rounds", context.round().id(), "organisations", code)
                        .with("lang", words.language().getLanguage())
                        .toString();
    }

    private List<Option> path() {
        List<Option> path = new ArrayList<>();
        List<Step> steps = rollup.path();
        for (int at = 0; at < steps.size(); at++) {
            Step step = steps.get(at);
            path.add(new Option(below(step.code()), words.of(step.name()), at == steps.size() - 1));
        }
        return path;
    }

    private String below(@Nullable String code) {
        return address()
                .with("node", rollup.node())
                .with("rule", rollup.rule())
                .with("parent", code)
                .with("run", context.run().provisional() ? context.run().kind() : null)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    private @Nullable String parent() {
        List<Step> steps = rollup.path();
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).code();
    }

    private Address address() {
        return Address.of("rounds", context.round().id(), "rollup");
    }

    private Field nodes() {
        Framework framework = context.framework();
        List<Framework.Node> offered = new ArrayList<>(List.of(framework.tree()));
        offered.addAll(framework.components());
        framework.node(rollup.node()).filter(node -> !offered.contains(node)).ifPresent(offered::add);
        return new Field(
                "node",
                words.of("node"),
                offered.stream()
                        .map(node -> new Option(
                                node.code(), words.of(node.name()), node.code().equals(rollup.node())))
                        .toList());
    }

    private Field rules() {
        return choice("rule", RollupParameters.RULES, rollup.rule(), "", "rule");
    }

    private Field choice(String name, List<String> values, String now, String prefix, String label) {
        return new Field(
                name,
                words.of(label),
                values.stream()
                        .map(value -> new Option(value, words.of(prefix + value), value.equals(now)))
                        .toList());
    }

    private String download(String format) {
        return Address.of("v1", "rounds", context.round().id(), "rollup")
                .with("run", context.run().kind())
                .with("node", rollup.node())
                .with("by", rollup.by())
                .with("rule", rollup.rule())
                .with("parent", parent())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }
}
