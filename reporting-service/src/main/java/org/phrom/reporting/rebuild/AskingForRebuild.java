package org.phrom.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.Problem;
import org.phrom.reporting.readmodel.ReportProblem;

/** Accepts a rebuild unless one is running. */
@ApplicationScoped
class AskingForRebuild {

    private final Rebuilds rebuilds;
    private final AuditTrail audit;
    private final jakarta.enterprise.event.Event<RebuildingReadModel.Asked> asked;

    AskingForRebuild(
            Rebuilds rebuilds, AuditTrail audit, jakarta.enterprise.event.Event<RebuildingReadModel.Asked> asked) {
        this.rebuilds = rebuilds;
        this.audit = audit;
        this.asked = asked;
    }

    @Transactional
    Rebuild ask() {
        UUID id = UUID.randomUUID();
        if (!rebuilds.begin(id)) {
            throw new Problem(ReportProblem.REBUILD_RUNNING);
        }
        audit.record("rebuild.created", "rebuilds/" + id, Map.of());
        asked.fire(new RebuildingReadModel.Asked(id));
        return rebuilds.find(id).orElseThrow();
    }
}
