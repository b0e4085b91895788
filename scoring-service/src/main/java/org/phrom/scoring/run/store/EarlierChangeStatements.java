package org.phrom.scoring.run.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import org.phrom.kit.database.Database;

/** The frameworks of which official results changed that scores of later rounds may take, until these have followed. */
@ApplicationScoped
public class EarlierChangeStatements {
    private final Database database;
    private final TransactionSynchronizationRegistry transactions;

    EarlierChangeStatements(Database database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Notes that a result was published or superseded, or what joins versions came to be here. */
    public void changed(String framework) {
        List<String> noted = List.of("earlier_change", framework);
        if (transactions.getResource(noted) == null) {
            database.update("insert into earlier_change (framework) values (?)", framework);
            transactions.putResource(noted, true);
        }
    }

    /** Returns the frameworks that are waited for. */
    public List<String> waiting() {
        return database.query("select distinct framework from earlier_change", row -> row.getString(1));
    }

    /** Takes what is noted of a framework; false when there is nothing. What is noted meanwhile stays. */
    public boolean take(String framework) {
        return database.update("delete from earlier_change where framework = ?", framework) > 0;
    }
}
