package org.phrom.reporting.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.chart.BandShares;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.Radar;
import org.phrom.reporting.chart.RankedBars;
import org.phrom.reporting.chart.RankedColumns;
import org.phrom.reporting.page.Pages.BandLine;
import org.phrom.reporting.ranking.RankedOrganisation;
import org.phrom.reporting.ranking.WholeField;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Framework.Band;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.scorecard.ScorecardView;
import org.phrom.reporting.scorecard.ScorecardView.NodeResult;

/** Draws the charts of one page. */
record Charts(Words words, Round round, Framework framework, Figures figures) {

    static final int LEADERS = 20;

    String columns(WholeField field, @Nullable String highlighted) {
        int all = field.scored();
        String note = field.every() > 1 ? words.of("fieldNoteThinned", all, field.every()) : words.of("fieldNote", all);
        return RankedColumns.svg(
                caption("columns", words.of("field"), words.of("fieldDescription")),
                bars(field.columns(), highlighted),
                figures.most(),
                note);
    }

    String leaders(WholeField field) {
        List<RankedOrganisation> first = field.leaders();
        return RankedBars.svg(
                caption("bars", words.of("leaders", first.size()), words.of("leadersDescription", first.size())),
                bars(first, null),
                figures.most());
    }

    String profile(ScorecardView card) {
        String name = words.of(card.organisation().name());
        Caption caption = caption("profile", words.of("parts"), words.of("partsDescription", name));
        List<NodeResult> parts = components(card);
        if (parts.size() < Radar.FEWEST_AXES) {
            return RankedBars.svg(caption, parts.stream().map(this::bar).toList(), figures.most());
        }
        List<Radar.Axis> axes = parts.stream()
                .map(part -> new Radar.Axis(
                        words.of(part.name()),
                        part.score(),
                        figures.text(part.score()),
                        part.median(),
                        figures.text(part.median())))
                .toList();
        return Radar.svg(caption, axes, new Radar.Legend(name, words.of("medianOfAll")), figures.most());
    }

    List<BandLine> bands(WholeField field) {
        List<BandLine> lines = new ArrayList<>();
        List<Band> bands = framework.bandsFromTop();
        for (int place = 0; place < bands.size(); place++) {
            Band band = bands.get(place);
            int count = field.byBand().getOrDefault(band.code(), 0);
            lines.add(new BandLine(
                    style(band.code()),
                    band.code(),
                    words.of(band.name()) + " ≥ " + figures.text(band.from()),
                    count,
                    Figures.percent((double) count / Math.max(1, field.scored()))));
        }
        return lines;
    }

    String bandShares(WholeField field) {
        List<BandShares.Share> shares = new ArrayList<>();
        for (BandLine line : bands(field)) {
            shares.add(new BandShares.Share(
                    line.code() + " " + line.share(),
                    line.code() + " " + line.name() + ": " + line.count(),
                    line.count(),
                    framework.place(line.code())));
        }
        int without = field.byBand().getOrDefault("", 0);
        shares.add(new BandShares.Share(words.of("noBand"), words.of("noBand") + ": " + without, without, -1));
        return BandShares.svg(
                caption("shares", words.of("bands"), words.of("bandsDescription", field.scored())), shares);
    }

    String style(@Nullable String band) {
        int place = framework.place(band);
        return place < 0 ? "no-band" : "band-" + Math.min(place, 4);
    }

    List<NodeResult> components(ScorecardView card) {
        List<String> codes =
                framework.components().stream().map(Framework.Node::code).toList();
        return card.nodes().stream().filter(node -> codes.contains(node.code())).toList();
    }

    private List<Bar> bars(List<RankedOrganisation> organisations, @Nullable String highlighted) {
        List<Bar> bars = new ArrayList<>();
        for (RankedOrganisation line : organisations) {
            Double score = line.score();
            String code = line.organisation().code();
            bars.add(new Bar(
                    line.rank() == null ? "" : line.rank().toString(),
                    words.of(line.organisation().name()),
                    score == null ? 0 : score,
                    figures.text(score),
                    framework.place(line.band()),
                    code.equals(highlighted),
                    organisation(words, round, code).toString()));
        }
        return bars;
    }

    private Bar bar(NodeResult part) {
        Double score = part.score();
        return new Bar(
                "",
                words.of(part.name()),
                score == null ? 0 : score,
                figures.text(score),
                framework.place(part.band()),
                false,
                null);
    }

    static Address organisation(Words words, Round round, String code) {
        return Address.of("rounds", round.id(), "organisations", code)
                .with("lang", words.language().getLanguage());
    }

    private Caption caption(String id, String title, String description) {
        return new Caption(id, title, description, words.language().getLanguage());
    }
}
