package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.DraftCellStatements;
import org.phrom.survey.framework.store.FrameworkQueries;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.framework.workbook.SentDocument;

/** Judges documents beside the versions that they were made from. */
@ApplicationScoped
public class JudgingFrameworks {

    private final FrameworkRows rows;
    private final FrameworkQueries queries;
    private final DraftCellStatements cells;
    private final FrameworkDocuments documents;
    private final Hearings hearings;

    JudgingFrameworks(
            FrameworkRows rows,
            FrameworkQueries queries,
            DraftCellStatements cells,
            FrameworkDocuments documents,
            Hearings hearings) {
        this.rows = rows;
        this.queries = queries;
        this.cells = cells;
        this.documents = documents;
        this.hearings = hearings;
    }

    /** All that keeps a document of that framework from being published. */
    public List<Finding> findings(String framework, SentDocument document) {
        return document.located(documents.findings(
                document.text(),
                version -> rows.find(new FrameworkKey(framework, version)).map(FrameworkVersion::document),
                queries.published(framework)));
    }

    /** All that keeps a version from being published, with the cells of the workbook that it came as. */
    public List<Finding> findings(FrameworkVersion kept) {
        SentDocument document = new SentDocument(kept.document(), hearings.findings(kept), cells.of(kept));
        return findings(kept.key().framework(), document);
    }
}
