package org.phrom.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Topics;

/** Whatever is in a record, it is handled or set aside with all its bytes, and the next ones are handled. */
@QuarkusTest
class PoisonedRecordsTest {

    private static final String TOPIC = "phrom.organisations";
    private static final int PARTITIONS = 6;
    private static final long SEED = Long.getLong("phrom.seed", 20261124L);
    private static final int RECORDS = Integer.getInteger("phrom.poison", 240);
    private static final List<String> COMPRESSIONS = List.of("none", "gzip", "snappy", "lz4", "zstd");

    @Inject
    Database database;

    @Inject
    DeadLetters deadLetters;

    @Test
    void aMalformedAttributeSetsItsEventAsideAndTheNextOnesFlow() {
        Map<String, String> malformed = Map.of(
                "ce_time", "yesterday",
                "ce_source", "not a uri",
                "ce_dataschema", "ht tp://[bad",
                "ce_specversion", "9.9",
                "ce_sequence", "-1",
                "ce_id", "none");
        List<ProducerRecord<byte[], byte[]>> poison = new ArrayList<>();
        malformed.forEach((name, value) -> poison.add(with(good(0, id()), name, value.getBytes(UTF_8))));
        poison.add(with(good(0, id()), "ce_time", "2026-11-24T08:00:00".getBytes(UTF_8)));

        List<RecordMetadata> sent = Topics.sendRaw("none", poison);

        flowing();
        assertThat(sent).allSatisfy(record -> assertThat(reason(record)).contains("is malformed"));
    }

    @Test
    void anErrorOfAHandlerSetsTheEventAsideAsAnExceptionDoes() {
        ProducerRecord<byte[], byte[]> endless = good(0, id(), "{\"name\":\"endless\"}");

        List<RecordMetadata> sent = Topics.sendRaw("none", List.of(endless));

        flowing();
        assertThat(reason(sent.get(0))).endsWith("StackOverflowError: an error is no reason to end");
    }

    @Test
    void aTraceThatIsNoneDoesNotKeepAnEventFromBeingHandled() {
        String nothing = id();
        String nonsense = id();

        Topics.sendRaw("none", List.of(with(good(1, nothing), "traceparent", null)));
        Topics.sendRaw("none", List.of(with(good(1, nonsense), "traceparent", new byte[] {0, -1, 7})));

        await().untilAsserted(
                () -> assertThat(List.of(seen(nothing), seen(nonsense))).containsExactly("good", "good"));
    }

    @Test
    void aBodyThatUnpacksToMoreThanAMebibyteIsSetAsideWithoutIt() {
        ProducerRecord<byte[], byte[]> large = good(2, id(), " ".repeat(20_000_000));

        List<RecordMetadata> sent = Topics.sendRaw("zstd", List.of(large));

        flowing();
        assertThat(reason(sent.get(0))).isEqualTo("UnreadableEvent: The body of 20000000 bytes is too large");
        assertThat(kept(sent.get(0)).value()).isNull();
    }

    @Test
    void whateverIsInRecordsEachIsHandledOrKeptToTheByteAndTheNextOnesFlow() {
        Random random = new Random(SEED);
        List<ProducerRecord<byte[], byte[]>> records = IntStream.range(0, RECORDS)
                .mapToObj(number -> PoisonedRecord.of(good(random.nextInt(PARTITIONS), id()), random))
                .toList();
        List<RecordMetadata> sent = new ArrayList<>();
        for (int from = 0; from < RECORDS; from += 16) {
            String compression = COMPRESSIONS.get(random.nextInt(COMPRESSIONS.size()));
            sent.addAll(Topics.sendRaw(compression, records.subList(from, Math.min(RECORDS, from + 16))));
        }

        flowing();

        int setAside = 0;
        for (int number = 0; number < RECORDS; number++) {
            ProducerRecord<byte[], byte[]> record = records.get(number);
            if (isLetter(sent.get(number))) {
                setAside++;
                assertThat(kept(sent.get(number)))
                        .as("record %d of seed %d", number, SEED)
                        .satisfies(kept -> assertThat(kept.key()).isEqualTo(record.key()))
                        .satisfies(kept -> assertThat(kept.value()).isEqualTo(record.value()))
                        .satisfies(kept -> assertThat(texts(kept.headers())).isEqualTo(texts(record.headers())));
            } else {
                assertThat(isClaimed(record)).as("record %d of seed %d", number, SEED).isTrue();
            }
        }
        assertThat(setAside).isBetween(RECORDS / 4, RECORDS - 1);
    }

    /** Waits until an event behind all others of each partition is handled. */
    private void flowing() {
        List<String> ids = IntStream.range(0, PARTITIONS).mapToObj(partition -> id()).toList();
        Topics.sendRaw(
                "none",
                IntStream.range(0, PARTITIONS)
                        .mapToObj(partition -> good(partition, ids.get(partition)))
                        .toList());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(ids).allSatisfy(id -> assertThat(seen(id)).isEqualTo("good")));
    }

    private static ProducerRecord<byte[], byte[]> good(int partition, String id) {
        return good(partition, id, "{\"name\":\"good\"}");
    }

    private static ProducerRecord<byte[], byte[]> good(int partition, String id, String body) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPIC, partition, id.getBytes(UTF_8), body.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id(),
                        "ce_type", "thing-changed.v1",
                        "ce_source", "/test",
                        "ce_time", Instant.now().toString(),
                        "ce_dataschema", "urn:phrom:event:thing-changed.v1",
                        "ce_sequence", "0000000000000000001",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    private static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> record, String name, byte[] value) {
        record.headers().remove(name).add(name, value);
        return record;
    }

    private static List<String> texts(Headers headers) {
        return Stream.of(headers.toArray())
                .map(header -> header.key() + java.util.Arrays.toString(header.value()))
                .toList();
    }

    private ConsumerRecord<byte[], byte[]> kept(RecordMetadata sent) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deadLetters.forReplay(letter(sent)).orElseThrow().record());
    }

    private boolean isLetter(RecordMetadata sent) {
        return letter(sent) != 0;
    }

    private long letter(RecordMetadata sent) {
        return database.first(
                        "select id from dead_letter where topic = ? and \"partition\" = ? and \"offset\" = ?",
                        row -> row.getLong(1),
                        TOPIC,
                        sent.partition(),
                        sent.offset())
                .orElse(0L);
    }

    private String reason(RecordMetadata sent) {
        return deadLetters.find(letter(sent)).orElseThrow().reason();
    }

    private boolean isClaimed(ProducerRecord<byte[], byte[]> record) {
        Header id = record.headers().lastHeader("ce_id");
        return database.first(
                        "select 1 from inbox_message where event_id = ?::uuid",
                        row -> true,
                        new String(id.value(), UTF_8))
                .isPresent();
    }

    private String seen(String id) {
        return database.first("select name from seen_thing where id = ?", row -> row.getString(1), id)
                .orElse("");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
