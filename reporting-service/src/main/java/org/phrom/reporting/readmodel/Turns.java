package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.phrom.kit.database.Database;

/**
 * Lets events change the read model side by side, but none while it is made again: both touch any row in any order, and
 * would wait for each other for ever.
 */
@ApplicationScoped
public class Turns {

    private static final String KEY = "hashtextextended('read model', 0)";
    // shorter than a transaction may last, so that an event that waits is tried again instead of failing
    private static final String PATIENCE = "5s";

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;

    Turns(Database database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Waits a while for a rebuild to end, then lets none begin until the transaction ends. */
    public void ofEvents() {
        if (transactions.getResource(KEY) == null) {
            database.query("select set_config('lock_timeout', ?, true)", row -> true, PATIENCE);
            database.query("select pg_advisory_xact_lock_shared(" + KEY + ")", row -> true);
            transactions.putResource(KEY, true);
        }
    }

    /** Whether no rebuild is running; if so, none begins until the transaction ends. */
    boolean freeForEvents() {
        return database.first("select pg_try_advisory_xact_lock_shared(" + KEY + ")", row -> row.getBoolean(1))
                .orElse(false);
    }

    /** Waits for the events that are being handled, and holds back all others until the transaction ends. */
    public void ofRebuild() {
        database.query("select pg_advisory_xact_lock(" + KEY + ")", row -> true);
        transactions.putResource(KEY, true);
    }
}
