package org.phrom.survey.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;
import org.phrom.survey.organisation.domain.Organisation;
import org.phrom.survey.organisation.domain.StoredOrganisation;

/** Tells the readers of {@code phrom.organisations} how organisations stand. */
@ApplicationScoped
public class OrganisationEvents {

    /** The topic. */
    public static final String TOPIC = "phrom.organisations";

    private static final String TYPE = "organisation-changed.v1";

    private final Outbox outbox;

    OrganisationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells new states in the transaction of their change. */
    public void changed(Collection<Organisation> organisations, Instant now) {
        outbox.appendAll(organisations.stream().map(one -> event(one, now)).toList());
    }

    /** Tells present states again. */
    public void again(List<StoredOrganisation> organisations) {
        outbox.republish(organisations.stream()
                .map(one -> event(one.organisation(), one.changedAt()))
                .toList());
    }

    private static OutgoingEvent event(Organisation one, Instant changedAt) {
        return new OutgoingEvent(TOPIC, TYPE, one.code(), one.version(), OrganisationChanged.of(one, changedAt));
    }
}
