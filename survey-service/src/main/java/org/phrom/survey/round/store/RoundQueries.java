package org.phrom.survey.round.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.database.Database;

/** Asks about rounds without reading them. */
@ApplicationScoped
class RoundQueries {

    /** Place and transaction of a row, which no other state of it has. */
    static final String STAMP = "ctid || '/' || xmin";

    private final Database database;

    RoundQueries(Database database) {
        this.database = database;
    }

    /** Whether the round is still as it was when it had that stamp. */
    boolean stands(String id, String stamp) {
        return database.first("select 1 from round where id = ? and (" + STAMP + ") = ?", row -> true, id, stamp)
                .orElse(false);
    }
}
