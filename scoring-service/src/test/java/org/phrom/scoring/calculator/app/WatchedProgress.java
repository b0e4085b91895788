package org.phrom.scoring.calculator.app;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.phrom.scoring.tables.Progress;

/** Remembers what it was told, and can be cancelled. */
final class WatchedProgress implements Progress {
    private final AtomicLong done = new AtomicLong();
    private volatile long expected;
    private volatile boolean asked;
    private volatile boolean cancelled;

    @Override
    public void expect(long pieces) {
        expected = pieces;
    }

    @Override
    public void done(long pieces) {
        done.addAndGet(pieces);
    }

    @Override
    public void check() {
        asked = true;
        if (cancelled) {
            throw new CancellationException();
        }
    }

    void cancel() {
        cancelled = true;
    }

    boolean asked() {
        return asked;
    }

    long expected() {
        return expected;
    }

    long done() {
        return done.get();
    }
}
