package org.phrom.scoring.engine.robustness;

/** Is told how far an analysis is, and may end it. It never changes what an analysis gives. */
@FunctionalInterface
public interface Watch {
    /** Looks away. */
    Watch NONE = models -> {};

    /**
     * Is told that more models are computed or passed over; called by several threads at once. What it throws ends the
     * analysis, on all threads, before each of them begins another model.
     */
    void done(int models);
}
