package org.phrom.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;

/** Events that could not be handled: kept with their reason here, and told on the topic's {@code .dlq} by the outbox. */
@ApplicationScoped
class DeadLetters {

    private static final String COLUMNS = "id, consumer, topic, \"partition\", \"offset\", key, headers, body, reason,"
            + " failed_at, replayed_at, replayed_by";
    private static final int LONGEST_REASON = 2_000;
    // of what is told to others; written as JSON a character may take six bytes
    private static final int LONGEST_TOLD_BODY = 64 * 1024;
    private static final int LONGEST_TOLD_TEXT = 500;
    private static final int MOST_TOLD_HEADERS = 20;

    private final Database database;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Clock clock;

    DeadLetters(Database database, Outbox outbox, ObjectMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void add(ConsumerRecord<String, String> record, String consumer, RuntimeException cause) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(storable(header.key()), storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        DeadLetter letter = new DeadLetter(
                0,
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                storableOrNull(record.key()),
                headers,
                record.value(),
                reason(cause),
                clock.instant(),
                null,
                null);
        if (insert(letter) == 1) {
            DeadLetter told = letter.told();
            String key = told.key() == null ? consumer : told.key();
            outbox.repeat(new OutgoingEvent(record.topic() + ".dlq", "dead-letter.v1", key, record.offset(), told));
        }
    }

    List<DeadLetter> waiting(long after, int limit) {
        return database.query(
                "select " + COLUMNS + " from dead_letter where replayed_at is null and id > ? order by id limit ?",
                row -> DeadLetter.read(row, json),
                after,
                limit);
    }

    @Transactional(TxType.MANDATORY)
    Optional<DeadLetter> forReplay(long id) {
        return database.first(
                "select " + COLUMNS + " from dead_letter where id = ? for update",
                row -> DeadLetter.read(row, json),
                id);
    }

    @Transactional(TxType.MANDATORY)
    void replayed(long id, String by) {
        database.update(
                "update dead_letter set replayed_at = ?, replayed_by = ? where id = ?", clock.instant(), by, id);
    }

    private int insert(DeadLetter letter) {
        return database.update(
                "insert into dead_letter (consumer, topic, \"partition\", \"offset\", key, headers, body, reason, failed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                letter.consumer(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                new Json(write(letter.headers())),
                letter.body() == null ? null : letter.body().getBytes(StandardCharsets.UTF_8),
                letter.reason(),
                letter.failedAt());
    }

    private String write(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(Throwable cause) {
        String text = storable(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    // PostgreSQL text can't hold the character zero
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private static @Nullable String storableOrNull(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    /** One event set aside, as an operator sees it. */
    record DeadLetter(
            long id,
            String consumer,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            Map<String, String> headers,
            @Nullable String body,
            String reason,
            Instant failedAt,
            @Nullable Instant replayedAt,
            @Nullable String replayedBy) {

        static DeadLetter read(ResultSet row, ObjectMapper json) throws SQLException {
            byte[] body = row.getBytes("body");
            OffsetDateTime replayedAt = row.getObject("replayed_at", OffsetDateTime.class);
            return new DeadLetter(
                    row.getLong("id"),
                    row.getString("consumer"),
                    row.getString("topic"),
                    row.getInt("partition"),
                    row.getLong("offset"),
                    row.getString("key"),
                    headers(row.getString("headers"), json),
                    body == null ? null : new String(body, StandardCharsets.UTF_8),
                    row.getString("reason"),
                    row.getObject("failed_at", OffsetDateTime.class).toInstant(),
                    replayedAt == null ? null : replayedAt.toInstant(),
                    row.getString("replayed_by"));
        }

        /** As it is told on the topic, where it must not be larger than other events; all of it stays in the table. */
        DeadLetter told() {
            Map<String, String> few = new TreeMap<>();
            headers.entrySet().stream()
                    .limit(MOST_TOLD_HEADERS)
                    .forEach(header -> few.put(
                            cut(header.getKey(), LONGEST_TOLD_TEXT), cut(header.getValue(), LONGEST_TOLD_TEXT)));
            String start = body == null ? null : cut(body, LONGEST_TOLD_BODY);
            if (!few.equals(headers) || !Objects.equals(start, body)) {
                few.put("phrom-truncated", "true");
            }
            String shortKey = key == null ? null : cut(key, LONGEST_TOLD_TEXT);
            return new DeadLetter(
                    id, consumer, topic, partition, offset, shortKey, few, start, reason, failedAt, null, null);
        }

        /** The record as it first came in. */
        @SuppressWarnings("NullAway") // Kafka's record takes a missing key and body
        ConsumerRecord<String, String> record() {
            ConsumerRecord<String, String> record = new ConsumerRecord<>(topic, partition, offset, key, body);
            headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            return record;
        }

        private static Map<String, String> headers(String text, ObjectMapper json) {
            try {
                return json.readValue(text, new TypeReference<Map<String, String>>() {});
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The stored headers are not readable", e);
            }
        }
    }
}
