package org.phrom.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
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
    private static final int SHORTAGES = 10;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final TextMapGetter<ConsumerRecord<byte[], byte[]>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(ConsumerRecord<byte[], byte[]> record) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable ConsumerRecord<byte[], byte[]> record, String name) {
            Header header = record == null ? null : record.headers().lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    };

    private final Database database;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final Map<String, Long> signsOfLife = new ConcurrentHashMap<>();

    Inbox(Database database, DeadLetters deadLetters, MeterRegistry metrics) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    /**
     * Handles a portion of records; returns when the effect or the dead letter of each is committed. They share one
     * transaction, which is what makes a reader keep up; when that fails each is handled by itself.
     */
    void consume(List<ConsumerRecord<byte[], byte[]>> records, EventHandler handler) {
        if (!together(records, handler)) {
            records.forEach(record -> consume(record, handler));
        }
    }

    private boolean together(List<ConsumerRecord<byte[], byte[]>> records, EventHandler handler) {
        if (records.size() == 1) {
            return false;
        }
        try {
            int first = QuarkusTransaction.requiringNew().call(() -> handleOnce(records, handler));
            count("handled", handler, first);
            count("duplicate", handler, records.size() - first);
            return true;
        } catch (RuntimeException | Error e) {
            LOG.infof("Consumer %s handles %d events one by one: %s", handler.name(), records.size(), e.getMessage());
            return false;
        }
    }

    private void consume(ConsumerRecord<byte[], byte[]> record, EventHandler handler) {
        Attempts attempts = new Attempts();
        while (true) {
            showLife(handler);
            try {
                boolean first = QuarkusTransaction.requiringNew().call(() -> handleOnce(record, handler));
                count(first ? "handled" : "duplicate", handler, 1);
                return;
            } catch (RuntimeException | Error e) { // what an event makes fail must not end the reader
                attempts.failed(e);
                if (attempts.areEnough() || e instanceof Event.UnreadableEvent) {
                    setAside(record, handler, e);
                    return;
                }
                pause(attempts, handler, e);
            }
        }
    }

    /** Who reads for a handler tells that it gets on; each attempt at an event tells so too. */
    void showLife(EventHandler handler) {
        signsOfLife.put(handler.name(), System.nanoTime());
    }

    /** Time since the last sign of life of who reads for a handler; none before the first. */
    Duration silence(EventHandler handler) {
        Long last = signsOfLife.get(handler.name());
        return last == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - last);
    }

    /** Takes an event for a consumer, inside the handler's transaction; false when it was taken before. */
    boolean claim(String consumer, Event event) {
        return database.update(
                        "insert into inbox_message (consumer, event_id) values (?, ?) on conflict do nothing",
                        consumer,
                        event.id())
                == 1;
    }

    private boolean handleOnce(ConsumerRecord<byte[], byte[]> record, EventHandler handler) {
        Event event = Event.of(record);
        boolean first = claim(handler.name(), event);
        if (first) {
            handle(record, event, handler);
        }
        return first;
    }

    /** Claims all at once, and hands over the newest state of each thing that the poll tells of. */
    private int handleOnce(List<ConsumerRecord<byte[], byte[]>> records, EventHandler handler) {
        Map<ConsumerRecord<byte[], byte[]>, Event> events = new LinkedHashMap<>();
        records.forEach(record -> events.put(record, Event.of(record)));
        Set<UUID> claimed = claim(handler.name(), events.values());
        Map<List<String>, Event> newest = new HashMap<>();
        for (Event event : events.values()) {
            if (claimed.contains(event.id())) {
                newest.merge(
                        List.of(event.type(), event.key()),
                        event,
                        (one, other) -> other.sequence() > one.sequence() ? other : one);
            }
        }
        events.forEach((record, event) -> {
            if (newest.remove(List.of(event.type(), event.key()), event)) {
                handle(record, event, handler);
            }
        });
        return claimed.size();
    }

    private Set<UUID> claim(String consumer, Collection<Event> events) {
        return Set.copyOf(database.query(
                "insert into inbox_message (consumer, event_id) select distinct ?, unnest(?::uuid[]) order by 2"
                        + " on conflict do nothing returning event_id",
                row -> row.getObject(1, UUID.class),
                consumer,
                events.stream().map(event -> event.id().toString()).toList()));
    }

    private static void handle(ConsumerRecord<byte[], byte[]> record, Event event, EventHandler handler) {
        // what the handler tells in turn belongs to the trace of the event
        try (Scope unused = trace(record).makeCurrent()) {
            handler.handle(event);
        }
    }

    private static Context trace(ConsumerRecord<byte[], byte[]> record) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), record, HEADERS);
    }

    /** Keeps an event that a handler can not take as a dead letter, in a transaction of its own. */
    public void setAside(ConsumerRecord<byte[], byte[]> record, EventHandler handler, Throwable cause) {
        Attempts attempts = new Attempts();
        while (true) {
            showLife(handler);
            boolean bare = attempts.areEnough();
            try {
                QuarkusTransaction.requiringNew().run(() -> deadLetters.add(record, handler.name(), cause, bare));
                count("dead-letter", handler, 1);
                LOG.errorf(
                        cause,
                        "Event set aside: consumer=%s topic=%s partition=%d offset=%d",
                        handler.name(),
                        record.topic(),
                        record.partition(),
                        record.offset());
                return;
            } catch (RuntimeException | Error e) {
                attempts.failed(e);
                pause(attempts, handler, e);
            }
        }
    }

    private void count(String outcome, EventHandler handler, int events) {
        metrics.counter("phrom.inbox.events", "consumer", handler.name(), "outcome", outcome)
                .increment(events);
    }

    private static void pause(Attempts attempts, EventHandler handler, Throwable cause) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("Consumer " + handler.name() + " was told to end", cause);
        }
        LOG.warnf("Consumer %s tries again after attempt %d: %s", handler.name(), attempts.all, cause.getMessage());
        LockSupport.parkNanos(attempts.pause().toNanos());
    }

    /** How often one event has failed, and of what: only what it makes fail by itself counts against it soon. */
    static final class Attempts {

        private int all;
        private int failures;
        private int shortages;
        private boolean isShort;

        void failed(Throwable cause) {
            all++;
            isShort = isShortage(cause);
            if (isShort) {
                shortages++;
            } else if (!DatabaseFault.isPassing(cause)) {
                failures++;
            }
        }

        boolean areEnough() {
            return failures >= ATTEMPTS || shortages >= SHORTAGES;
        }

        /** Grows from attempt to attempt; memory takes long to become free. */
        Duration pause() {
            Duration growing = SHORTEST_PAUSE.multipliedBy(1L << Math.min(all - 1, 10));
            return isShort || growing.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : growing;
        }

        private static boolean isShortage(Throwable thrown) {
            return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                    .anyMatch(OutOfMemoryError.class::isInstance);
        }
    }
}
