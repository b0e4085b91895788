package org.phrom.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Makes something else of a good record: one to three random changes of headers, key and body. */
final class PoisonedRecord {

    private static final List<String> ATTRIBUTES = List.of(
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_dataschema",
            "ce_sequence",
            "ce_datacontenttype",
            "ce_",
            "content-type",
            "traceparent",
            "tracestate");
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "yesterday",
            "2026-11-24T08:00:00",
            "2026-13-45T99:99:99Z",
            "+1000000000-12-31T23:59:59Z",
            "not a uri",
            "ht tp://[bad",
            "http://[::1",
            "urn:",
            "99999999999999999999999",
            "-1",
            "\u0e51\u0e52",
            "1e9",
            "application/cloudevents+json",
            "00-zz-zz-zz",
            "\0",
            "\ud83d\ude00",
            "x".repeat(70_000));
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "7",
            "{",
            "{\"name\":",
            "{\"name\":7}",
            "{\"name\":{\"a\":[1]}}",
            "{\"name\":\"\\u0000\"}",
            "{\"name\":\"\\ud800\"}",
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{\"name\":1e999999999}",
            "{\"name\":" + "[".repeat(100_000),
            "{\"name\":\"" + "\\u0001".repeat(100_000) + "\"}",
            "\0".repeat(200_000),
            "<name/>");

    private PoisonedRecord() {}

    static ProducerRecord<byte[], byte[]> of(ProducerRecord<byte[], byte[]> good, Random random) {
        ProducerRecord<byte[], byte[]> record = good;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            record = changed(record, random);
        }
        return record;
    }

    private static ProducerRecord<byte[], byte[]> changed(ProducerRecord<byte[], byte[]> record, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new ProducerRecord<>(
                    record.topic(), record.partition(), part(random, TEXTS), record.value(), record.headers());
            case 1 -> new ProducerRecord<>(
                    record.topic(), record.partition(), record.key(), part(random, BODIES), record.headers());
            case 2 -> {
                for (int more = random.nextInt(40); more > 0; more--) {
                    record.headers().add(name(random), part(random, TEXTS));
                }
                yield record;
            }
            default -> {
                String attribute = ATTRIBUTES.get(random.nextInt(ATTRIBUTES.size()));
                if (random.nextBoolean()) {
                    record.headers().remove(attribute);
                }
                if (random.nextInt(4) > 0) {
                    record.headers().add(attribute, part(random, TEXTS));
                }
                yield record;
            }
        };
    }

    private static String name(Random random) {
        return new String(noise(random, 30), UTF_8);
    }

    private static byte[] part(Random random, List<String> texts) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> noise(random, 2_000);
            default -> texts.get(random.nextInt(texts.size())).getBytes(UTF_8);
        };
    }

    private static byte[] noise(Random random, int most) {
        byte[] noise = new byte[random.nextInt(most)];
        random.nextBytes(noise);
        return noise;
    }
}
