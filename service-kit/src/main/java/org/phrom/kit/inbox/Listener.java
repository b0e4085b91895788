package org.phrom.kit.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final EventHandler handler;
    private final String group;
    private final RawConsumers consumers;
    private final Inbox inbox;
    private final Thread thread;
    private final AtomicBoolean assigned = new AtomicBoolean();
    // once something could not be read it stays so: portions gather the polls, so it costs little
    private boolean oneByOne;
    private volatile boolean stopping;
    private volatile long lag;
    private volatile @Nullable Consumer<byte[], byte[]> reading;

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
        Consumer<byte[], byte[]> consumer = reading;
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

    /** Whether its thread has ended unasked, or has not come round for longer than that. */
    boolean isStuckFor(Duration patience) {
        boolean ended = thread.getState() == Thread.State.TERMINATED;
        return !stopping && (ended || inbox.silence(handler).compareTo(patience) > 0);
    }

    /** Records that are there and not yet taken, as far as is known. */
    long lag() {
        return lag;
    }

    private void run() {
        while (!stopping) {
            inbox.showLife(handler);
            try {
                listen();
            } catch (WakeupException e) {
                LOG.debugf("Consumer %s stops", group);
            } catch (RuntimeException | Error e) { // nobody would notice that the thread has ended
                LOG.warnf(e, "Consumer %s begins again", group);
                oneByOne = true;
                pause();
            }
        }
    }

    private void listen() {
        Consumer<byte[], byte[]> consumer =
                consumers.member(group, oneByOne || handler.takesLarge(), handler.takesLarge());
        try {
            reading = consumer;
            consumer.subscribe(List.of(handler.topic()), this);
            listen(consumer);
        } finally {
            assigned.set(false);
            lag = 0; // whoever has the partitions next tells it
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }

    private void listen(Consumer<byte[], byte[]> consumer) {
        while (!stopping) {
            inbox.showLife(handler);
            Throwable failure = take(consumer);
            if (failure != null) {
                goOnBehind(failure, consumer);
            }
            lag = consumer.assignment().stream()
                    .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                    .sum();
        }
    }

    /** Handles what comes and commits that and no more, be the consumer further; tells why no more came. */
    private @Nullable Throwable take(Consumer<byte[], byte[]> consumer) {
        try {
            Portion portion = Portion.of(consumer);
            if (!portion.records().isEmpty()) {
                inbox.consume(portion.records(), handler);
                Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>(portion.next());
                handled.keySet().retainAll(consumer.assignment());
                consumer.commitAsync(handled, null);
            }
            return portion.failure();
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    /**
     * Goes back to what is not committed, since a poll that fails may have moved on, and sets aside what the client can't
     * fetch there; when all of it can be fetched, the failure was another one.
     */
    private void goOnBehind(Throwable failure, Consumer<byte[], byte[]> consumer) {
        if (failure instanceof WakeupException wakeup) {
            throw wakeup;
        }
        Map<TopicPartition, OffsetAndMetadata> passed = new HashMap<>();
        unhandled(consumer).forEach((partition, from) -> {
            long readable = consumers.skip(partition, from, (record, cause) -> inbox.setAside(record, handler, cause));
            consumer.seek(partition, readable);
            if (readable > from) {
                passed.put(partition, new OffsetAndMetadata(readable));
            }
        });
        if (passed.isEmpty()) {
            throw new IllegalStateException("Consumer " + group + " can't read", failure);
        }
        consumer.commitAsync(passed, null);
    }

    private static Map<TopicPartition, Long> unhandled(Consumer<byte[], byte[]> consumer) {
        Map<TopicPartition, Long> unhandled = new HashMap<>(consumer.beginningOffsets(consumer.assignment()));
        consumer.committed(consumer.assignment()).forEach((partition, committed) -> {
            if (committed != null) {
                unhandled.merge(partition, committed.offset(), Math::max);
            }
        });
        return unhandled;
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
