package org.phrom.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;

/** A poll that breaks has moved the client past records that nobody saw. */
class BrokenPollsTest {

    private static final TopicPartition ONE = new TopicPartition("things", 0);
    private static final TopicPartition OTHER = new TopicPartition("things", 1);

    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<String> passed = new CopyOnWriteArrayList<>();

    @Test
    void whatAPollTookThatBrokeIsHandledBehindWhatCameBefore() throws InterruptedException {
        Client client = new Client(2, new NoClassDefFoundError("codec"));

        listen(client, Set.of(), "1-0");

        assertThat(handled).containsExactly("0-0", "0-1", "0-2", "1-0");
        assertThat(client.handled()).isEqualTo(Map.of(ONE, 3L, OTHER, 1L));
    }

    @Test
    void anErrorInTheFirstPollOfAllPartitionsLosesNothing() throws InterruptedException {
        Client client = new Client(1, new UnsatisfiedLinkError("codec"));

        listen(client, Set.of(), "1-0");

        assertThat(handled).containsExactly("0-0", "0-1", "0-2", "1-0");
        assertThat(client.handled()).isEqualTo(Map.of(ONE, 3L, OTHER, 1L));
    }

    @Test
    void onlyTheRecordThatCanNotBeReadIsPassedOver() throws InterruptedException {
        Client client = new Client(2, new NoClassDefFoundError("codec"));

        listen(client, Set.of("0-2"), "1-0");

        assertThat(passed).containsExactly("0-2");
        assertThat(handled).containsExactly("0-0", "0-1", "1-0");
        assertThat(client.handled()).isEqualTo(Map.of(ONE, 3L, OTHER, 1L));
    }

    @ParameterizedTest
    @MethodSource("faultsOfARecord")
    void aRecordThatCanNotBeUnpackedIsRefused(Throwable fault) {
        assertThat(RawConsumers.refusal(new Client(1, fault))).isSameAs(fault);
    }

    static Stream<Throwable> faultsOfARecord() {
        return Stream.of(
                new KafkaException("corrupt"),
                new KafkaException("codec", new NoClassDefFoundError("codec")),
                new UnsatisfiedLinkError("codec"));
    }

    @ParameterizedTest
    @MethodSource("otherFaults")
    void whatIsNoFaultOfTheRecordDoesNotRefuseIt(Throwable fault) {
        assertThat(catchThrowable(() -> RawConsumers.refusal(new Client(1, fault))))
                .isSameAs(fault);
    }

    static Stream<Throwable> otherFaults() {
        return Stream.of(
                new OutOfMemoryError("Cannot reserve direct buffer memory"),
                new KafkaException("codec", new OutOfMemoryError("Java heap space")),
                new IllegalStateException("while fetching"),
                new TimeoutException("no broker"));
    }

    private void listen(Client client, Set<String> unreadable, String last) throws InterruptedException {
        RawConsumers consumers = new RawConsumers(Map.of(), Duration.ofSeconds(1)) {
            @Override
            Consumer<byte[], byte[]> member(String group, boolean oneByOne, boolean large) {
                return client;
            }

            @Override
            public long skip(TopicPartition partition, long from, Passed passed) {
                long offset = from;
                for (; unreadable.contains(partition.partition() + "-" + offset); offset++) {
                    passed.over(placeOf(partition, offset), new NoClassDefFoundError("codec"));
                }
                return offset;
            }
        };
        Listener listener = new Listener(new Things(), "kit", consumers, new Recording());
        listener.start();
        await().untilAsserted(() -> assertThat(handled).contains(last));
        listener.stop();
        assertThat(listener.join(Duration.ofSeconds(5))).isTrue();
    }

    private final class Recording extends Inbox {

        @SuppressWarnings("NullAway") // it only writes down
        Recording() {
            super(null, null, null);
        }

        @Override
        void consume(List<ConsumerRecord<byte[], byte[]>> records, EventHandler handler) {
            records.forEach(record -> handled.add(name(record)));
        }

        @Override
        public void setAside(ConsumerRecord<byte[], byte[]> record, EventHandler handler, Throwable cause) {
            passed.add(name(record));
        }
    }

    private static String name(ConsumerRecord<byte[], byte[]> record) {
        return record.partition() + "-" + record.offset();
    }

    private static final class Things implements EventHandler {

        @Override
        public String name() {
            return "things";
        }

        @Override
        public String topic() {
            return "things";
        }

        @Override
        public void handle(Event event) {
            throw new UnsupportedOperationException();
        }
    }

    /** Has three records in one partition and one in the other; gives out two at a time, and breaks once. */
    private static final class Client extends MockConsumer<byte[], byte[]> {

        private static final Map<TopicPartition, Long> ENDS = Map.of(ONE, 3L, OTHER, 1L);

        private final int breaksAt;
        private final Throwable fault;
        private int polls;

        Client(int breaksAt, Throwable fault) {
            super("earliest");
            this.breaksAt = breaksAt;
            this.fault = fault;
        }

        @Override
        public void subscribe(Collection<String> topics, ConsumerRebalanceListener listener) {
            Map<TopicPartition, Long> handled = handled();
            super.subscribe(topics, listener);
            rebalance(List.of(ONE, OTHER));
            updateBeginningOffsets(Map.of(ONE, 0L, OTHER, 0L));
            // this client forgets what was committed when it subscribes; a broker does not
            handled.forEach((partition, at) -> commitAsync(Map.of(partition, new OffsetAndMetadata(at)), null));
            ENDS.keySet().forEach(partition -> seek(partition, handled.getOrDefault(partition, 0L)));
        }

        @Override
        @SuppressWarnings("NullAway") // Kafka's record takes a missing key and body
        public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
            polls++;
            Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new LinkedHashMap<>();
            Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
            int room = 2;
            for (TopicPartition partition : List.of(ONE, OTHER)) {
                for (; isBehind(partition) && room > 0; room--) {
                    long offset = position(partition);
                    records.computeIfAbsent(partition, at -> new ArrayList<>())
                            .add(new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, null));
                    next.put(partition, new OffsetAndMetadata(offset + 1));
                    seek(partition, offset + 1);
                }
            }
            if (polls == breaksAt) {
                throw Client.<RuntimeException>thrown(fault);
            }
            if (records.isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            return new ConsumerRecords<>(records, next);
        }

        private boolean isBehind(TopicPartition partition) {
            return assignment().contains(partition) && position(partition) < ENDS.getOrDefault(partition, 0L);
        }

        Map<TopicPartition, Long> handled() {
            Map<TopicPartition, Long> handled = new HashMap<>();
            committed(ENDS.keySet()).forEach((partition, at) -> handled.put(partition, at.offset()));
            return handled;
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <T extends Throwable> T thrown(Throwable fault) throws T {
            throw (T) fault;
        }

        @Override
        public void close(CloseOptions options) {
            // the next member of the group is this one again
        }
    }
}
