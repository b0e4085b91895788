package org.phrom.scoring.incoming;

import static org.phrom.scoring.incoming.Required.field;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.scoring.projection.Registry;
import org.phrom.scoring.projection.Registry.Organisation;

/** Keeps organisations. */
@ApplicationScoped
class OrganisationProjector implements EventHandler {
    private final Registry registry;

    OrganisationProjector(Registry registry) {
        this.registry = registry;
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
        if (!OrganisationChanged.TYPE.equals(event.type())) {
            return;
        }
        OrganisationChanged changed = event.as(OrganisationChanged.class);
        Organisation row = new Organisation(
                field(changed.code(), "code"),
                field(changed.codes(), "codes"),
                field(changed.periods(), "periods"),
                field(changed.attributes(), "attributes"));
        registry.keep(row, event.sequence());
    }
}
