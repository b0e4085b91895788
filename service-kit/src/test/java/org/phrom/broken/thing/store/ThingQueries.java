package org.phrom.broken.thing.store;

import org.phrom.kit.database.Database;

/** Writes, whatever its name says. */
final class ThingQueries {

    private ThingQueries() {}

    static int rename(Database database) {
        return database.update("update thing set name = 'a'");
    }
}
