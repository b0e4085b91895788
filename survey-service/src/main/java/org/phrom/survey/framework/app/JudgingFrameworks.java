package org.phrom.survey.framework.app;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.document.OtherVersion;
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
    private final Hearings hearings;
    private final FrameworkDocuments documents;

    JudgingFrameworks(
            FrameworkRows rows,
            FrameworkQueries queries,
            DraftCellStatements cells,
            Hearings hearings,
            FrameworkDocuments documents) {
        this.rows = rows;
        this.queries = queries;
        this.cells = cells;
        this.hearings = hearings;
        this.documents = documents;
    }

    /** All that keeps a document of that framework from being published. */
    public List<Finding> findings(String framework, SentDocument document) {
        return document.located(found(framework, document.text(), document.document()));
    }

    /** All that keeps a version from being published, with the cells of the workbook that it came as. */
    public List<Finding> findings(FrameworkVersion kept) {
        List<Finding> all = new ArrayList<>(hearings.findings(kept));
        all.addAll(found(kept.key().framework(), kept.document(), documents.parse(kept.document())));
        return cells.of(kept).located(all);
    }

    private List<Finding> found(String framework, String text, JsonNode document) {
        return documents.findings(
                text,
                document,
                version -> rows.find(new FrameworkKey(framework, version)).map(this::other),
                queries.published(framework));
    }

    private OtherVersion other(FrameworkVersion version) {
        boolean published = version.times().publishedAt() != null;
        return new OtherVersion(version.document(), published || hearings.commented(version.key()));
    }
}
