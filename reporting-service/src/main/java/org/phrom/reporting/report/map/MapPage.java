package org.phrom.reporting.report.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.map.domain.AreaMap;
import org.phrom.reporting.map.domain.MapHead;
import org.phrom.reporting.page.Pages;
import org.phrom.reporting.page.Pages.Field;
import org.phrom.reporting.page.Pages.MapKey;
import org.phrom.reporting.page.Pages.MapLine;
import org.phrom.reporting.page.Pages.Option;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.map.MapScoreQueries.Line;
import org.phrom.reporting.report.map.RoundMaps.Layout;
import org.phrom.reporting.report.ranking.RankingPage;

/** Words the map of a round for its page. */
record MapPage(Words words, Layout layout, List<MapHead> maps) {

    private static final int MOST_LINES = 300;

    Pages.MapPage page() {
        ReportContext context = layout.context();
        AreaMap map = layout.map();
        MapCharts charts = new MapCharts(words, layout);
        List<Line> sorted = layout.lines().stream()
                .sorted(Comparator.comparing(Line::score, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
                        .thenComparing(Line::code))
                .toList();
        long off = layout.lines().stream().filter(line -> !layout.shows(line)).count();
        return new Pages.MapPage(
                RankingPage.head(words, context.round()),
                words.of(layout.node().name()),
                context.run().provisional(),
                Address.of("rounds", context.round().id(), "map").toString(),
                List.of(nodes(), maps(map)),
                map == null ? null : charts.svg(map, false),
                map == null ? null : charts.attribution(map),
                charts.keys().stream()
                        .map(key -> new MapKey(key.fill().style(), key.text()))
                        .toList(),
                off == 0 ? null : words.of("notOnMap", off),
                layout.banded(),
                sorted.stream()
                        .limit(MOST_LINES)
                        .map(line -> line(line, charts))
                        .toList(),
                sorted.size() <= MOST_LINES ? null : words.of("firstOf", MOST_LINES, sorted.size()),
                Pages.Downloads.of(this::download),
                RankingPage.source(words, context.framework()),
                context.run().resultHash());
    }

    private MapLine line(Line line, MapCharts charts) {
        String band = line.band();
        return new MapLine(
                line.rank() == null ? "–" : line.rank().toString(),
                words.of(line.name()),
                line.code(),
                charts.address(line),
                layout.figures().text(line.score()),
                band == null ? "–" : band,
                charts.fill(line).style(),
                layout.map() != null && !layout.shows(line));
    }

    private Field nodes() {
        Framework framework = layout.context().framework();
        List<Framework.Node> offered = new ArrayList<>(List.of(framework.tree()));
        offered.addAll(framework.components());
        if (!offered.contains(layout.node())) {
            offered.add(layout.node());
        }
        return new Field(
                "node",
                words.of("node"),
                offered.stream()
                        .map(node -> new Option(
                                node.code(),
                                words.of(node.name()),
                                node.code().equals(layout.node().code())))
                        .toList());
    }

    private Field maps(@Nullable AreaMap shown) {
        return new Field(
                "map",
                words.of("map"),
                maps.stream()
                        .map(head -> new Option(
                                head.code(),
                                words.of(head.title()),
                                shown != null && head.code().equals(shown.head().code())))
                        .toList());
    }

    private String download(String format) {
        AreaMap map = layout.map();
        return Address.of("v1", "rounds", layout.context().round().id(), "map")
                .with("run", layout.context().run().kind())
                .with("node", layout.node().code())
                .with("map", map == null ? null : map.head().code())
                .with("format", format)
                .with("lang", words.language().getLanguage())
                .toString();
    }
}
