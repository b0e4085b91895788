package org.phrom.reporting.report.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Choropleth;
import org.phrom.reporting.chart.Choropleth.Area;
import org.phrom.reporting.chart.Choropleth.Fill;
import org.phrom.reporting.chart.Choropleth.Key;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.chart.Shades;
import org.phrom.reporting.map.domain.AreaMap;
import org.phrom.reporting.map.domain.Shape;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.report.map.MapScoreQueries.Line;
import org.phrom.reporting.report.map.RoundMaps.Layout;

/** Draws scores on a map. */
record MapCharts(Words words, Layout layout) {

    /** The chart and its legend, for a picture that stands alone; none without a map. */
    List<Poster.Part> parts() {
        AreaMap map = layout.map();
        if (map == null) {
            return List.of();
        }
        Caption legend = new Caption(
                "legend",
                words.of("legend"),
                words.of("mapDescription"),
                words.language().getLanguage());
        return List.of(
                new Poster.Part("", svg(map, true)),
                new Poster.Part(words.of("legend"), Choropleth.legend(legend, keys())));
    }

    String svg(AreaMap map, boolean alone) {
        Map<String, Line> lines = layout.byCode();
        List<Area> areas = new ArrayList<>();
        for (Shape shape : map.shapes()) {
            Line line = lines.get(shape.code());
            if (line == null) {
                areas.add(new Area(
                        shape.lines(),
                        shape.point(),
                        shape.code() + ": " + words.of("notInRound"),
                        Fill.OUTSIDE,
                        null));
            } else {
                areas.add(new Area(shape.lines(), shape.point(), text(line), fill(line), address(line)));
            }
        }
        Caption caption = new Caption(
                "map",
                words.of("mapOf", words.of(layout.node().name())),
                words.of("mapDescription") + " " + attribution(map),
                words.language().getLanguage());
        return Choropleth.svg(caption, areas, alone);
    }

    /** What the colours mean, the best first, and how many have each. */
    List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        if (layout.banded()) {
            Framework framework = layout.context().framework();
            framework
                    .bandsFromTop()
                    .forEach(band -> keys.add(
                            key(Fill.band(framework.place(band.code())), band.code() + " " + words.of(band.name()))));
            keys.add(key(Fill.band(-1), words.of("noBand")));
        } else {
            for (int fifth = Shades.COUNT - 1; fifth >= 0; fifth--) {
                keys.add(key(Fill.fifth(fifth), step(fifth)));
            }
        }
        keys.add(key(Fill.MISSING, words.of("withoutAScore")));
        keys.removeIf(key -> key.text().isEmpty());
        long others = layout.map() == null
                ? 0
                : layout.map().shapes().size()
                        - layout.lines().stream().filter(layout::shows).count();
        if (others > 0) {
            keys.add(new Key(Fill.OUTSIDE, words.of("counted", words.of("notInRound"), others)));
        }
        return keys;
    }

    String attribution(AreaMap map) {
        return words.of("mapSource") + ": " + map.head().attribution();
    }

    /** How the organisation is filled. */
    Fill fill(Line line) {
        Double score = line.score();
        if (score == null) {
            return Fill.MISSING;
        }
        return layout.banded()
                ? Fill.band(layout.context().framework().place(line.band()))
                : Fill.fifth(Shades.fifth(score, layout.figures().most()));
    }

    private Key key(Fill fill, String text) {
        long count =
                layout.lines().stream().filter(line -> fill(line).equals(fill)).count();
        boolean rare = fill.equals(Fill.MISSING) || fill.equals(Fill.band(-1));
        return new Key(fill, rare && count == 0 ? "" : words.of("counted", text, count));
    }

    private String step(int fifth) {
        double most = layout.figures().most();
        return layout.figures().text(most * fifth / Shades.COUNT) + " – "
                + layout.figures().text(most * (fifth + 1) / Shades.COUNT);
    }

    private String text(Line line) {
        String score = line.score() == null
                ? words.of("withoutAScore")
                : layout.figures().text(line.score());
        String name = words.of(line.name()) + ": " + score;
        String band = layout.banded() ? band(line.band()) : null;
        return band == null ? name : name + ", " + band;
    }

    private @Nullable String band(@Nullable String code) {
        return layout.context().framework().bandsFromTop().stream()
                .filter(band -> band.code().equals(code))
                .map(band -> band.code() + " " + words.of(band.name()))
                .findFirst()
                .orElse(null);
    }

    String address(Line line) {
        return Address.of("rounds", layout.context().round().id(), "organisations", line.code())
                .with("lang", words.language().getLanguage())
                .toString();
    }
}
