package org.phrom.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.chart.RankedColumns;
import org.phrom.reporting.progress.ProgressRows;
import org.phrom.reporting.ranking.FieldRows;
import org.phrom.reporting.ranking.Ranking;
import org.phrom.reporting.ranking.RankingRows;
import org.phrom.reporting.ranking.WholeField;
import org.phrom.reporting.scorecard.ScorecardView;
import org.phrom.reporting.scorecard.Scorecards;

/** Reads what a page shows, no more than that, and renders it. */
@ApplicationScoped
class ReportPages {

    private final RankingRows rows;
    private final FieldRows fields;
    private final ProgressRows progress;
    private final Scorecards scorecards;

    ReportPages(RankingRows rows, FieldRows fields, ProgressRows progress, Scorecards scorecards) {
        this.rows = rows;
        this.fields = fields;
        this.progress = progress;
        this.scorecards = scorecards;
    }

    String round(Words words, Ranking ranking, int number) {
        RoundPageView view = new RoundPageView(
                words,
                ranking,
                progress.of(ranking.round(), ranking.scope()),
                field(ranking, null),
                rows.from(ranking, words.language(), (number - 1) * RoundPageView.LINES, RoundPageView.LINES),
                number);
        Address address = Address.of("rounds", ranking.round().id()).with(ranking.filter());
        Frame frame = Frame.of(words, words.of(ranking.round().title()), address);
        return Pages.round(frame, view.page()).render();
    }

    String organisation(Words words, Ranking ranking, String code) {
        ScorecardView card = scorecards.of(ranking.round(), ranking.run(), code, ranking.scope());
        OrganisationPageView view = new OrganisationPageView(words, ranking, card, field(ranking, code));
        String title = words.of(card.organisation().name()) + " · "
                + words.of(ranking.round().title());
        Address address = Address.of("rounds", ranking.round().id(), "organisations", code);
        return Pages.organisation(Frame.of(words, title, address), view.page()).render();
    }

    private WholeField field(Ranking ranking, @Nullable String highlighted) {
        return fields.of(ranking, RankedColumns.MOST_COLUMNS, Charts.LEADERS, highlighted);
    }
}
