package org.phrom.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.BodySize;

/**
 * Opens Kafka consumers that take records as bytes, whatever is in them, and that hold little at a time: what the
 * client has fetched lies in the heap, and for each thread once more outside of it.
 */
@ApplicationScoped
public class RawConsumers {

    /**
     * Bytes of the largest key or body that is taken out of a record where nobody takes large ones; brokers take no larger
     * ones unless compressed.
     */
    static final int MOST_BYTES = 1024 * 1024;

    // and what is around the body
    private static final int MOST_BYTES_LARGE = BodySize.MOST_LARGE + 1024;

    private static final int FETCHED = 2 * MOST_BYTES;
    private static final int FETCHED_OF_A_PARTITION = MOST_BYTES / 2;
    // few, since a compressed batch may hold many large ones; whoever wants more polls again
    private static final int POLLED = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Set<String> CLIENT = ConsumerConfig.configNames();

    private final Map<String, Object> kafka;
    private final Duration session;

    RawConsumers(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "phrom.inbox.session", defaultValue = "10S") Duration session) {
        this.kafka = kafka;
        this.session = session;
    }

    /**
     * A consumer that belongs to no group and reads what it is assigned, large bodies too.
     *
     * @param patience how long a call waits for brokers that do not answer
     */
    public KafkaConsumer<byte[], byte[]> alone(Duration patience) {
        return open(Map.of(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis()), MOST_BYTES_LARGE);
    }

    /**
     * A member of a group; when it is killed, the others have its partitions after the session's time.
     *
     * @param oneByOne whether a poll gives out one record, so that what can't be read takes no other one with it
     * @param large whether it takes large bodies, too
     */
    Consumer<byte[], byte[]> member(String group, boolean oneByOne, boolean large) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                oneByOne ? 1 : POLLED,
                ConsumerConfig.GROUP_ID_CONFIG,
                group,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                (int) session.toMillis(),
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) session.toMillis() / 5,
                // those who stay keep what they have while the group finds its new order
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName());
        return open(settings, large ? MOST_BYTES_LARGE : MOST_BYTES);
    }

    /**
     * Where reading can go on, found by a client of its own, one record at a time: a batch may be broken on the
     * broker's disk or packed in a way that is not understood here.
     *
     * @param from first offset to try
     * @param passed is told of each record that can't be read
     * @return the first offset whose record comes, or the end of the partition
     * @throws RuntimeException what is no fault of the record, such as a broker that does not answer, or not to us
     * @throws VirtualMachineError when there is no memory to read it
     */
    public long skip(TopicPartition partition, long from, Passed passed) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                open(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1), MOST_BYTES_LARGE)) {
            consumer.assign(List.of(partition));
            Long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
            for (long offset = from; end != null && offset < end; offset++) {
                consumer.seek(partition, offset);
                Throwable refusal = refusal(consumer);
                if (refusal == null) {
                    return offset;
                }
                passed.over(placeOf(partition, offset), refusal);
            }
            return end == null ? from : Math.max(from, end);
        }
    }

    @SuppressWarnings("NullAway") // Kafka's record takes a missing key and body
    static ConsumerRecord<byte[], byte[]> placeOf(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, null);
    }

    /** Why the next record can't be fetched or unpacked; anything else that goes wrong tells nothing of the record. */
    static @Nullable Throwable refusal(Consumer<byte[], byte[]> consumer) {
        try {
            consumer.poll(PATIENCE);
            return null;
        } catch (ApiException | WakeupException | InterruptException e) {
            throw e;
        } catch (KafkaException | LinkageError e) {
            // the client wraps whatever a codec throws
            for (Throwable at = e; at != null; at = at.getCause()) {
                if (at instanceof VirtualMachineError) {
                    throw e;
                }
            }
            return e;
        }
    }

    private KafkaConsumer<byte[], byte[]> open(Map<String, Object> more, int most) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(CLIENT);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                FETCHED,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                FETCHED_OF_A_PARTITION,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                POLLED));
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new Bytes(most), new Bytes(most));
    }

    /** Is told of what can't be read. */
    @FunctionalInterface
    public interface Passed {

        /** This record was passed over; nothing is known of it but its place. */
        void over(ConsumerRecord<byte[], byte[]> record, Throwable cause);
    }

    /** Copies no more than is allowed; of the rest the record knows the size. */
    private static final class Bytes implements Deserializer<byte[]> {

        private final int most;

        Bytes(int most) {
            this.most = most;
        }

        @Override
        public byte @Nullable [] deserialize(String topic, byte @Nullable [] data) {
            return data == null || data.length > most ? null : data;
        }

        @Override
        public byte @Nullable [] deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
            if (data == null || data.remaining() > most) {
                return null;
            }
            byte[] copy = new byte[data.remaining()];
            data.get(copy);
            return copy;
        }
    }
}
