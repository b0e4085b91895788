package org.phrom.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One event set aside, as an operator sees it and as others are told. Written as JSON a character may take six bytes,
 * so long texts are cut; the table keeps the whole key, headers and body.
 */
@Schema(description = "An event that was set aside, as it could not be handled")
record DeadLetter(
        @Schema(description = "Number of this event among those set aside")
        long id,

        @Schema(description = "Name of the consumer that could not handle it")
        String consumer,

        @Schema(description = "Topic it came from") String topic,

        @Schema(description = "Partition of the topic, from 0")
        int partition,

        @Schema(description = "Place in the partition, from 0")
        long offset,

        @Schema(description = "Key of the record, the first 500 characters") @Nullable
        String key,

        @Schema(description = "Headers of the record; phrom-truncated says that more was cut")
        Map<String, String> headers,

        @Schema(description = "Body of the record; absent where it had none") @Nullable
        String body,

        @Schema(description = "What went wrong, for people; at most 2,000 characters")
        String reason,

        @Schema(description = "When it was set aside") Instant failedAt,

        @Schema(description = "When it was handled after all") @Nullable
        Instant replayedAt,

        @Schema(description = "Who had it handled again: subject of the token") @Nullable
        String replayedBy) {

    private static final String TRUNCATED = "phrom-truncated";
    private static final int LONGEST_BODY = 32 * 1024;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_HEADERS = 20;

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record, String consumer, Throwable cause, Instant at) {
        String reason = storable(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        String body = record.value() == null ? null : text(record.value());
        DeadLetter letter = new DeadLetter(
                0,
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                record.key() == null ? null : cut(text(record.key()), LONGEST_TEXT),
                shown(record.headers()),
                body == null ? null : cut(body, LONGEST_BODY),
                cut(reason, LONGEST_REASON),
                at,
                null,
                null);
        return body == null || body.length() <= LONGEST_BODY ? letter : letter.truncated();
    }

    /** Without anything that came with the record. */
    static DeadLetter bare(ConsumerRecord<byte[], byte[]> record, String consumer, Instant at) {
        return new DeadLetter(
                0,
                consumer,
                record.topic(),
                record.partition(),
                record.offset(),
                null,
                Map.of(),
                null,
                "it can't be shown",
                at,
                null,
                null);
    }

    /** The same, and it says that there is more of it. */
    DeadLetter truncated() {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(TRUNCATED, "true");
        return new DeadLetter(
                id, consumer, topic, partition, offset, key, more, body, reason, failedAt, replayedAt, replayedBy);
    }

    private static Map<String, String> shown(Headers headers) {
        Map<String, String> few = new TreeMap<>();
        for (Header header : headers) {
            if (header.value() == null) {
                continue;
            }
            String name = storable(header.key());
            String value = text(header.value());
            if (few.size() >= MOST_HEADERS || name.length() > LONGEST_TEXT || value.length() > LONGEST_TEXT) {
                few.put(TRUNCATED, "true");
            }
            if (few.size() < MOST_HEADERS) {
                few.put(cut(name, LONGEST_TEXT), cut(value, LONGEST_TEXT));
            }
        }
        return few;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String text(byte[] bytes) {
        return storable(new String(bytes, StandardCharsets.UTF_8));
    }

    // PostgreSQL text can't hold the character zero
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
