package org.phrom.reporting.report.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Shades;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.HeatCell;
import org.phrom.reporting.page.Pages.HeatLine;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.report.heatmap.HeatmapView.Line;
import org.phrom.reporting.report.heatmap.Heatmaps.Layout;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words a heat map for its page. */
record HeatmapPage(Words words, Layout layout, Figures figures, List<Line> shown, int number) {

    static final int LINES = 100;

    Pages.HeatmapPage page() {
        boolean more = !layout.clustered() && shown.size() > LINES;
        return new Pages.HeatmapPage(
                RankingPage.head(words, round()),
                words.of(layout.node().name()),
                layout.ranking().run().provisional(),
                Address.of("rounds", round().id(), "heatmap").toString(),
                List.of(nodes(), arrangements()),
                layout.parts().stream().map(part -> words.of(part.name())).toList(),
                shown.stream()
                        .limit(layout.clustered() ? Heatmaps.MOST_DRAWN : LINES)
                        .map(this::line)
                        .toList(),
                IntStream.range(0, Shades.COUNT).mapToObj(this::shade).toList(),
                number > 1 && !layout.clustered() ? turn(number - 1) : null,
                more ? turn(number + 1) : null,
                Pages.Downloads.of(this::download),
                RankingPage.source(words, layout.ranking().framework()),
                layout.ranking().run().resultHash());
    }

    private HeatLine line(Line line) {
        return new HeatLine(
                line.rank() == null ? "–" : line.rank().toString(),
                words.of(line.organisation().name()),
                line.organisation().code(),
                Address.of(
                                "rounds",
                                round().id(),
                                "organisations",
                                line.organisation().code())
                        .with("lang", words.language().getLanguage())
                        .toString(),
                figures.text(line.score()),
                line.scores().stream().map(this::cell).toList());
    }

    private HeatCell cell(@Nullable Double score) {
        return new HeatCell(figures.text(score), score == null ? "" : "shade-" + Shades.fifth(score, figures.most()));
    }

    private HeatCell shade(int fifth) {
        double from = figures.most() * fifth / Shades.COUNT;
        double to = figures.most() * (fifth + 1) / Shades.COUNT;
        return new HeatCell(figures.text(from) + " – " + figures.text(to), "shade-" + fifth);
    }

    private Field nodes() {
        Framework framework = layout.ranking().framework();
        List<Framework.Node> offered = new ArrayList<>(List.of(framework.tree()));
        framework.nodes().stream()
                .filter(node -> node.children() != null && !node.children().isEmpty())
                .forEach(offered::add);
        if (!offered.contains(layout.node())) {
            offered.add(layout.node());
        }
        return new Field(
                "node",
                words.of("node"),
                offered.stream()
                        .map(node -> option(
                                node.code(),
                                words.of(node.name()),
                                layout.node().code()))
                        .toList());
    }

    private Field arrangements() {
        String now = layout.clustered() ? "clustered" : "sorted";
        return new Field(
                "arrangement",
                words.of("sort"),
                HeatmapParameters.ARRANGEMENTS.stream()
                        .map(one -> option(one, words.of("arrangement-" + one), now))
                        .toList());
    }

    private static Option option(String value, String label, String selected) {
        return new Option(value, label, value.equals(selected));
    }

    private String turn(int to) {
        return address(Address.of("rounds", round().id(), "heatmap"))
                .with("lang", words.language().getLanguage())
                .with("page", to)
                .toString();
    }

    private String download(String format) {
        return address(Address.of("v1", "rounds", round().id(), "heatmap"))
                .with("run", layout.ranking().run().kind())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }

    /** The address of the same heat map. */
    Address address(Address address) {
        return layout.ranking()
                .filter()
                .in(address)
                .with("node", layout.node().code())
                .with("arrangement", layout.clustered() ? "clustered" : null);
    }

    private Round round() {
        return layout.ranking().round();
    }
}
