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
    // whoever simulates again and again waits here, where no official run does
    private final AtOnce simulations;

    WholeRunTurn(@ConfigProperty(name = "phrom.run.max-wait", defaultValue = "10S") Duration patience) {
        this.turn = new AtOnce(1, patience);
        this.simulations = new AtOnce(1, patience);
    }

    /** Does the work; when it needs all columns in memory, in its turn, or 503 when that does not come in time. */
    <T> T take(boolean whole, Supplier<T> work) {
        return whole ? turn.in(work) : work.get();
    }

    /** Does a simulation in the same turn; of all that wait, an official run or replay has one before itself at most. */
    <T> T simulate(Supplier<T> work) {
        return simulations.in(() -> turn.in(work));
    }
}
