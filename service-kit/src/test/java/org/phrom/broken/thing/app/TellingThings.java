package org.phrom.broken.thing.app;

import org.phrom.broken.outgoing.ThingChanged;
import org.phrom.broken.outgoing.ThingEvents;
import org.phrom.kit.database.Database;

/** Builds a body and speaks SQL. */
public final class TellingThings {

    private TellingThings() {}

    /** Tells things. */
    public static void tell(Database database) {
        database.query("select 1 from thing", row -> ThingEvents.told());
    }

    /** A body. */
    public static ThingChanged body() {
        return new ThingChanged("a");
    }
}
