package org.phrom.reporting.rebuild;

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

    private final Database database;
    private final Inbox inbox;
    private final Map<String, EventHandler> handlers;
    private final Work work;
    private final List<ConsumerRecord<byte[], byte[]>> portion = new ArrayList<>(PORTION);
    private long bytes;

    Replay(Database database, Inbox inbox, Map<String, EventHandler> handlers, Work work) {
        this.database = database;
        this.inbox = inbox;
        this.handlers = handlers;
        this.work = work;
    }

    /**
     * Takes the next record.
     *
     * @param all how many there are
     */
    void take(ConsumerRecord<byte[], byte[]> record, Long all) {
        work.expect(all);
        portion.add(record);
        bytes += record.serializedKeySize() + record.serializedValueSize();
        if (portion.size() == PORTION || bytes >= PORTION_BYTES) {
            finish();
        }
    }

    /** Applies what was taken and not yet applied. */
    void finish() {
        if (failure(portion) != null) {
            portion.forEach(this::applyAlone);
        }
        int applied = portion.size();
        portion.clear();
        bytes = 0;
        work.done(applied);
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
