package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.phrom.kit.security.Caller;

/** Who does it and when. */
@ApplicationScoped
public class Signature {

    private final Caller caller;
    private final Clock clock;

    Signature(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** Who does it. */
    public String by() {
        return caller.subject();
    }

    /** When. */
    public Instant now() {
        return clock.instant();
    }
}
