package org.phrom.scoring.tables;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** How far a calculation is, and whether it is still wanted. For several threads. */
public final class Progress {
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile boolean cancelled;

    /** Says how many pieces of work there are. */
    public void expect(long pieces) {
        total = pieces;
    }

    /** Says that pieces are done; stops the calculation when it was cancelled. */
    public void done(long pieces) {
        done.addAndGet(pieces);
        check();
    }

    /** Stops the calculation when it was cancelled. */
    public void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /** Asks the calculation to stop. */
    public void cancel() {
        cancelled = true;
    }

    /** Returns whether it was asked to stop. */
    public boolean cancelled() {
        return cancelled;
    }

    /** Returns the share that is done, 0 to 1. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) done.get() / total);
    }
}
