package org.phrom.reporting.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.reporting.readmodel.DueRankings;
import org.phrom.reporting.readmodel.Turns;

/** Keeps the published instruments: names of the nodes, bands, source. */
@ApplicationScoped
class FrameworkEvents implements EventHandler {

    private final NewestSequence newest;
    private final Turns turns;
    private final DueRankings due;

    FrameworkEvents(NewestSequence newest, Turns turns, DueRankings due) {
        this.newest = newest;
        this.turns = turns;
        this.due = due;
    }

    @Override
    public String name() {
        return "frameworks";
    }

    @Override
    public String topic() {
        return "phrom.frameworks";
    }

    @Override
    public void handle(Event event) {
        turns.ofEvents();
        if (!event.type().equals("framework-published.v1")) {
            return;
        }
        FrameworkPublished body = event.as(FrameworkPublished.class);
        if (newest.upsert(
                "framework",
                Map.of("code", body.framework(), "version", body.version()),
                event.sequence(),
                Map.of("document", new Json(body.document().toString())))) {
            due.addAll();
        }
    }

    record FrameworkPublished(String framework, String version, JsonNode document) {}
}
