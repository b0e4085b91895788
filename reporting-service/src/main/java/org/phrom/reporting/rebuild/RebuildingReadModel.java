package org.phrom.reporting.rebuild;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.reporting.rebuild.Rebuilds.Progress;

/**
 * Empties the read model and applies every event again, in one transaction: readers see the old rows until it commits.
 * Live consumption goes on beside it; an event that touches a row of the rebuild waits for the commit, and the newest
 * sequence decides.
 */
@ApplicationScoped
class RebuildingReadModel {

    private static final Logger LOG = Logger.getLogger(RebuildingReadModel.class);
    private static final List<String> TABLES =
            List.of("organisation", "framework", "round", "assessment", "score_run", "score");
    // topic by the name of the consumer that takes it
    private static final Map<String, String> CONSUMERS = Map.of(
            "phrom.organisations", "organisations",
            "phrom.frameworks", "frameworks",
            "phrom.rounds", "rounds",
            "phrom.assessments", "assessments",
            "phrom.scores", "scores");
    private static final int LONGEST_SECONDS = (int) Duration.ofHours(6).toSeconds();
    private static final int ATTEMPTS = 5;
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(1);

    private final Rebuilds rebuilds;
    private final TopicReplay topics;
    private final Database database;
    private final Map<String, EventHandler> handlers;
    private final ExecutorService background;
    private final Clock clock;

    RebuildingReadModel(
            Rebuilds rebuilds,
            TopicReplay topics,
            Database database,
            @All List<EventHandler> handlers,
            ExecutorService background,
            Clock clock) {
        this.rebuilds = rebuilds;
        this.topics = topics;
        this.database = database;
        this.handlers = handlers.stream().collect(Collectors.toMap(EventHandler::name, Function.identity()));
        this.background = background;
        this.clock = clock;
    }

    /** A rebuild that was asked for; work begins when the request is committed. */
    record Asked(UUID id) {}

    void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked asked) {
        background.execute(() -> run(asked.id()));
    }

    private void run(UUID id) {
        for (int attempt = 1; ; attempt++) {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> replay(id));
                rebuilds.end(id, "completed");
                return;
            } catch (RuntimeException e) {
                // live events touch the same rows: of two that wait for each other the database lets one fail
                if (attempt == ATTEMPTS || !DatabaseFault.isPassing(e)) {
                    LOG.errorf(e, "Rebuild failed, the old read model stays: rebuild=%s", id);
                    rebuilds.end(id, "failed");
                    return;
                }
                LOG.infof("Rebuild begins again: rebuild=%s attempt=%d", id, attempt);
            }
        }
    }

    private void replay(UUID id) {
        TABLES.forEach(table -> database.update("delete from " + table));
        Set<String> setAside = setAside();
        Replay replay = new Replay(id, setAside);
        // the topics' ends are taken after the rows are gone, so that no row is deleted whose event is not read again
        topics.read(List.copyOf(CONSUMERS.keySet()), replay::apply);
        replay.report();
    }

    // what the live consumer could not handle would fail again and end the transaction
    private Set<String> setAside() {
        return new HashSet<>(database.query(
                "select topic, \"partition\", \"offset\" from dead_letter where replayed_at is null",
                row -> place(row.getString(1), row.getInt(2), row.getLong(3))));
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "/" + partition + "/" + offset;
    }

    /** One pass over the topics. */
    private final class Replay {

        private final UUID id;
        private final Set<String> setAside;
        private Instant reported = Instant.EPOCH;
        private long read;
        private long total;
        private long skipped;

        private Replay(UUID id, Set<String> setAside) {
            this.id = id;
            this.setAside = setAside;
        }

        private void apply(ConsumerRecord<String, String> record, Long all) {
            total = all;
            read++;
            skipped += applied(record) ? 0 : 1;
            if (clock.instant().isAfter(reported.plus(BETWEEN_REPORTS))) {
                report();
            }
        }

        private boolean applied(ConsumerRecord<String, String> record) {
            EventHandler handler = handlers.get(CONSUMERS.get(record.topic()));
            if (handler == null || setAside.contains(place(record.topic(), record.partition(), record.offset()))) {
                return false;
            }
            database.update("savepoint event");
            try {
                handler.handle(Event.of(record));
                database.update("release savepoint event");
                return true;
            } catch (RuntimeException e) {
                return skipped(record, e);
            }
        }

        // the live consumer's note of it may have gone with the database that is being rebuilt
        private boolean skipped(ConsumerRecord<String, String> record, RuntimeException cause) {
            if (DatabaseFault.isPassing(cause)) {
                throw cause;
            }
            database.update("rollback to savepoint event");
            LOG.warnf(
                    "Rebuild skips an event: topic=%s partition=%d offset=%d: %s",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    cause.getClass().getSimpleName());
            return false;
        }

        private void report() {
            reported = clock.instant();
            Progress progress = new Progress(read, total, skipped);
            QuarkusTransaction.requiringNew().run(() -> rebuilds.progress(id, progress));
        }
    }
}
