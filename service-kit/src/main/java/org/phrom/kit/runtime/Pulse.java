package org.phrom.kit.runtime;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Background work on a thread of its own: done at every nudge, and at least once per interval. An outage is logged when
 * it begins and when it ends, not at every beat.
 */
public final class Pulse implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private boolean failing;

    private Pulse(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    /** Starts the work. */
    public static Pulse start(String name, Duration interval, Runnable work) {
        Pulse pulse = new Pulse(name, interval, work);
        pulse.thread.start();
        return pulse;
    }

    /** Asks for the work to be done now, or right after the present beat. */
    public void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Lets the present beat end, then stops. */
    @Override
    public void close() {
        stopping = true;
        nudge();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                // after a failure nudges are left to lie, so that a broken peer is asked once per interval only
                boolean nudged = !failing && nudges.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
                if (failing) {
                    TimeUnit.MILLISECONDS.sleep(interval.toMillis());
                }
                if (nudged) {
                    nudges.drainPermits();
                }
                beat();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void beat() {
        try {
            work.run();
            if (failing) {
                LOG.infof("%s works again", name);
            }
            failing = false;
        } catch (Throwable e) { // also an Error: nobody would notice that the thread has ended
            boolean first = !failing;
            failing = true;
            if (first) {
                LOG.warnf(e, "%s can't work, and goes on trying", name);
            }
        }
    }
}
