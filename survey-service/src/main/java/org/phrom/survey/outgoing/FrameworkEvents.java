package org.phrom.survey.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;
import org.phrom.survey.framework.store.StoredFramework;

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

    /** Tells a new publication in its transaction. */
    public void published(StoredFramework framework) {
        outbox.append(event(framework));
    }

    /** Tells a publication again. */
    public void again(StoredFramework framework) {
        outbox.republish(List.of(event(framework)));
    }

    private static OutgoingEvent event(StoredFramework stored) {
        Instant publishedAt = stored.publishedAt();
        if (publishedAt == null) {
            throw new IllegalArgumentException("a draft is not told");
        }
        return new OutgoingEvent(
                TOPIC,
                TYPE,
                stored.framework() + ":" + stored.version(),
                stored.revision(),
                new FrameworkPublished(stored.framework(), stored.version(), publishedAt, stored.document()));
    }
}
