package org.phrom.reporting.report.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Posters;
import org.phrom.reporting.readmodel.ReportContext;

/** A distribution as a picture. */
@ApplicationScoped
class DistributionPicture {

    private final Posters posters;

    DistributionPicture(Posters posters) {
        this.posters = posters;
    }

    /** How scores are written, in every form alike. */
    static Figures figures(ReportContext context, DistributionView distribution) {
        Box all = distribution.all();
        return Figures.of(context.framework(), all == null ? null : (Double) all.maximum());
    }

    String of(Words words, ReportContext context, DistributionView distribution) {
        DistributionCharts charts = new DistributionCharts(words, distribution, figures(context, distribution));
        List<Poster.Part> parts = distribution.all() == null
                ? List.of()
                : List.of(
                        new Poster.Part(words.of("histogram"), charts.histogram()),
                        new Poster.Part(charts.groupsTitle(), charts.boxes()));
        return posters.svg(words, context, words.of("distribution") + " – " + words.of(distribution.name()), parts);
    }
}
