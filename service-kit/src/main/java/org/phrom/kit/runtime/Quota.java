package org.phrom.kit.runtime;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.phrom.kit.problem.Problem;

/** Keeps the sum of what many take at once below a limit, such as of the bytes that are put aside in files. */
public final class Quota {

    private final long most;
    private final Supplier<Problem> full;
    private final AtomicLong taken = new AtomicLong();

    /**
     * Of so much.
     *
     * @param full what who wants more is refused with
     */
    public Quota(long most, Supplier<Problem> full) {
        this.most = most;
        this.full = full;
    }

    /**
     * Takes some more, which is taken also when it is refused: whoever is refused gives back all.
     *
     * @throws Problem when that is more than there is
     */
    public void take(long some) {
        if (taken.addAndGet(some) > most) {
            throw full.get();
        }
    }

    /** Gives back. */
    public void give(long some) {
        taken.addAndGet(-some);
    }
}
