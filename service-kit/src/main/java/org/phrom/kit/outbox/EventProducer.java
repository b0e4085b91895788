package org.phrom.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.BodySize;

/** Writes events to Kafka as CloudEvents in binary mode: every replica acknowledges, none is written twice. */
@ApplicationScoped
class EventProducer {

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Map<String, Object> kafka;
    private final String source;
    private @Nullable KafkaProducer<String, String> producer;

    EventProducer(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "phrom.source") String source) {
        this.kafka = kafka;
        this.source = source;
    }

    Future<RecordMetadata> send(StoredEvent event) {
        ProducerRecord<String, String> record = new ProducerRecord<>(event.topic(), event.key(), event.body());
        attributes(event).forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer().send(record);
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    void flush() {
        producer().flush();
    }

    synchronized void close() {
        if (producer != null) {
            producer.close(CLOSING);
            producer = null;
        }
    }

    private Map<String, String> attributes(StoredEvent event) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", event.id().toString());
        attributes.put("ce_type", event.type());
        attributes.put("ce_source", source);
        attributes.put("ce_subject", event.key());
        attributes.put("ce_time", event.createdAt().toString());
        attributes.put("ce_dataschema", "urn:phrom:event:" + event.type());
        // zero-padded: the sequence extension compares as text
        attributes.put("ce_sequence", String.format(Locale.ROOT, "%019d", event.sequence()));
        attributes.put("content-type", "application/json");
        if (event.traceparent() != null) {
            attributes.put("traceparent", event.traceparent());
        }
        return attributes;
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(kafka);
            config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
            config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            // answers shrink to a twentieth; the quickest level, as what is small gains nothing by more
            config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, CompressionType.ZSTD.name);
            config.put(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, 1);
            // of a record before it is packed: the largest body, and what is around it; brokers count it packed
            config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, BodySize.MOST_LARGE + BodySize.MOST);
            // as much as the relay sends before it waits
            config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * BodySize.MOST + BodySize.MOST_LARGE);
            // a database connection is held meanwhile: give up early, the next beat tries again
            config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
            config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
            config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
            config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
            producer = new KafkaProducer<>(config);
        }
        return producer;
    }

    /** An event in the outbox. */
    record StoredEvent(
            long position,
            UUID id,
            String topic,
            String key,
            String type,
            long sequence,
            String body,
            @Nullable String traceparent,
            Instant createdAt) {

        static StoredEvent read(ResultSet row) throws SQLException {
            return new StoredEvent(
                    row.getLong("position"),
                    row.getObject("id", UUID.class),
                    row.getString("topic"),
                    row.getString("key"),
                    row.getString("type"),
                    row.getLong("sequence"),
                    row.getString("body"),
                    row.getString("traceparent"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant());
        }
    }
}
