package org.phrom.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.outbox.EventProducer.StoredEvent;
import org.phrom.kit.runtime.Pulse;

/**
 * Publishes stored events in the order of their position: by flag, never by a high-water mark, since positions become
 * visible out of order. An advisory lock lets one relay per database work, which keeps the order within a key.
 */
@ApplicationScoped
class OutboxRelay {

    private static final int BATCH = 500;
    private static final long LOCK = 0x5048524F4D01L;
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Database database;
    private final EventProducer producer;
    private final Clock clock;
    private @Nullable Pulse pulse;

    OutboxRelay(Database database, EventProducer producer, Clock clock, MeterRegistry metrics) {
        this.database = database;
        this.producer = producer;
        this.clock = clock;
        Gauge.builder("phrom.outbox.backlog", this, relay -> relay.measure("count(*)"))
                .description("Events stored and not yet published")
                .register(metrics);
        Gauge.builder(
                        "phrom.outbox.oldest.age",
                        this,
                        relay -> relay.measure("extract(epoch from now() - min(created_at))"))
                .description("Age of the oldest event not yet published")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start("outbox-relay", INTERVAL, this::drain);
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
        producer.close();
    }

    void nudge() {
        if (pulse != null) {
            pulse.nudge();
        }
    }

    private void drain() {
        int published;
        do {
            published = QuarkusTransaction.requiringNew().timeout(60).call(this::publishBatch);
        } while (published == BATCH);
    }

    private int publishBatch() {
        boolean mine = database.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
        if (!mine) {
            return 0;
        }
        List<StoredEvent> batch = database.query(
                "select position, id, topic, key, type, sequence, body, traceparent, created_at from outbox_message"
                        + " where published_at is null order by position limit ?",
                StoredEvent::read,
                BATCH);
        if (!batch.isEmpty()) {
            mark(send(batch));
        }
        return batch.size();
    }

    /** Sends wave by wave and tells what was acknowledged; a failure ends it, so that no later event of a key overtakes. */
    private List<Long> send(List<StoredEvent> batch) {
        List<Long> published = new ArrayList<>(batch.size());
        for (List<StoredEvent> wave : waves(batch)) {
            Throwable failure = send(wave, published);
            if (failure != null && published.isEmpty()) {
                throw new IllegalStateException("Kafka took no event", failure);
            }
            if (failure != null) {
                break;
            }
        }
        return published;
    }

    private @Nullable Throwable send(List<StoredEvent> wave, List<Long> published) {
        List<Future<RecordMetadata>> acknowledgements =
                wave.stream().map(producer::send).toList();
        producer.flush();
        Throwable failure = null;
        for (int i = 0; i < wave.size(); i++) {
            try {
                acknowledgements.get(i).get();
                published.add(wave.get(i).position());
            } catch (ExecutionException e) {
                failure = e.getCause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return e;
            }
        }
        return failure;
    }

    // a wave has each key once: the next event of a key leaves only when the one before it has arrived
    private static Collection<List<StoredEvent>> waves(List<StoredEvent> batch) {
        Map<String, Integer> told = new HashMap<>();
        Map<Integer, List<StoredEvent>> waves = new TreeMap<>();
        for (StoredEvent event : batch) {
            int wave = told.merge(event.topic() + "\n" + event.key(), 1, Integer::sum);
            waves.computeIfAbsent(wave, number -> new ArrayList<>()).add(event);
        }
        return waves.values();
    }

    private void mark(List<Long> positions) {
        database.update(
                "update outbox_message set published_at = ? where position = any(?)", clock.instant(), positions);
    }

    private double measure(String expression) {
        try {
            return database.first(
                            "select coalesce(" + expression + ", 0) from outbox_message where published_at is null",
                            row -> row.getDouble(1))
                    .orElse(0d);
        } catch (DatabaseFault e) {
            return Double.NaN;
        }
    }
}
