package org.phrom.broken.outgoing;

import org.phrom.broken.thing.app.TellingThings;

/** Asks a use case for what it tells. */
public final class ThingEvents {

    private ThingEvents() {}

    /** Tells a thing. */
    public static ThingChanged told() {
        return TellingThings.body();
    }
}
