package org.phrom.kit.body;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;

/**
 * Bounds the bytes of all bodies that are being read or worked on. What a body becomes in memory is many times its size,
 * so all of them together get a sixty-fourth of the heap. The first bytes of each are free: the number of
 * worker threads bounds these, and a small request goes through whatever large ones do.
 */
@ApplicationScoped
class BodyBudget {

    static final long FREE = 4 * 1024;
    private static final long LEAST = 1024 * 1024;
    private static final int PART_OF_THE_HEAP = 64;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AtomicLong taken = new AtomicLong();
    private final long capacity;
    private final long largestShare;

    BodyBudget(
            @ConfigProperty(name = "phrom.http.bodies-in-flight") Optional<MemorySize> stated, MeterRegistry metrics) {
        this.capacity = stated.map(MemorySize::asLongValue)
                .orElse(Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART_OF_THE_HEAP));
        this.largestShare = capacity - capacity / 4;
        metrics.gauge("phrom.http.bodies.in.flight", taken);
    }

    /**
     * The share of a body.
     *
     * @param aside whether it is put aside as it comes, and takes nothing
     */
    Share share(boolean aside) {
        return new Share(aside);
    }

    private boolean take(long bytes) {
        long before = taken.get();
        while (before + bytes <= capacity) {
            if (taken.compareAndSet(before, before + bytes)) {
                return true;
            }
            before = taken.get();
        }
        return false;
    }

    /** What one body holds of the budget. */
    final class Share {

        private long held;
        private boolean over;

        private Share(boolean aside) {
            over = aside;
        }

        /**
         * Holds as much as a body of so many bytes, but never more than three quarters of the budget: the largest ones
         * come one after another, and need not wait until nobody else sends anything.
         *
         * @throws Problem 503 when others hold too much
         */
        synchronized void holdFor(long bytes) {
            long wanted = bytes <= FREE || over ? 0 : Math.min(bytes, largestShare);
            if (wanted <= held) {
                return;
            }
            if (!take(wanted - held)) {
                throw new Problem(CommonProblem.OVERLOADED).retryAfter(PAUSE);
            }
            held = wanted;
        }

        synchronized void giveBack() {
            over = true;
            taken.addAndGet(-held);
            held = 0;
        }
    }
}
