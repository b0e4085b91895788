package org.phrom.reporting.report.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.page.Words;
import org.phrom.reporting.page.Pages.RoundPage;
import org.phrom.reporting.report.progress.ProgressQueries;

/** A round with its ranking, worded, for documents that have it among others. */
@ApplicationScoped
public class RankingPages {

    private final FieldQueries fields;
    private final ProgressQueries progress;

    RankingPages(FieldQueries fields, ProgressQueries progress) {
        this.fields = fields;
        this.progress = progress;
    }

    /** Without the lines of the ranking, which may be many. */
    public RoundPage of(Ranking ranking, Words words) {
        return new RankingPage(
                        words,
                        ranking,
                        progress.of(ranking.round(), ranking.scope()),
                        fields.of(ranking, null),
                        List.of(),
                        1)
                .page();
    }
}
