package org.phrom.kit.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.Event.UnreadableEvent;

/** The parts of a raw record as text; says which one is at fault, and never quotes more than a little of it. */
final class Attributes {

    private static final int LONGEST_QUOTE = 100;

    private final ConsumerRecord<byte[], byte[]> record;

    Attributes(ConsumerRecord<byte[], byte[]> record) {
        this.record = record;
    }

    <T> T needed(String name, Function<String, T> reading) {
        T value = optional(name, reading);
        if (value == null) {
            throw new UnreadableEvent("The record has no header " + name, null);
        }
        return value;
    }

    <T> @Nullable T optional(String name, Function<String, T> reading) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            return null;
        }
        String text = text("header " + name, header.value());
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            String quote = text.substring(0, Math.min(text.length(), LONGEST_QUOTE));
            throw new UnreadableEvent("The header " + name + " is malformed: " + quote, null);
        }
    }

    /** Key or body; what was too large to be read has a size and no bytes. */
    String part(String name, byte @Nullable [] bytes, int size) {
        if (bytes == null) {
            throw new UnreadableEvent(
                    size > 0 ? "The " + name + " of " + size + " bytes is too large" : "The record has no " + name, null);
        }
        return text(name, bytes);
    }

    static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static String text(String part, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableEvent("The " + part + " is no UTF-8 text", null);
        }
    }
}
