package org.phrom.kit.outbox;

import java.util.function.IntConsumer;

/** Tells the present state of every aggregate of one topic again, for readers that lost theirs. */
public interface Republisher {

    /** Topic whose states are told. */
    String topic();

    /**
     * Hands all present states to {@link Outbox#republish}, in portions; each is a transaction of its own. A state that
     * changes meanwhile is told by its change, and its sequence decides. Of a compacted topic, where the last record of
     * a key stays, a portion is read for change and handed to {@link Outbox#repeatAll} in one transaction.
     *
     * @param told is told after each portion how many states were; what it throws ends this
     */
    void republish(IntConsumer told);
}
