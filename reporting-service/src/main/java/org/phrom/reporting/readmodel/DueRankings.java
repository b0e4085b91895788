package org.phrom.reporting.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.phrom.kit.database.Database;

/** Which rounds' rankings are to be made again; told in the transaction of a change, once in each. */
@ApplicationScoped
public class DueRankings implements MadeOfEvents {

    private final Database database;
    private final TransactionSynchronizationRegistry transactions;
    private final Event<Added> added;

    DueRankings(Database database, TransactionSynchronizationRegistry transactions, Event<Added> added) {
        this.database = database;
        this.transactions = transactions;
        this.added = added;
    }

    @Override
    public List<String> tables() {
        return List.of("ranking_due");
    }

    /** Something changed that this round shows. */
    public void add(String round) {
        String key = "ranking due of " + round;
        if (transactions.getResource(key) == null) {
            database.update("insert into ranking_due (round) values (?)", round);
            transactions.putResource(key, true);
            added.fire(new Added());
        }
    }

    /** Something changed which any round may show, such as the name of an area. */
    public void addAll() {
        String key = "ranking due";
        if (transactions.getResource(key) == null) {
            database.update("insert into ranking_due (round) select id from round union select round from ranking");
            transactions.putResource(key, true);
            added.fire(new Added());
        }
    }

    List<String> rounds() {
        return database.query("select distinct round from ranking_due", row -> row.getString(1));
    }

    void take(String round) {
        database.update("delete from ranking_due where round = ?", round);
    }

    void takeAll() {
        database.update("delete from ranking_due");
    }

    /** Rankings have become due in the present transaction. */
    record Added() {}
}
