package org.phrom.kit.events;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
     * Reads a record, strictly: what is there must be well-formed, also what nobody here needs.
     *
     * @throws UnreadableEvent when key, body or an attribute is missing or malformed
     */
    public static Event of(ConsumerRecord<byte[], byte[]> record) {
        Attributes attributes = new Attributes(record);
        attributes.optional("ce_specversion", version -> Attributes.matching(version, "1\\.0"));
        attributes.optional("ce_source", URI::create);
        attributes.optional("ce_dataschema", URI::create);
        return new Event(
                attributes.needed("ce_id", UUID::fromString),
                record.topic(),
                attributes.needed("ce_type", type -> Attributes.matching(type, "\\S+")),
                attributes.part("key", record.key(), record.serializedKeySize()),
                attributes.needed("ce_sequence", digits -> Long.parseLong(Attributes.matching(digits, "[0-9]+"))),
                attributes.needed("ce_time", Instant::parse),
                attributes.part("body", record.value(), record.serializedValueSize()));
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

    /** A record that is not an event this reader understands; no later attempt can mend that. */
    public static final class UnreadableEvent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableEvent(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
