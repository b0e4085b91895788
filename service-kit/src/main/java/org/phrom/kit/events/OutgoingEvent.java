package org.phrom.kit.events;

/**
 * An event to be published with the change it tells of.
 *
 * @param topic Kafka topic
 * @param type CloudEvents type with its major version, such as {@code thing-changed.v1}
 * @param key id of the aggregate; orders the events of one aggregate
 * @param sequence version of the aggregate, growing by each change
 * @param body full state of the aggregate, written as JSON
 */
public record OutgoingEvent(String topic, String type, String key, long sequence, Object body) {}
