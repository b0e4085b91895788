package org.phrom.reporting.report.ranking;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Address;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.BandShares;
import org.phrom.reporting.chart.Bar;
import org.phrom.reporting.chart.Caption;
import org.phrom.reporting.chart.RankedBars;
import org.phrom.reporting.chart.RankedColumns;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Pages.BandLine;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Framework.Band;
import org.phrom.reporting.readmodel.Round;

/** Draws the charts of a ranking. */
public record Charts(Words words, Round round, Framework framework, Figures figures) {

    static final int LEADERS = 20;

    /**
     * All organisations side by side.
     *
     * @param highlighted code of one that stands out
     */
    public String columns(WholeField field, @Nullable String highlighted) {
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

    List<BandLine> bands(WholeField field) {
        List<BandLine> lines = new ArrayList<>();
        List<Band> bands = framework.bandsFromTop();
        for (int place = 0; place < bands.size(); place++) {
            Band band = bands.get(place);
            int count = field.byBand().getOrDefault(band.code(), 0);
            lines.add(new BandLine(
                    style(band.code()),
                    band.code(),
                    words.of(band.name()) + " " + bound(band),
                    count,
                    Figures.percent((double) count / Math.max(1, field.scored()))));
        }
        return lines;
    }

    private String bound(Band band) {
        Double quantile = band.quantile();
        if (quantile != null) {
            return words.of(band.open() ? "quantileOpen" : "quantile", Figures.percent(quantile));
        }
        return (band.open() ? "> " : "≥ ") + figures.text(band.from());
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

    /** Class of the style of a band, or of none. */
    public String style(@Nullable String band) {
        int place = framework.place(band);
        return place < 0 ? "no-band" : "band-" + Math.min(place, 4);
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

    static Address organisation(Words words, Round round, String code) {
        return Address.of("rounds", round.id(), "organisations", code)
                .with("lang", words.language().getLanguage());
    }

    private Caption caption(String id, String title, String description) {
        return new Caption(id, title, description, words.language().getLanguage());
    }
}
