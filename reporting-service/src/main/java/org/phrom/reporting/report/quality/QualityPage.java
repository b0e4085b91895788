package org.phrom.reporting.report.quality;

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
import org.phrom.reporting.page.Pages.ItemGroup;
import org.phrom.reporting.page.Pages.ItemLine;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.quality.QualityView.Group;
import org.phrom.reporting.report.quality.QualityView.Item;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words how well an instrument measures, for its page. */
record QualityPage(
        Words words,
        ReportContext context,
        QualityView quality,
        @Nullable String node) {

    private static final int MOST_GROUPS = 40;
    private static final int MOST_ITEMS = 300;

    Pages.QualityPage page() {
        return new Pages.QualityPage(
                RankingPage.head(words, context.round()),
                context.run().provisional(),
                quality.context().scope().equals("own"),
                Address.of("rounds", context.round().id(), "quality").toString(),
                List.of(nodes(), items()),
                bars(),
                groups(),
                Pages.Downloads.of(this::download),
                RankingPage.source(words, context.framework()),
                context.run().resultHash());
    }

    /** How scores are written, in every form alike. */
    Figures figures() {
        return Figures.of(context.framework(), null);
    }

    /** The chart; none where no alpha is told. */
    List<Poster.Part> charts() {
        String bars = bars();
        return bars == null ? List.of() : List.of(new Poster.Part(words.of("alpha"), bars));
    }

    private @Nullable String bars() {
        List<Bar> bars = new ArrayList<>();
        for (Group group : quality.groups()) {
            Double alpha = group.alpha();
            if (alpha != null && bars.size() < MOST_GROUPS) {
                bars.add(new Bar(
                        "", words.of(group.name()), Math.max(0, alpha), Figures.coefficient(alpha), 0, false, null));
            }
        }
        if (bars.isEmpty()) {
            return null;
        }
        return RankedBars.svg(
                new Caption(
                        "alpha",
                        words.of("alpha"),
                        words.of("alphaDescription"),
                        words.language().getLanguage()),
                bars,
                1);
    }

    private List<ItemGroup> groups() {
        List<ItemGroup> groups = new ArrayList<>();
        int left = MOST_ITEMS;
        for (Group group : quality.groups()) {
            if (left > 0) {
                groups.add(new ItemGroup(
                        words.of(group.name()),
                        words.of(
                                "groupOfItems",
                                group.items().size(),
                                group.complete(),
                                Figures.coefficient(group.alpha())),
                        group.items().stream().limit(left).map(this::line).toList()));
                left -= group.items().size();
            }
        }
        return groups;
    }

    private ItemLine line(Item item) {
        Figures figures = figures();
        return new ItemLine(
                words.of(item.name()),
                item.node(),
                figures.text(item.mean()),
                figures.text(item.deviation()),
                percent(item.missing()),
                percent(item.floor()),
                percent(item.ceiling()),
                Figures.coefficient(item.itemRest()),
                Figures.coefficient(item.alphaWithout()));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : Figures.percent(share);
    }

    private Field nodes() {
        Framework framework = context.framework();
        List<Framework.Node> offered = new ArrayList<>(List.of(framework.tree()));
        offered.addAll(framework.components());
        if (node != null && !node.isBlank()) {
            framework.node(node).filter(one -> !offered.contains(one)).ifPresent(offered::add);
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.of("all"), node == null || node.isBlank()));
        offered.forEach(one -> options.add(
                new Option(one.code(), words.of(one.name()), one.code().equals(node))));
        return new Field("node", words.of("node"), options);
    }

    private Field items() {
        return new Field(
                "items",
                words.of("items"),
                QualityParameters.ITEMS.stream()
                        .map(value -> new Option(value, words.of("items-" + value), value.equals(quality.items())))
                        .toList());
    }

    private String download(String format) {
        return Address.of("v1", "rounds", context.round().id(), "quality")
                .with("run", context.run().kind())
                .with("node", node == null || node.isBlank() ? null : node)
                .with("items", quality.items())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }
}
