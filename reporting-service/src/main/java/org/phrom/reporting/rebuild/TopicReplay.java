package org.phrom.reporting.rebuild;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.inbox.RawConsumers;

/** Reads topics from the beginning to where they end at the start, with a consumer of its own that belongs to no group. */
@ApplicationScoped
class TopicReplay {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 240;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SHORTEST_IDLE = PATIENCE.multipliedBy(2);

    private final RawConsumers consumers;

    TopicReplay(RawConsumers consumers) {
        this.consumers = consumers;
    }

    void start(
            @Observes StartupEvent event,
            @ConfigProperty(name = "phrom.rebuild.idle", defaultValue = "30S") Duration idle) {
        checkIdle(idle);
    }

    /** Refuses a time in which brokers that are slow to answer would cost a rebuild its turn. */
    static void checkIdle(Duration idle) {
        if (idle.compareTo(SHORTEST_IDLE) < 0) {
            throw new IllegalArgumentException(
                    "phrom.rebuild.idle is " + idle + "; it must be " + SHORTEST_IDLE + " at least");
        }
    }

    /**
     * Hands over each record, and says after each look how many offsets lie behind: a compacted topic has fewer records.
     * One that can't be read comes without key and body.
     *
     * @throws TimeoutException when the brokers give out nothing for two minutes, or do not answer at the beginning
     */
    void read(Collection<String> topics, Replay replay) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumers.alone(PATIENCE)) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : topics) {
                for (PartitionInfo info : consumer.partitionsFor(topic)) {
                    partitions.add(new TopicPartition(info.topic(), info.partition()));
                }
                replay.goesOn();
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            replay.goesOn();
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            replay.goesOn();
            consumer.assign(partitions);
            beginnings.forEach(consumer::seek);
            new Pass(consumer, ends, beginnings, replay).read();
        }
    }

    private final class Pass {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final Map<TopicPartition, Long> ends;
        private final Map<TopicPartition, Long> beginnings;
        private final Replay replay;

        Pass(
                KafkaConsumer<byte[], byte[]> consumer,
                Map<TopicPartition, Long> ends,
                Map<TopicPartition, Long> beginnings,
                Replay replay) {
            this.consumer = consumer;
            this.ends = ends;
            this.beginnings = beginnings;
            this.replay = replay;
        }

        void read() {
            long total = offsets(this::end);
            int empty = 0;
            while (ends.keySet().stream().anyMatch(this::isBehind)) {
                ConsumerRecords<byte[], byte[]> polled = poll();
                empty = polled.isEmpty() ? empty + 1 : 0;
                if (empty == MOST_EMPTY_POLLS) {
                    throw new TimeoutException("No record came for " + POLL.multipliedBy(empty));
                }
                for (ConsumerRecord<byte[], byte[]> record : polled) {
                    take(record);
                }
                replay.passed(offsets(partition -> Math.min(consumer.position(partition), end(partition))), total);
            }
        }

        private long offsets(ToLongFunction<TopicPartition> upTo) {
            return ends.keySet().stream()
                    .mapToLong(partition -> upTo.applyAsLong(partition) - beginnings.getOrDefault(partition, 0L))
                    .sum();
        }

        private ConsumerRecords<byte[], byte[]> poll() {
            try {
                return consumer.poll(POLL);
            } catch (ApiException e) {
                throw e;
            } catch (KafkaException e) { // anything else tells nothing of the records
                if (!passOver()) {
                    throw e;
                }
                return ConsumerRecords.empty();
            }
        }

        private boolean passOver() {
            boolean moved = false;
            for (TopicPartition partition : ends.keySet()) {
                long position = consumer.position(partition);
                long readable = isBehind(partition)
                        ? consumers.skip(partition, position, (record, cause) -> take(record))
                        : position;
                if (readable > position) {
                    consumer.seek(partition, readable);
                    moved = true;
                }
            }
            return moved;
        }

        private void take(ConsumerRecord<byte[], byte[]> record) {
            if (record.offset() < end(new TopicPartition(record.topic(), record.partition()))) {
                replay.take(record);
            }
        }

        private boolean isBehind(TopicPartition partition) {
            return consumer.position(partition) < end(partition);
        }

        private long end(TopicPartition partition) {
            return ends.getOrDefault(partition, 0L);
        }
    }
}
