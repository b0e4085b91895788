package org.phrom.kit.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The one list of topics, deploy/topics.json, and how a broker gets them. */
public final class TopicList {

    /** One topic; a retention of -1 days keeps its records for ever, one that is compacted the newest of each key. */
    public record Topic(String name, int partitions, int retentionDays, boolean compacted) {

        private NewTopic onOneBroker() {
            var retention = retentionDays < 0 ? -1 : TimeUnit.DAYS.toMillis(retentionDays);
            return new NewTopic(name, partitions, (short) 1)
                    .configs(Map.of(
                            "retention.ms",
                            Long.toString(retention),
                            "cleanup.policy",
                            compacted ? "compact" : "delete"));
        }
    }

    private TopicList() {}

    public static List<Topic> read() {
        try (var list = TopicList.class.getResourceAsStream("/topics.json")) {
            return new ObjectMapper().readValue(list, new TypeReference<List<Topic>>() {});
        } catch (IOException cause) {
            throw new IllegalStateException("topics.json can not be read", cause);
        }
    }

    /** Creates every topic of the list that the broker does not have yet. */
    public static void createOn(String bootstrapServers) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing = read().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(Topic::onOneBroker)
                    .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (Exception cause) {
            throw new IllegalStateException("topics can not be created on " + bootstrapServers, cause);
        }
    }
}
