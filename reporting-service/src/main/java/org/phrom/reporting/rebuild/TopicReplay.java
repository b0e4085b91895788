package org.phrom.reporting.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from the beginning to where they end at the start, with a consumer of its own that belongs to no group. */
@ApplicationScoped
class TopicReplay {

    private static final Duration POLL = Duration.ofMillis(500);
    // connector settings are no settings of the client
    private static final Set<String> CLIENT = ConsumerConfig.configNames();

    private final Map<String, Object> config;

    TopicReplay(@Identifier("default-kafka-broker") Map<String, Object> config) {
        this.config = config;
    }

    /**
     * Hands over each record with the number of all.
     *
     * @param each takes a record and how many there are
     */
    void read(List<String> topics, BiConsumer<ConsumerRecord<String, String>, Long> each) {
        try (KafkaConsumer<String, String> consumer = open()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            long total = ends.keySet().stream()
                    .mapToLong(partition -> end(ends, partition) - end(beginnings, partition))
                    .sum();
            while (behind(consumer, ends)) {
                for (ConsumerRecord<String, String> record : consumer.poll(POLL)) {
                    if (record.offset() < end(ends, new TopicPartition(record.topic(), record.partition()))) {
                        each.accept(record, total);
                    }
                }
            }
        }
    }

    private KafkaConsumer<String, String> open() {
        Map<String, Object> settings = new HashMap<>(config.entrySet().stream()
                .filter(entry -> CLIENT.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1000");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static boolean behind(KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        return ends.keySet().stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition));
    }

    private static long end(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        Long offset = offsets.get(partition);
        return offset == null ? 0 : offset;
    }
}
