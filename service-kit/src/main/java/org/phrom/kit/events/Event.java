package org.phrom.kit.events;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came in: CloudEvents 1.0 in Kafka binary mode.
 *
 * @param id CloudEvents id, the same at every redelivery
 * @param topic Kafka topic it came from
 * @param type CloudEvents type, such as {@code thing-changed.v1}
 * @param key id of the aggregate
 * @param sequence version of the aggregate
 * @param time when it happened
 * @param body JSON text
 */
public record Event(UUID id, String topic, String type, String key, long sequence, Instant time, String body) {

    // a reader ignores what it does not know: producers may add fields within a version
    private static final ObjectMapper READER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .build();

    /**
     * Reads the attributes of a record.
     *
     * @throws UnreadableEvent when an attribute is missing or malformed
     */
    public static Event of(ConsumerRecord<String, String> record) {
        try {
            String body = record.value();
            if (body == null || record.key() == null) {
                throw new UnreadableEvent("The record has no " + (body == null ? "body" : "key"), null);
            }
            return new Event(
                    UUID.fromString(header(record, "ce_id")),
                    record.topic(),
                    header(record, "ce_type"),
                    record.key(),
                    Long.parseLong(header(record, "ce_sequence")),
                    Instant.parse(header(record, "ce_time")),
                    body);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("A CloudEvents attribute is malformed: " + e.getMessage(), e);
        }
    }

    /**
     * The body as a record of the reader; unknown fields are ignored.
     *
     * @throws UnreadableEvent when it is not JSON of that shape
     */
    public <T> T as(Class<T> shape) {
        try {
            return READER.readValue(body, shape);
        } catch (JsonProcessingException e) {
            // what the parser says quotes the body, and no answer may stand in a log
            throw new UnreadableEvent("The body is not a " + type + place(e), null);
        }
    }

    private static String place(JsonProcessingException thrown) {
        if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("/", ", at /", ""));
        }
        JsonLocation location = thrown.getLocation();
        return location == null ? "" : ", at line " + location.getLineNr() + " column " + location.getColumnNr();
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEvent("The record has no header " + name, null);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A record that is not an event this reader understands; no later attempt can mend that. */
    public static final class UnreadableEvent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableEvent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
