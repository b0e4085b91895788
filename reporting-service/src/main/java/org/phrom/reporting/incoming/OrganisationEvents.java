package org.phrom.reporting.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.reporting.readmodel.Organisations;
import org.phrom.reporting.readmodel.Turns;

/** Keeps names, types and parents of the organisations. */
@ApplicationScoped
class OrganisationEvents implements EventHandler {

    private final Turns turns;
    private final Organisations organisations;

    OrganisationEvents(Turns turns, Organisations organisations) {
        this.turns = turns;
        this.organisations = organisations;
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
        if (event.type().equals("organisation-changed.v1")) {
            OrganisationChanged body = event.as(OrganisationChanged.class);
            organisations.keep(body.code(), body.periods().toString(), event.sequence());
        }
    }

    record OrganisationChanged(String code, JsonNode periods) {}
}
