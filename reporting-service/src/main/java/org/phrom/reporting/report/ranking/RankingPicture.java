package org.phrom.reporting.report.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.phrom.kit.page.Words;
import org.phrom.reporting.chart.Poster;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.page.Posters;

/** A ranking as a picture: the whole field, and its leaders by name. */
@ApplicationScoped
class RankingPicture {

    private final FieldQueries fields;
    private final Posters posters;

    RankingPicture(FieldQueries fields, Posters posters) {
        this.fields = fields;
        this.posters = posters;
    }

    String of(Ranking ranking, Words words) {
        ranking.requireOrder(words.language());
        WholeField field = fields.of(ranking, null);
        Charts charts = new Charts(
                words, ranking.round(), ranking.framework(), Figures.of(ranking.framework(), field.highest()));
        List<Poster.Part> parts = new ArrayList<>();
        if (field.scored() > 0) {
            if (ranking.framework().banded()) {
                parts.add(new Poster.Part(words.of("bands"), charts.bandShares(field)));
            }
            parts.add(new Poster.Part(words.of("field"), charts.columns(field, null)));
            parts.add(new Poster.Part(words.of("leaders", field.leaders().size()), charts.leaders(field)));
        }
        return posters.svg(words, ranking.context(), title(ranking.filter(), words), parts);
    }

    private static String title(RankingFilter filter, Words words) {
        String type = filter.type();
        String which = Stream.of(
                        filter.ancestor(), type == null ? null : words.kind(type), filter.band(), filter.peerGroup())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
        return words.of("ranking") + (which.isEmpty() ? "" : " (" + which + ")");
    }
}
