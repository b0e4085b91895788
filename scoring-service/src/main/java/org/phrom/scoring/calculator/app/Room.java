package org.phrom.scoring.calculator.app;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.tables.Progress;

/**
 * The heap that calculations may take, all of them together: those at work, and answers that are being sent.
 * What is left is for the scoring of rounds and for all else, so that no calculation can take it from them. To those
 * who wait on the line room is given in the order in which it was asked for; a job takes what it wants when that is
 * there, and holds up nobody. Nobody holds some while waiting for more.
 */
@ApplicationScoped
public class Room {
    private static final long KIBI = 1024;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MILLIS = 100;
    /** Of the heap, the share that can be live at once under any collector: the young generation needs the rest. */
    private static final double LIVE = 2.0 / 3;

    private final int size;
    private final int mostWaiting;
    private final Duration patience;
    private final Semaphore free;

    Room(
            @ConfigProperty(name = "phrom.calculator.memory") Optional<MemorySize> given,
            @ConfigProperty(name = "phrom.calculator.memory-for-others", defaultValue = "64M") MemorySize others,
            @ConfigProperty(name = "phrom.calculator.max-waiting", defaultValue = "8") int mostWaiting,
            @ConfigProperty(name = "phrom.calculator.max-wait", defaultValue = "10S") Duration patience) {
        long live = (long) (Runtime.getRuntime().maxMemory() * LIVE) - others.asLongValue();
        long bytes = given.map(MemorySize::asLongValue).orElse(Math.max(live, KIBI * KIBI));
        this.size = (int) Math.min(Integer.MAX_VALUE, bytes / KIBI);
        this.free = new Semaphore(size, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /** Returns how many bytes there are when nobody has any. */
    long bytes() {
        return size * KIBI;
    }

    /** Returns how many bytes nobody has. */
    public long free() {
        return free.availablePermits() * KIBI;
    }

    /** Returns how many wait for their turn. */
    int waiting() {
        return free.getQueueLength();
    }

    /** Takes room for one who waits on the line: in its turn, and not for long. */
    Lease take(long bytes) {
        if (waiting() >= mostWaiting) {
            throw busy();
        }
        int wanted = permits(bytes);
        try {
            if (free.tryAcquire(wanted, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Lease(wanted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw busy();
    }

    /** Takes room for a job, which can come again: beside the turn of the others, who would else wait behind it. */
    Lease takeForJob(long bytes, Progress progress) {
        long begin = System.nanoTime();
        try {
            while (System.nanoTime() - begin <= patience.toNanos()) {
                progress.check();
                int wanted = permits(bytes);
                if (free.tryAcquire(wanted)) {
                    return new Lease(wanted);
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw busy();
    }

    private int permits(long bytes) {
        return (int) Math.min(size, Math.max(1, (bytes + KIBI - 1) / KIBI));
    }

    private static Problem busy() {
        return new Problem(CalculatorProblem.CALCULATOR_BUSY).retryAfter(TRY_AGAIN);
    }

    /** Room that was taken, until it is closed. */
    final class Lease implements AutoCloseable {
        private final AtomicLong held;

        private Lease(int permits) {
            held = new AtomicLong(permits);
        }

        /** Gives back all but so many bytes. */
        void keep(long bytes) {
            long rest = bytes == 0 ? 0 : permits(bytes);
            long before = held.getAndUpdate(now -> Math.min(now, rest));
            free.release((int) Math.max(0, before - rest));
        }

        @Override
        public void close() {
            keep(0);
        }
    }
}
