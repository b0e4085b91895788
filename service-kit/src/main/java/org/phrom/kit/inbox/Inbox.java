package org.phrom.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;

/**
 * Hands each event to its handler once: claim and effect are one transaction. While the database is away it waits and
 * tries again; an event that fails by itself is set aside as a dead letter, and the next ones go on.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int ATTEMPTS = 3;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Database database;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;

    Inbox(Database database, DeadLetters deadLetters, MeterRegistry metrics) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /** Handles one record; returns when its effect or its dead letter is committed. */
    public void consume(ConsumerRecord<String, String> record, EventHandler handler) {
        int failures = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                boolean first = QuarkusTransaction.requiringNew().call(() -> handleOnce(record, handler));
                count(first ? "handled" : "duplicate", handler);
                return;
            } catch (RuntimeException e) {
                boolean passing = DatabaseFault.isPassing(e);
                failures += passing ? 0 : 1;
                if (!passing && (failures == ATTEMPTS || e instanceof Event.UnreadableEvent)) {
                    setAside(record, handler, e);
                    return;
                }
                pause(attempt, handler, e);
            }
        }
    }

    /** Takes an event for a consumer, inside the handler's transaction; false when it was taken before. */
    boolean claim(String consumer, Event event) {
        return database.update(
                        "insert into inbox_message (consumer, event_id) values (?, ?) on conflict do nothing",
                        consumer,
                        event.id())
                == 1;
    }

    private boolean handleOnce(ConsumerRecord<String, String> record, EventHandler handler) {
        Event event = Event.of(record);
        boolean first = claim(handler.name(), event);
        if (first) {
            handler.handle(event);
        }
        return first;
    }

    private void setAside(ConsumerRecord<String, String> record, EventHandler handler, RuntimeException cause) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> deadLetters.add(record, handler.name(), cause));
                count("dead-letter", handler);
                LOG.errorf(
                        cause,
                        "Event set aside: consumer=%s topic=%s partition=%d offset=%d",
                        handler.name(),
                        record.topic(),
                        record.partition(),
                        record.offset());
                return;
            } catch (RuntimeException e) {
                pause(attempt, handler, e);
            }
        }
    }

    private void count(String outcome, EventHandler handler) {
        metrics.counter("phrom.inbox.events", "consumer", handler.name(), "outcome", outcome)
                .increment();
    }

    private static void pause(int attempt, EventHandler handler, RuntimeException cause) {
        if (Thread.currentThread().isInterrupted()) {
            throw cause;
        }
        LOG.warnf("Consumer %s tries again after attempt %d: %s", handler.name(), attempt, cause.getMessage());
        long nanos = SHORTEST_PAUSE.toNanos() << Math.min(attempt - 1, 10);
        LockSupport.parkNanos(Math.min(nanos, LONGEST_PAUSE.toNanos()));
    }
}
