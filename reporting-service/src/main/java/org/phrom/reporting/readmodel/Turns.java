package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;

/**
 * Lets events change the read model side by side, but none while it is made again: both touch any row in any order, and
 * would wait for each other for ever.
 */
@ApplicationScoped
public class Turns {

    private static final String KEY = "hashtextextended('read model', 0)";
    // shorter than a transaction may last, so that an event that waits is tried again instead of failing
    private static final Duration PATIENCE_OF_EVENTS = Duration.ofSeconds(5);
    // while a rebuild waits in the queue, events that come later wait behind it
    private static final Duration PATIENCE_OF_REBUILD = Duration.ofSeconds(1);

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;
    private final Map<String, String> bounds;

    Turns(
            Database database,
            TransactionSynchronizationRegistry transactions,
            @ConfigProperty(name = "phrom.rebuild.idle", defaultValue = "30S") Duration idle) {
        this.database = database;
        this.transactions = transactions;
        // the first is for a process that stands still, the others are for a host that is gone: the database learns of
        // neither by itself for hours
        this.bounds = Map.of(
                "idle_in_transaction_session_timeout", milliseconds(idle),
                "tcp_keepalives_idle", "10",
                "tcp_keepalives_interval", "5",
                "tcp_keepalives_count", "4",
                "client_connection_check_interval", "10000");
    }

    /** Waits a while for a rebuild to end, then lets none begin until the transaction ends. */
    public void ofEvents() {
        if (transactions.getResource(KEY) == null) {
            set("lock_timeout", milliseconds(PATIENCE_OF_EVENTS));
            database.query("select pg_advisory_xact_lock_shared(" + KEY + ")", row -> true);
            transactions.putResource(KEY, true);
        }
    }

    /** Whether no rebuild is running; if so, none begins until the transaction ends. */
    boolean freeForEvents() {
        return database.first("select pg_try_advisory_xact_lock_shared(" + KEY + ")", row -> row.getBoolean(1))
                .orElse(false);
    }

    /**
     * Waits for the events that are being handled and for another rebuild, then holds back all others until the
     * transaction ends. From here on the database ends the transaction when no statement comes for
     * {@code phrom.rebuild.idle}: whoever has the turn and stands still must not keep it.
     *
     * @param wanted asked each second of waiting; throws when the rebuild shall not go on
     */
    public void ofRebuild(Runnable wanted) {
        bounds.forEach(this::set);
        while (!taken()) {
            wanted.run();
        }
        transactions.putResource(KEY, true);
    }

    private boolean taken() {
        database.update("savepoint turn");
        try {
            set("lock_timeout", milliseconds(PATIENCE_OF_REBUILD));
            database.query("select pg_advisory_xact_lock(" + KEY + ")", row -> true);
            database.update("set local lock_timeout to default");
            return true;
        } catch (DatabaseFault e) {
            if (!e.isLockTimeout()) {
                throw e;
            }
            database.update("rollback to savepoint turn");
            return false;
        }
    }

    private void set(String setting, String value) {
        database.query("select set_config(?, ?, true)", row -> true, setting, value);
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
