package org.phrom.survey.framework.rest;

import java.util.List;
import org.phrom.survey.framework.domain.Finding;

/** What was found in a document; it may be published when nothing was. */
record ValidationView(boolean valid, List<Finding> findings) {

    static ValidationView of(List<Finding> findings) {
        return new ValidationView(findings.isEmpty(), findings);
    }
}
