package org.phrom.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What several polls gave out; one that fails may have moved the consumer past records that it did not give out. */
final class Portion {

    private static final int RECORDS = 100;
    private static final int BYTES = 4 * 1024 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    private @Nullable Throwable failure;
    private long bytes;

    private Portion() {}

    /** Polls until there is enough or nothing more; what fails behind the first records is kept for later. */
    static Portion of(Consumer<byte[], byte[]> consumer) {
        Portion portion = new Portion();
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(IDLE);
        while (!polled.isEmpty()) {
            portion.add(polled);
            if (portion.records.size() >= RECORDS || portion.bytes >= BYTES) {
                break;
            }
            try {
                polled = consumer.poll(Duration.ZERO);
            } catch (RuntimeException | Error e) { // what came before is handled first
                portion.failure = e;
                break;
            }
        }
        return portion;
    }

    private void add(ConsumerRecords<byte[], byte[]> polled) {
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            records.add(record);
            bytes += record.serializedKeySize() + record.serializedValueSize();
        }
        next.putAll(polled.nextOffsets());
    }

    List<ConsumerRecord<byte[], byte[]>> records() {
        return records;
    }

    /** Where to go on in each partition once the records are handled. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        return next;
    }

    /** Why no more came. */
    @Nullable
    Throwable failure() {
        return failure;
    }
}
