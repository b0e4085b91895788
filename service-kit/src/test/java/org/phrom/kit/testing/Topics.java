package org.phrom.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.phrom.kit.events.BodySize;

/** Writes events to the topics and reads them back, as any other service would. */
public final class Topics {

    /** An event as it travels: headers, key and body. */
    public record Sent(String id, String type, String key, long sequence, String body) {

        /** The same state told again under a new event id. */
        public static Sent of(String type, String key, long sequence, String body) {
            return new Sent(UUID.randomUUID().toString(), type, key, sequence, body);
        }
    }

    private Topics() {}

    /** Sends the events in this order and waits until the broker has them. */
    public static void send(String topic, Sent... events) {
        send(topic, Map.of(), events);
    }

    /** The same for events that something in this trace caused. */
    public static void sendTraced(String topic, String traceId, Sent... events) {
        send(topic, Map.of("traceparent", "00-" + traceId + "-b7ad6b7169203331-01"), events);
    }

    /** Sends an event in a transaction of its own, whose end takes a place in the topic and is no record. */
    public static void sendInTransaction(String topic, Sent event) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.bootstrapServers(), "transactional.id", event.id()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record(topic, event));
            producer.commitTransaction();
        }
    }

    private static void send(String topic, Map<String, String> more, Sent... events) {
        // a large one goes as a service sends it; a test may look for the letters of others on the disk of the broker
        boolean large = Arrays.stream(events).anyMatch(event -> BodySize.of(event.body()) > BodySize.MOST);
        try (var producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        Infrastructure.bootstrapServers(),
                        "acks",
                        "all",
                        "compression.type",
                        large ? "zstd" : "none",
                        "max.request.size",
                        2 * BodySize.MOST_LARGE),
                new StringSerializer(),
                new StringSerializer())) {
            for (var event : events) {
                var record = record(topic, event);
                more.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
                producer.send(record).get(30, TimeUnit.SECONDS);
            }
        } catch (Exception cause) {
            throw new IllegalStateException("not sent to " + topic, cause);
        }
    }

    /** Sends records byte for byte, whatever is in them, packed in this way, and tells where they lie. */
    public static List<RecordMetadata> sendRaw(String compression, List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Infrastructure.bootstrapServers(),
                "compression.type",
                compression,
                "linger.ms",
                50,
                "max.request.size",
                64 * 1024 * 1024,
                "buffer.memory",
                64 * 1024 * 1024L);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var futures = records.stream().map(producer::send).toList();
            producer.flush();
            var sent = new ArrayList<RecordMetadata>();
            for (var future : futures) {
                sent.add(future.get(30, TimeUnit.SECONDS));
            }
            return sent;
        } catch (Exception cause) {
            throw new IllegalStateException("not sent", cause);
        }
    }

    private static ProducerRecord<String, String> record(String topic, Sent event) {
        var record = new ProducerRecord<>(topic, event.key(), event.body());
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", event.type(),
                        "ce_source", "/test",
                        "ce_subject", event.key(),
                        "ce_time", Instant.now().toString(),
                        "ce_sequence", String.format("%019d", event.sequence()),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** Everything the topic holds now, each partition in its order. */
    public static List<ConsumerRecord<String, String>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Infrastructure.bootstrapServers(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    public static List<ConsumerRecord<String, String>> read(String topic, String key) {
        return read(topic).stream().filter(record -> key.equals(record.key())).toList();
    }

    /** Reads the topic again and again until the condition holds, at most half a minute. */
    public static List<ConsumerRecord<String, String>> await(
            String topic, Predicate<List<ConsumerRecord<String, String>>> condition) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> read(topic), condition);
    }

    /** Id of the trace that a record belongs to. */
    public static String traceId(ConsumerRecord<?, ?> record) {
        return header(record, "traceparent").split("-")[1];
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
