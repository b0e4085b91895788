package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.survey.framework.domain.FrameworkAction;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.store.FrameworkRows;

/** Opens drafts to opinions: meanwhile they do not change. */
@ApplicationScoped
public class HearingFrameworks {

    private final TakingFramework taking;
    private final FrameworkRows rows;
    private final AuditTrail audit;
    private final Clock clock;

    HearingFrameworks(TakingFramework taking, FrameworkRows rows, AuditTrail audit, Clock clock) {
        this.taking = taking;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the hearing of a draft. */
    @Transactional
    public FrameworkVersion begin(FrameworkKey key, @Nullable String ifMatch) {
        FrameworkVersion draft = taking.take(key, FrameworkAction.HEARING, ifMatch);
        return keep("framework.hearing-begun", draft.heard(clock.instant()));
    }

    /** Ends a hearing; the draft can be written again. */
    @Transactional
    public FrameworkVersion end(FrameworkKey key, @Nullable String ifMatch) {
        FrameworkVersion heard = taking.take(key, FrameworkAction.END_OF_HEARING, ifMatch);
        return keep("framework.hearing-ended", heard.hearingEnded(clock.instant()));
    }

    private FrameworkVersion keep(String deed, FrameworkVersion version) {
        rows.update(version);
        audit.record(deed, version.key().path(), Map.of("revision", version.revision()));
        return version;
    }
}
