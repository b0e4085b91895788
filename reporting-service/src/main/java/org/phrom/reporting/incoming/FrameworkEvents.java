package org.phrom.reporting.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.phrom.kit.database.Database.Json;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.inbox.Inbox;
import org.phrom.reporting.readmodel.DueRankings;
import org.phrom.reporting.readmodel.Turns;

/** Keeps the published instruments: names of the nodes, bands, source. */
@ApplicationScoped
class FrameworkEvents implements EventHandler {

    private final Inbox inbox;
    private final NewestSequence newest;
    private final Turns turns;
    private final DueRankings due;

    FrameworkEvents(Inbox inbox, NewestSequence newest, Turns turns, DueRankings due) {
        this.inbox = inbox;
        this.newest = newest;
        this.turns = turns;
        this.due = due;
    }

    @Incoming("frameworks")
    @Blocking
    void on(ConsumerRecords<String, String> polled) {
        inbox.consume(polled, this);
    }

    @Override
    public String name() {
        return "frameworks";
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
