package org.phrom.reporting.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Turns;

/** Keeps the published instruments: names of the nodes, bands, source. */
@ApplicationScoped
class FrameworkEvents implements EventHandler {

    private final Turns turns;
    private final Frameworks frameworks;

    FrameworkEvents(Turns turns, Frameworks frameworks) {
        this.turns = turns;
        this.frameworks = frameworks;
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
    public boolean takesLarge() {
        return true;
    }

    @Override
    public void handle(Event event) {
        turns.ofEvents();
        if (event.type().equals("framework-published.v1")) {
            FrameworkPublished body = event.as(FrameworkPublished.class);
            frameworks.keep(body.framework(), body.version(), body.document().toString(), event.sequence());
        }
    }

    record FrameworkPublished(String framework, String version, JsonNode document) {}
}
