package org.phrom.kit.runtime;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;

/** Lets a few make something large at a time; others wait a moment, and are then asked to come back. */
public final class AtOnce {

    /** When it is worth asking again. */
    public static final Duration COME_BACK = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Semaphore places;
    private final Duration patience;

    /**
     * With so many places, for which others wait three seconds.
     *
     * @param places how many may be in it, 1 or more
     */
    public AtOnce(int places) {
        this(places, PATIENCE);
    }

    /** With so many places, for which others wait as long as that. */
    public AtOnce(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * Does the work once there is a place.
     *
     * @throws Problem 503 with Retry-After when there is none for a while
     */
    public <T> T in(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Problem(CommonProblem.UNAVAILABLE).retryAfter(COME_BACK);
    }
}
