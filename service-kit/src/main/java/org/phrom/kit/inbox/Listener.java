package org.phrom.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.EventHandler;

/**
 * Reads the topic of one handler on a thread of its own and hands portions to the inbox, for as long as the service
 * runs: what can't be fetched is set aside, and whatever else goes wrong leads to a new consumer after a pause.
 */
final class Listener implements ConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final int PORTION = 100;
    private static final int PORTION_BYTES = 4 * 1024 * 1024;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final EventHandler handler;
    private final String group;
    private final RawConsumers consumers;
    private final Inbox inbox;
    private final Thread thread;
    private final AtomicBoolean assigned = new AtomicBoolean();
    private volatile boolean stopping;
    private volatile long lag;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> reading;

    Listener(EventHandler handler, String service, RawConsumers consumers, Inbox inbox) {
        this.handler = handler;
        this.group = service + "." + handler.name();
        this.consumers = consumers;
        this.inbox = inbox;
        this.thread = new Thread(this::run, "inbox-" + handler.name());
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Asks it to finish what is under way and to leave its group. */
    void stop() {
        stopping = true;
        KafkaConsumer<byte[], byte[]> consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    /** Waits for its end, and interrupts it when that does not come; false then. */
    boolean join(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
        boolean ended = !thread.isAlive();
        thread.interrupt();
        return ended;
    }

    String name() {
        return handler.name();
    }

    /** Whether the group has given it its partitions, be it none. */
    boolean isAssigned() {
        return assigned.get();
    }

    /** Records that are there and not yet taken, as far as is known. */
    long lag() {
        return lag;
    }

    private void run() {
        while (!stopping) {
            try {
                listen();
            } catch (WakeupException e) {
                LOG.debugf("Consumer %s stops", group);
            } catch (RuntimeException | Error e) { // nobody would notice that the thread has ended
                LOG.warnf(e, "Consumer %s begins again", group);
                pause();
            }
        }
    }

    private void listen() {
        KafkaConsumer<byte[], byte[]> consumer = consumers.member(group);
        try {
            reading = consumer;
            consumer.subscribe(List.of(handler.topic()), this);
            listen(consumer);
        } finally {
            assigned.set(false);
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }

    private void listen(KafkaConsumer<byte[], byte[]> consumer) {
        while (!stopping) {
            try {
                List<ConsumerRecord<byte[], byte[]>> portion = portion(consumer);
                if (!portion.isEmpty()) {
                    inbox.consume(portion, handler);
                    consumer.commitAsync();
                }
                lag = consumer.assignment().stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum();
            } catch (WakeupException e) {
                throw e;
            } catch (RuntimeException | Error e) {
                goOnBehind(e, consumer);
            }
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> portion(KafkaConsumer<byte[], byte[]> consumer) {
        List<ConsumerRecord<byte[], byte[]>> portion = new ArrayList<>();
        long bytes = 0;
        ConsumerRecords<byte[], byte[]> polled = consumer.poll(IDLE);
        while (!polled.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                portion.add(record);
                bytes += record.serializedKeySize() + record.serializedValueSize();
            }
            if (portion.size() >= PORTION || bytes >= PORTION_BYTES) {
                break;
            }
            polled = more(consumer);
        }
        return portion;
    }

    private static ConsumerRecords<byte[], byte[]> more(KafkaConsumer<byte[], byte[]> consumer) {
        try {
            return consumer.poll(Duration.ZERO);
        } catch (RuntimeException e) {
            // the next poll says so again; what came before is handled first
            return ConsumerRecords.empty();
        }
    }

    /** Sets aside what the client can't fetch; when all of it can be fetched, the failure was another one. */
    private void goOnBehind(Throwable failure, KafkaConsumer<byte[], byte[]> consumer) {
        boolean moved = false;
        for (TopicPartition partition : consumer.assignment()) {
            long position = consumer.position(partition);
            long readable = consumers.skip(partition, position, (offset, cause) -> setAside(partition, offset, cause));
            if (readable > position) {
                consumer.seek(partition, readable);
                moved = true;
            }
        }
        if (!moved) {
            throw new IllegalStateException("Consumer " + group + " can't read", failure);
        }
        consumer.commitAsync();
    }

    @SuppressWarnings("NullAway") // Kafka's record takes a missing key and body
    private void setAside(TopicPartition partition, long offset, Throwable cause) {
        inbox.setAside(
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, null, null), handler, cause);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        assigned.set(true);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        LOG.debugf("Consumer %s gives up %s", group, partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        assigned.set(false);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
