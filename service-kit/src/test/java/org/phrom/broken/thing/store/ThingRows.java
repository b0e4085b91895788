package org.phrom.broken.thing.store;

import java.util.List;
import org.phrom.kit.database.Database;

/** Speaks SQL, whatever its name says. */
final class ThingRows {

    private ThingRows() {}

    static List<String> ids(Database database) {
        return database.query("select id from thing", row -> row.getString(1));
    }
}
