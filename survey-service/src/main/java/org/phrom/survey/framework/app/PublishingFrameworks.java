package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.domain.FrameworkAction;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.outgoing.FrameworkEvents;

/** Publishes drafts, which then never change and are known to everybody, and retires what was published. */
@ApplicationScoped
public class PublishingFrameworks {

    private final TakingFramework taking;
    private final FrameworkRows rows;
    private final JudgingFrameworks judging;
    private final Hearings hearings;
    private final FrameworkEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    PublishingFrameworks(
            TakingFramework taking,
            FrameworkRows rows,
            JudgingFrameworks judging,
            Hearings hearings,
            FrameworkEvents events,
            AuditTrail audit,
            Clock clock) {
        this.taking = taking;
        this.rows = rows;
        this.judging = judging;
        this.hearings = hearings;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Publishes the draft that was read, if nothing is wrong with it. */
    @Transactional
    public FrameworkVersion publish(FrameworkKey key, @Nullable String ifMatch) {
        FrameworkVersion draft = taking.take(key, FrameworkAction.PUBLICATION, ifMatch);
        hearings.beforePublication(draft);
        List<Finding> findings = judging.findings(draft);
        if (!findings.isEmpty()) {
            throw DraftingFrameworks.problem(FrameworkProblem.FRAMEWORK_NOT_VALID, findings);
        }
        return keep("framework.published", draft.published(clock.instant()));
    }

    /** Retires what was published: no new round takes it, those that have it go on. */
    @Transactional
    public FrameworkVersion retire(FrameworkKey key, @Nullable String ifMatch) {
        FrameworkVersion published = taking.take(key, FrameworkAction.RETIREMENT, ifMatch);
        return keep("framework.retired", published.retired(clock.instant()));
    }

    private FrameworkVersion keep(String deed, FrameworkVersion version) {
        rows.update(version);
        events.published(version);
        audit.record(deed, version.key().path(), Map.of("revision", version.revision()));
        return version;
    }
}
