package org.phrom.survey.framework.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntConsumer;
import org.phrom.kit.outbox.Republisher;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.store.FrameworkQueries;
import org.phrom.survey.framework.store.FrameworkRows;
import org.phrom.survey.outgoing.FrameworkEvents;

/** Tells every published framework again. */
@ApplicationScoped
class RepublishingFrameworks implements Republisher {

    private final FrameworkRows rows;
    private final FrameworkQueries queries;
    private final FrameworkEvents events;

    RepublishingFrameworks(FrameworkRows rows, FrameworkQueries queries, FrameworkEvents events) {
        this.rows = rows;
        this.queries = queries;
        this.events = events;
    }

    @Override
    public String topic() {
        return FrameworkEvents.TOPIC;
    }

    @Override
    public void republish(IntConsumer told) {
        List<FrameworkKey> keys = queries.published();
        for (FrameworkKey key : keys) {
            rows.find(key).ifPresent(events::again);
            told.accept(1);
        }
    }
}
