package org.phrom.local;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts records on the topics that no reader can take: broken headers, keys and bodies. */
final class SoakPoison implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "phrom.organisations", "organisation-changed.v1",
            "phrom.frameworks", "framework-published.v1",
            "phrom.rounds", "round-changed.v1",
            "phrom.assessments", "assessment-changed.v1",
            "phrom.scores", "organisation-scored.v1");
    private static final List<Map<String, String>> HEADERS = List.of(
            Map.of(),
            Map.of("ce_time", "yesterday"),
            Map.of("ce_time", "2026-01-01T00:00:00"),
            Map.of("ce_source", "not a uri"),
            Map.of("ce_dataschema", "ht tp://[bad"),
            Map.of("ce_id", "not an id"),
            Map.of("ce_sequence", "many"),
            Map.of("ce_specversion", "9.9"),
            Map.of("content-type", "application/\u0001"));

    private final KafkaProducer<byte[], byte[]> producer;
    private final Random random = new Random(7);
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    SoakPoison(String brokers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "max.block.ms",
                        "2000",
                        "delivery.timeout.ms",
                        "5000",
                        "request.timeout.ms",
                        "2000",
                        "linger.ms",
                        "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** One more record, unless Kafka is away. */
    void send() {
        var topic = List.copyOf(TYPES.keySet()).get(random.nextInt(TYPES.size()));
        var body = random.nextInt(3) == 0
                ? bytes(random.nextInt(20_000))
                : "{\"broken\":".getBytes(StandardCharsets.UTF_8);
        var record = new ProducerRecord<>(topic, bytes(8), body);
        headers(topic).forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get(6, TimeUnit.SECONDS);
            taken.merge(topic, 1, Integer::sum);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        } catch (Exception away) {
            // it may have been taken all the same: what is counted is a lower bound
        }
        Pause.milliseconds(400);
    }

    private Map<String, String> headers(String topic) {
        var headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", String.valueOf(TYPES.get(topic)),
                "ce_source", "/survey-service",
                "ce_time", "2026-01-01T00:00:00Z",
                "ce_sequence", "1"));
        headers.putAll(HEADERS.get(random.nextInt(HEADERS.size())));
        return headers;
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** How many a service that reads these topics must have set aside at least. */
    int taken(String service) {
        return taken.entrySet().stream()
                .filter(entry -> service.equals("reporting") || !entry.getKey().equals("phrom.scores"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ZERO);
    }
}
