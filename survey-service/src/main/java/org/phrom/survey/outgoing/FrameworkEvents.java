package org.phrom.survey.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;
import org.phrom.survey.framework.domain.FrameworkVersion;

/** Tells the readers of {@code phrom.frameworks} what was published. */
@ApplicationScoped
public class FrameworkEvents {

    /** The topic. */
    public static final String TOPIC = "phrom.frameworks";

    private static final String TYPE = "framework-published.v1";

    private final Outbox outbox;

    FrameworkEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells a publication or retirement in its transaction. */
    public void published(FrameworkVersion version) {
        outbox.append(event(version));
    }

    /** Tells what was published again. */
    public void again(FrameworkVersion version) {
        outbox.republish(List.of(event(version)));
    }

    private static OutgoingEvent event(FrameworkVersion version) {
        return new OutgoingEvent(
                TOPIC, TYPE, version.key().key(), version.revision(), FrameworkPublished.of(version), true);
    }
}
