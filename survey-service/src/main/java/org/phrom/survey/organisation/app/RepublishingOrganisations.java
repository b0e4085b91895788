package org.phrom.survey.organisation.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntConsumer;
import org.phrom.kit.outbox.Republisher;
import org.phrom.survey.organisation.store.OrganisationRows;
import org.phrom.survey.outgoing.OrganisationEvents;

/** Tells again how every organisation stands. */
@ApplicationScoped
class RepublishingOrganisations implements Republisher {

    private static final int PORTION = 100;

    private final OrganisationRows rows;
    private final OrganisationEvents events;

    RepublishingOrganisations(OrganisationRows rows, OrganisationEvents events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public String topic() {
        return OrganisationEvents.TOPIC;
    }

    @Override
    public void republish(IntConsumer told) {
        List<String> codes = rows.codes();
        for (int from = 0; from < codes.size(); from += PORTION) {
            List<String> portion = codes.subList(from, Math.min(codes.size(), from + PORTION));
            events.again(rows.ofCodes(portion));
            told.accept(portion.size());
        }
    }
}
