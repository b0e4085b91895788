package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.survey.framework.domain.Finding;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.framework.store.StoredFramework;
import org.phrom.survey.framework.validation.ValidatingDocuments;
import org.phrom.survey.outgoing.FrameworkEvents;

/** Publishes a draft: from then on it never changes, and everybody knows it. */
@ApplicationScoped
public class PublishingFrameworks {

    private final FrameworkRows rows;
    private final ValidatingDocuments validating;
    private final FrameworkEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    PublishingFrameworks(
            FrameworkRows rows, ValidatingDocuments validating, FrameworkEvents events, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.validating = validating;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes the draft that was read, if nothing is wrong with it. */
    @Transactional
    public StoredFramework publish(FrameworkVersion id, @Nullable String ifMatch) {
        StoredFramework draft = rows.findForChange(id.framework(), id.version())
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (draft.published()) {
            throw new Problem(FrameworkProblem.FRAMEWORK_PUBLISHED);
        }
        ETags.match(ifMatch, draft.revision());
        List<Finding> findings = validating.findings(draft.document());
        if (!findings.isEmpty()) {
            throw DraftingFrameworks.problem(FrameworkProblem.FRAMEWORK_NOT_VALID, findings);
        }
        Instant now = clock.instant();
        StoredFramework published =
                new StoredFramework(id.framework(), id.version(), draft.revision() + 1, draft.document(), now, now);
        rows.update(published);
        events.published(published);
        audit.record("framework.published", id.path(), Map.of("revision", published.revision()));
        return published;
    }
}
