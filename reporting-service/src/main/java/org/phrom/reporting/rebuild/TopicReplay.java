package org.phrom.reporting.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.TimeoutException;
import org.phrom.kit.inbox.RawConsumers;

/** Reads topics from the beginning to where they end at the start, with a consumer of its own that belongs to no group. */
@ApplicationScoped
class TopicReplay {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_EMPTY_POLLS = 240;

    private final RawConsumers consumers;

    TopicReplay(RawConsumers consumers) {
        this.consumers = consumers;
    }

    /**
     * Hands over each record with the number of all; one that can't be read comes without key and body.
     *
     * @param each takes a record and how many there are
     * @throws TimeoutException when the brokers give out nothing for two minutes
     */
    void read(Collection<String> topics, BiConsumer<ConsumerRecord<byte[], byte[]>, Long> each) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumers.alone()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            new Pass(consumer, consumer.endOffsets(partitions), consumer.beginningOffsets(partitions), each).read();
        }
    }

    private final class Pass {

        private final KafkaConsumer<byte[], byte[]> consumer;
        private final Map<TopicPartition, Long> ends;
        private final BiConsumer<ConsumerRecord<byte[], byte[]>, Long> each;
        private final long total;

        Pass(
                KafkaConsumer<byte[], byte[]> consumer,
                Map<TopicPartition, Long> ends,
                Map<TopicPartition, Long> beginnings,
                BiConsumer<ConsumerRecord<byte[], byte[]>, Long> each) {
            this.consumer = consumer;
            this.ends = ends;
            this.each = each;
            this.total = ends.keySet().stream()
                    .mapToLong(partition -> end(partition) - beginnings.getOrDefault(partition, 0L))
                    .sum();
        }

        void read() {
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
            }
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
                each.accept(record, total);
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
