package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.FrameworkRows;

/** Judges documents beside the versions that they were made from. */
@ApplicationScoped
public class JudgingFrameworks {

    private final FrameworkRows rows;
    private final FrameworkDocuments documents;

    JudgingFrameworks(FrameworkRows rows, FrameworkDocuments documents) {
        this.rows = rows;
        this.documents = documents;
    }

    /** All that keeps a document of that framework from being published. */
    public List<Finding> findings(String framework, SentDocument document) {
        return document.placing()
                .apply(documents.findings(document.text(), version -> rows.find(new FrameworkKey(framework, version))
                        .map(FrameworkVersion::document)));
    }
}
