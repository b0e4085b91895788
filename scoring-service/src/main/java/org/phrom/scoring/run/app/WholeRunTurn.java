package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.runtime.AtOnce;

/**
 * Lets one official run or replay at a time be computed as a whole: each holds all of its columns. Those that stream are
 * not kept waiting.
 */
@ApplicationScoped
class WholeRunTurn {

    private final AtOnce turn;

    WholeRunTurn(@ConfigProperty(name = "phrom.run.max-wait", defaultValue = "10S") Duration patience) {
        this.turn = new AtOnce(1, patience);
    }

    /** Does the work; when it needs all columns in memory, in its turn, or 503 when that does not come in time. */
    <T> T take(boolean whole, Supplier<T> work) {
        return whole ? turn.in(work) : work.get();
    }
}
