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
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.outbox.EventProducer.StoredEvent;
import org.phrom.kit.runtime.Pulse;

/**
 * Publishes stored events in the order of their position: by flag, never by a high-water mark, since positions become
 * visible out of order. An advisory lock lets one relay per database work, which keeps the order within a key.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BATCH = 500;
    // two of the largest; on its way a batch is held several times over
    private static final int BATCH_BYTES = 2 * BodySize.MOST;
    private static final String WAITING = "published_at is null and parked_at is null";
    private static final String HEAD = "select position, id, topic, key, type, sequence, body, traceparent, created_at"
            + " from (select head.*, sum(octet_length(body)) over (order by position) - octet_length(body) as before"
            + " from (select * from outbox_message where " + WAITING + " order by position limit ?) head) sized"
            + " where before < ? order by position";
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
        Gauge.builder("phrom.outbox.backlog", this, relay -> relay.measure("count(*)", WAITING))
                .description("Events stored and not yet published")
                .register(metrics);
        Gauge.builder(
                        "phrom.outbox.oldest.age",
                        this,
                        relay -> relay.measure("extract(epoch from now() - min(created_at))", WAITING))
                .description("Age of the oldest event not yet published")
                .baseUnit("seconds")
                .register(metrics);
        Gauge.builder("phrom.outbox.parked", this, relay -> relay.measure("count(*)", "parked_at is not null"))
                .description("Events that Kafka refuses as too large")
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
        boolean more;
        do {
            more = QuarkusTransaction.requiringNew().timeout(60).call(this::publishBatch);
        } while (more);
    }

    /** Publishes the head of the backlog; true when there may be more of it that nobody nudges for. */
    private boolean publishBatch() {
        boolean mine = database.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
        if (!mine) {
            return false;
        }
        List<StoredEvent> batch = database.query(HEAD, StoredEvent::read, BATCH, BATCH_BYTES);
        Outcome outcome = send(batch);
        mark(outcome.published());
        outcome.tooLarge().forEach(this::park);
        return outcome.size() > 0 && (outcome.size() < batch.size() || isFull(batch));
    }

    // a character is four bytes at most
    private static boolean isFull(List<StoredEvent> batch) {
        int characters = batch.stream().mapToInt(event -> event.body().length()).sum();
        return batch.size() == BATCH || characters >= BATCH_BYTES / 4;
    }

    /** Sends wave by wave and tells what was acknowledged; a failure ends it, so that no later event of a key overtakes. */
    private Outcome send(List<StoredEvent> batch) {
        Outcome outcome = new Outcome(new ArrayList<>(batch.size()), new ArrayList<>());
        for (List<StoredEvent> wave : waves(batch)) {
            Throwable failure = send(wave, outcome);
            if (failure != null && outcome.size() == 0) {
                throw new IllegalStateException("Kafka took no event", failure);
            }
            if (failure != null) {
                break;
            }
        }
        return outcome;
    }

    private @Nullable Throwable send(List<StoredEvent> wave, Outcome outcome) {
        List<Future<RecordMetadata>> acknowledgements =
                wave.stream().map(producer::send).toList();
        producer.flush();
        Throwable failure = null;
        for (int i = 0; i < wave.size(); i++) {
            try {
                acknowledgements.get(i).get();
                outcome.published().add(wave.get(i).position());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RecordTooLargeException) {
                    outcome.tooLarge().add(wave.get(i));
                } else {
                    failure = e.getCause();
                }
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
        if (!positions.isEmpty()) {
            database.update(
                    "update outbox_message set published_at = ? where position = any(?)", clock.instant(), positions);
        }
    }

    // the next state of the same key has all that this one says, so nothing has to wait for it
    private void park(StoredEvent event) {
        LOG.errorf(
                "Kafka takes no event as large as this one, which stays in the outbox: position=%d topic=%s key=%s",
                event.position(), event.topic(), event.key());
        database.update(
                "update outbox_message set parked_at = ?, parked_reason = 'too large for Kafka' where position = ?",
                clock.instant(),
                event.position());
    }

    private double measure(String expression, String which) {
        try {
            return database.first(
                            "select coalesce(" + expression + ", 0) from outbox_message where " + which,
                            row -> row.getDouble(1))
                    .orElse(0d);
        } catch (DatabaseFault e) {
            return Double.NaN;
        }
    }

    /** What became of a batch. */
    private record Outcome(List<Long> published, List<StoredEvent> tooLarge) {

        int size() {
            return published.size() + tooLarge.size();
        }
    }
}
