package org.phrom.reporting.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.inbox.Inbox;
import org.phrom.kit.job.Work;

/**
 * One pass over the topics in the transaction of a rebuild. Records are applied in portions, each behind a savepoint;
 * of a portion that fails each record is applied by itself, and the one that fails again is set aside.
 */
final class Replay {

    private static final int PORTION = 500;
    private static final long PORTION_BYTES = 4 * 1024 * 1024;
    private static final long LONGEST_REST = Duration.ofSeconds(1).toNanos();

    private final Database database;
    private final Inbox inbox;
    private final Map<String, EventHandler> handlers;
    private final Work work;
    private final List<ConsumerRecord<byte[], byte[]>> portion = new ArrayList<>(PORTION);
    private long bytes;
    private long passed;
    private long told;
    private long rests = System.nanoTime();

    Replay(Database database, Inbox inbox, Map<String, EventHandler> handlers, Work work) {
        this.database = database;
        this.inbox = inbox;
        this.handlers = handlers;
        this.work = work;
    }

    /** Takes the next record. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        portion.add(record);
        bytes += record.serializedKeySize() + record.serializedValueSize();
        if (portion.size() == PORTION || bytes >= PORTION_BYTES) {
            finish();
        }
        goesOn();
    }

    /**
     * Says how far the topics are read; called also when nothing came.
     *
     * @param some offsets that lie behind
     * @param all offsets between beginnings and ends
     */
    void passed(long some, long all) {
        passed = some;
        work.expect(all);
        goesOn();
    }

    /**
     * Is to be called after everything that may take long. What was taken is applied a second later at the latest, and
     * be it nothing: the database ends a transaction that stands still.
     */
    void goesOn() {
        if (System.nanoTime() - rests >= LONGEST_REST) {
            finish();
        }
    }

    /** Applies what was taken and not yet applied. */
    void finish() {
        if (failure(portion) != null) {
            portion.forEach(this::applyAlone);
        }
        portion.clear();
        bytes = 0;
        rests = System.nanoTime();
        work.done(passed - told);
        told = passed;
    }

    private void applyAlone(ConsumerRecord<byte[], byte[]> record) {
        Throwable failure = failure(List.of(record));
        if (failure != null) {
            work.count(Rebuild.SKIPPED, 1);
            // the note of the consumer that met it first may have gone with the database that is being rebuilt
            inbox.setAside(record, handler(record), failure);
        }
    }

    private @Nullable Throwable failure(List<ConsumerRecord<byte[], byte[]>> records) {
        database.update("savepoint portion");
        try {
            records.forEach(record -> handler(record).handle(Event.of(record)));
            database.update("release savepoint portion");
            return null;
        } catch (RuntimeException | StackOverflowError e) {
            if (DatabaseFault.isPassing(e)) {
                throw e;
            }
            database.update("rollback to savepoint portion");
            return e;
        }
    }

    private EventHandler handler(ConsumerRecord<byte[], byte[]> record) {
        return Objects.requireNonNull(handlers.get(record.topic()), record.topic());
    }
}
