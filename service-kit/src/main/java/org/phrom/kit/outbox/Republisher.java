package org.phrom.kit.outbox;

/** Tells the present state of every aggregate of one topic again, for readers that lost theirs. */
public interface Republisher {

    /** Topic whose states are told. */
    String topic();

    /**
     * Hands all present states to {@link Outbox#republish}, in portions; runs inside one transaction.
     *
     * @return how many states were told
     */
    int republish();
}
