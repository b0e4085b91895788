package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.phrom.kit.security.Caller;

/** Who does it and when. */
@ApplicationScoped
class Signature {

    private final Caller caller;
    private final Clock clock;

    Signature(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    String by() {
        return caller.subject();
    }

    Instant now() {
        return clock.instant();
    }
}
