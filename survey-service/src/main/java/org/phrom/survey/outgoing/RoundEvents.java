package org.phrom.survey.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;

/** Tells the readers of {@code phrom.rounds} how rounds stand. */
@ApplicationScoped
public class RoundEvents {

    /** The topic. */
    public static final String TOPIC = "phrom.rounds";

    private static final String TYPE = "round-changed.v1";

    private final Outbox outbox;

    RoundEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells a new state in the transaction of its change. */
    public void changed(RoundChanged round, long version) {
        outbox.append(new OutgoingEvent(TOPIC, TYPE, round.id(), version, round));
    }

    /** Tells present states again. */
    public void again(List<Versioned> rounds) {
        outbox.republish(rounds.stream()
                .map(round -> new OutgoingEvent(TOPIC, TYPE, round.state().id(), round.version(), round.state()))
                .toList());
    }

    /** A state and the version of the round that it is. */
    public record Versioned(RoundChanged state, long version) {}
}
