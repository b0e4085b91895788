package org.phrom.kit.events;

/**
 * An event to be published with the change it tells of.
 *
 * @param topic Kafka topic
 * @param type CloudEvents type with its major version, such as {@code thing-changed.v1}
 * @param key id of the aggregate; orders the events of one aggregate
 * @param sequence version of the aggregate, growing by each change
 * @param body full state of the aggregate, written as JSON
 * @param large whether the body may have as much as {@link BodySize#MOST_LARGE}; all handlers of the topic say so, too
 */
public record OutgoingEvent(String topic, String type, String key, long sequence, Object body, boolean large) {

    /** One whose body is no large one. */
    public OutgoingEvent(String topic, String type, String key, long sequence, Object body) {
        this(topic, type, key, sequence, body, false);
    }
}
