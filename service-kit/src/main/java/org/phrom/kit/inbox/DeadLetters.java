package org.phrom.kit.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.outbox.Outbox;

/** Events that could not be handled: kept with their reason here, and told on the topic's {@code .dlq} by the outbox. */
@ApplicationScoped
class DeadLetters {

    private static final String SHOWN =
            "id, consumer, topic, \"partition\", \"offset\", key, headers, reason, failed_at,"
                    + " replayed_at, replayed_by";
    private static final String WHOLE = SHOWN + ", body, raw_key, raw_headers";
    private static final String PART =
            SHOWN + ", substring(body from 1 for 8192) as body," + " octet_length(body) > 8192 as cut";

    private final Database database;
    private final Outbox outbox;
    private final JsonText json;
    private final Clock clock;

    DeadLetters(Database database, Outbox outbox, JsonText json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    void measure(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("phrom.inbox.dead.letters", this, DeadLetters::count)
                .description("Events set aside and not replayed")
                .register(metrics);
    }

    private double count() {
        try {
            return database.first("select count(*) from dead_letter where replayed_at is null", row -> row.getDouble(1))
                    .orElse(0d);
        } catch (DatabaseFault e) {
            return Double.NaN;
        }
    }

    /**
     * Keeps a record with all its bytes, and tells of it.
     *
     * @param bare keep the bytes only: what is to be shown of it can't be kept
     */
    @Transactional(TxType.MANDATORY)
    void add(ConsumerRecord<byte[], byte[]> record, String consumer, Throwable cause, boolean bare) {
        DeadLetter letter = bare
                ? DeadLetter.bare(record, consumer, clock.instant())
                : DeadLetter.of(record, consumer, cause, clock.instant());
        if (insert(letter, record) == 1 && !bare) {
            String key = letter.key() == null ? consumer : letter.key();
            outbox.repeat(new OutgoingEvent(record.topic() + ".dlq", "dead-letter.v1", key, record.offset(), letter));
        }
    }

    /** One page; of each body the beginning. */
    List<DeadLetter> waiting(long after, int limit) {
        return database.query(
                "select " + PART + " from dead_letter where replayed_at is null and id > ? order by id limit ?",
                row -> letter(row, row.getBoolean("cut")),
                after,
                limit);
    }

    Optional<DeadLetter> find(long id) {
        return database.first("select " + WHOLE + " from dead_letter where id = ?", row -> letter(row, false), id);
    }

    @Transactional(TxType.MANDATORY)
    Optional<Replay> forReplay(long id) {
        return database.first(
                "select " + WHOLE + " from dead_letter where id = ? for update",
                row -> new Replay(letter(row, false), record(row)),
                id);
    }

    @Transactional(TxType.MANDATORY)
    void replayed(long id, String by) {
        database.update(
                "update dead_letter set replayed_at = ?, replayed_by = ? where id = ?", clock.instant(), by, id);
    }

    private int insert(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
        return database.update(
                "insert into dead_letter (consumer, topic, \"partition\", \"offset\", key, headers, reason, failed_at,"
                        + " body, raw_key, raw_headers) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                letter.consumer(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                new Json(new String(write(letter.headers()), StandardCharsets.UTF_8)),
                letter.reason(),
                letter.failedAt(),
                record.value(),
                record.key(),
                write(RawHeader.of(record.headers())));
    }

    private DeadLetter letter(ResultSet row, boolean cut) throws SQLException {
        byte[] body = row.getBytes("body");
        OffsetDateTime replayedAt = row.getObject("replayed_at", OffsetDateTime.class);
        DeadLetter letter = new DeadLetter(
                row.getLong("id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("key"),
                read(bytes(row.getString("headers")), new TypeReference<>() {}),
                body == null ? null : new String(body, StandardCharsets.UTF_8),
                row.getString("reason"),
                row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                replayedAt == null ? null : replayedAt.toInstant(),
                row.getString("replayed_by"));
        return cut ? letter.truncated() : letter;
    }

    /** The record as it first came in; older rows have its texts only. */
    private ConsumerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        byte[] raw = row.getBytes("raw_headers");
        String key = row.getString("key");
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                raw != null ? row.getBytes("raw_key") : key == null ? null : bytes(key),
                row.getBytes("body"));
        if (raw == null) {
            Map<String, String> texts = read(bytes(row.getString("headers")), new TypeReference<>() {});
            texts.forEach((name, value) -> record.headers().add(name, bytes(value)));
        } else {
            List<RawHeader> headers = read(raw, new TypeReference<>() {});
            headers.forEach(header -> record.headers().add(header.name(), header.value()));
        }
        return record;
    }

    private byte[] write(Object value) {
        return bytes(json.write(value));
    }

    private <T> T read(byte[] text, TypeReference<T> type) {
        return json.read(new String(text, StandardCharsets.UTF_8), type);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A letter and the record it is about, to the byte. */
    record Replay(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {}

    private record RawHeader(String name, byte @Nullable [] value) {

        static List<RawHeader> of(Headers headers) {
            return Stream.of(headers.toArray())
                    .map(header -> new RawHeader(header.key(), header.value()))
                    .toList();
        }
    }
}
