package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;

/**
 * Lets one official run or replay at a time be computed as a whole: each holds all of its columns. Those that stream are
 * not kept waiting.
 */
@ApplicationScoped
class WholeRunTurn {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration patience;

    WholeRunTurn(@ConfigProperty(name = "phrom.run.max-wait", defaultValue = "10S") Duration patience) {
        this.patience = patience;
    }

    /**
     * Does the work when it is its turn.
     *
     * @param whole whether the work needs all columns in memory
     * @throws Problem {@code overloaded} when the turn does not come in time
     */
    <T> T take(boolean whole, Supplier<T> work) {
        if (!whole) {
            return work.get();
        }
        if (!comes()) {
            throw new Problem(CommonProblem.OVERLOADED).retryAfter(PAUSE);
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }

    private boolean comes() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
