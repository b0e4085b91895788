package org.phrom.reporting.report.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.page.Words;
import org.phrom.kit.pdf.Digits;
import org.phrom.reporting.format.PdfFiles;
import org.phrom.reporting.page.Figures;
import org.phrom.reporting.readmodel.Provenances;
import org.phrom.reporting.readmodel.ReportContext;
import org.phrom.reporting.report.ranking.FieldQueries;
import org.phrom.reporting.report.ranking.Ranking;
import org.phrom.reporting.report.ranking.WholeField;
import org.phrom.reporting.report.trend.Trends;

/** Makes documents of the results of organisations. */
@ApplicationScoped
class ScorecardDocuments {

    private final Scorecards scorecards;
    private final FieldQueries fields;
    private final Trends trends;
    private final Provenances provenances;

    ScorecardDocuments(Scorecards scorecards, FieldQueries fields, Trends trends, Provenances provenances) {
        this.scorecards = scorecards;
        this.fields = fields;
        this.trends = trends;
        this.provenances = provenances;
    }

    /** What else than the state of the round a document depends on. */
    String state(ReportContext context) {
        return trends.state(context.round());
    }

    /**
     * Reads all that stands in the document of an organisation; it is drawn afterwards.
     *
     * @throws org.phrom.kit.problem.Problem 404 as {@link Scorecards#of}
     */
    PdfFiles.Making of(ReportContext context, String code, Words words, Digits digits) {
        ScorecardView card = scorecards.of(context, code);
        Ranking ranking = Ranking.of(context);
        WholeField field = fields.of(ranking, code);
        ScorecardPage page =
                new ScorecardPage(words, ranking, card, field, trends.last(context.round(), context.run(), code));
        ScorecardDocument document = new ScorecardDocument(
                words,
                digits,
                page.page(),
                card,
                context.framework(),
                Figures.of(context.framework(), field.highest()),
                provenances.of(context));
        return document::write;
    }
}
