package org.phrom.kit.events;

/** Applies the events of one topic; every implementation is an application-scoped bean. */
public interface EventHandler {

    /** Name of the consumer, stable for ever: claims and dead letters are kept under it. */
    String name();

    /** Topic that is listened to. */
    String topic();

    /** Whether bodies may have as much as {@link BodySize#MOST_LARGE}; then records are polled one by one. */
    default boolean takesLarge() {
        return false;
    }

    /**
     * Applies one event inside the transaction that also claims it. Whatever is thrown rolls both back; what a later
     * attempt can't mend sends the event to the dead letters.
     */
    void handle(Event event);
}
