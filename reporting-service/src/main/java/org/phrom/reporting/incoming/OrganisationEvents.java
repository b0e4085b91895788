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

/** Keeps names, types and parents of the organisations. */
@ApplicationScoped
class OrganisationEvents implements EventHandler {

    private final NewestSequence newest;
    private final Turns turns;
    private final DueRankings due;

    OrganisationEvents(NewestSequence newest, Turns turns, DueRankings due) {
        this.newest = newest;
        this.turns = turns;
        this.due = due;
    }

    @Override
    public String name() {
        return "organisations";
    }

    @Override
    public String topic() {
        return "phrom.organisations";
    }

    @Override
    public void handle(Event event) {
        turns.ofEvents();
        if (!event.type().equals("organisation-changed.v1")) {
            return;
        }
        OrganisationChanged body = event.as(OrganisationChanged.class);
        if (newest.upsert(
                "organisation",
                Map.of("code", body.code()),
                event.sequence(),
                Map.of("periods", new Json(body.periods().toString())))) {
            due.addAll();
        }
    }

    record OrganisationChanged(String code, JsonNode periods) {}
}
