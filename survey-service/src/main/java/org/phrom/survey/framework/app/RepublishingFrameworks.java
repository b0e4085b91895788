package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.outbox.Republisher;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.outgoing.FrameworkEvents;

/** Tells every published framework again. */
@ApplicationScoped
class RepublishingFrameworks implements Republisher {

    private final FrameworkRows rows;
    private final FrameworkEvents events;

    RepublishingFrameworks(FrameworkRows rows, FrameworkEvents events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public String topic() {
        return FrameworkEvents.TOPIC;
    }

    @Override
    public int republish() {
        List<String[]> keys = rows.publishedKeys();
        for (String[] key : keys) {
            rows.find(key[0], key[1]).ifPresent(events::again);
        }
        return keys.size();
    }
}
