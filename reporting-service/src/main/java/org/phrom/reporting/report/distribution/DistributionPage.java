package org.phrom.reporting.report.distribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.BandLine;
import org.phrom.reporting.page.Pages.BoxLine;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.Figure;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.distribution.DistributionView.BandShare;
import org.phrom.reporting.report.distribution.DistributionView.Group;
import org.phrom.reporting.report.ranking.Charts;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words how the scores of a round are spread, for its page. */
record DistributionPage(Words words, ReportContext context, DistributionView distribution) {

    Pages.DistributionPage page() {
        Figures figures = DistributionPicture.figures(context, distribution);
        DistributionCharts charts = new DistributionCharts(words, distribution, figures);
        boolean drawn = distribution.all() != null;
        return new Pages.DistributionPage(
                RankingPage.head(words, context.round()),
                words.of(distribution.name()),
                context.run().provisional(),
                distribution.context().scope().equals("own"),
                headline(figures),
                Address.of("rounds", context.round().id(), "distribution").toString(),
                List.of(nodes(), groupings()),
                drawn ? charts.histogram() : null,
                drawn ? charts.boxes() : null,
                charts.groupsTitle(),
                lines(charts, figures),
                bands(figures),
                Pages.Downloads.of(this::download),
                RankingPage.source(words, context.framework()),
                context.run().resultHash());
    }

    private List<Figure> headline(Figures figures) {
        List<Figure> all = new ArrayList<>();
        Box box = distribution.all();
        int without = distribution.withoutScore();
        all.add(new Figure(
                words.of("organisations"),
                Integer.toString(box == null ? 0 : box.organisations()),
                without == 0 ? null : words.of("withoutScore", without)));
        if (box != null) {
            all.add(new Figure(words.of("median"), figures.text(box.median()), null));
            all.add(new Figure(
                    words.of("middleHalf"),
                    figures.text(box.lowerQuartile()) + " – " + figures.text(box.upperQuartile()),
                    null));
            all.add(new Figure(words.of("mean"), figures.text(box.mean()), null));
            all.add(new Figure(words.of("highest"), figures.text(box.maximum()), null));
            all.add(new Figure(words.of("lowest"), figures.text(box.minimum()), null));
        }
        return all;
    }

    private Field nodes() {
        Framework framework = context.framework();
        List<Framework.Node> offered = new ArrayList<>(List.of(framework.tree()));
        offered.addAll(framework.components());
        framework
                .node(distribution.node())
                .filter(node -> !offered.contains(node))
                .ifPresent(offered::add);
        return new Field(
                "node",
                words.of("node"),
                offered.stream()
                        .map(node -> option(node.code(), words.of(node.name()), distribution.node()))
                        .toList());
    }

    private Field groupings() {
        return new Field(
                "by",
                words.of("groupedBy"),
                DistributionParameters.GROUPINGS.stream()
                        .filter(by -> !by.equals("peerGroup")
                                || !context.framework().peerGroups().isEmpty())
                        .map(by -> option(by, words.of("grouping-" + by), distribution.by()))
                        .toList());
    }

    private static Option option(String value, String label, @Nullable String selected) {
        return new Option(value, label, value.equals(selected));
    }

    private List<BoxLine> lines(DistributionCharts charts, Figures figures) {
        List<BoxLine> lines = new ArrayList<>();
        Box all = distribution.all();
        if (all != null) {
            lines.add(line(words.of("all"), null, all, figures));
        }
        for (Group group : charts.shown()) {
            lines.add(line(words.of(group.name()), group.code(), group.box(), figures));
        }
        return lines;
    }

    private static BoxLine line(String name, @Nullable String code, Box box, Figures figures) {
        return new BoxLine(
                name,
                code,
                box.organisations(),
                figures.text(box.minimum()),
                figures.text(box.lowerQuartile()),
                figures.text(box.median()),
                figures.text(box.upperQuartile()),
                figures.text(box.maximum()),
                figures.text(box.mean()));
    }

    private List<BandLine> bands(Figures figures) {
        Charts charts = new Charts(words, context.round(), context.framework(), figures);
        List<BandLine> lines = new ArrayList<>();
        for (BandShare band : distribution.bands()) {
            String code = band.code();
            lines.add(new BandLine(
                    charts.style(code),
                    code == null ? "–" : code,
                    words.of(band.name()),
                    band.organisations(),
                    Figures.percent(band.share())));
        }
        return lines;
    }

    private String download(String format) {
        return Address.of("v1", "rounds", context.round().id(), "distribution")
                .with("run", context.run().kind())
                .with("node", distribution.node())
                .with("by", distribution.by())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }
}
