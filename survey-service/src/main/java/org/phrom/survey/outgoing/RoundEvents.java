package org.phrom.survey.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.Tally;

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
    public void changed(Standing round) {
        outbox.append(event(round));
    }

    /** Tells present states again. */
    public void again(List<Standing> rounds) {
        outbox.republish(rounds.stream().map(RoundEvents::event).toList());
    }

    private static OutgoingEvent event(Standing told) {
        Round round = told.round();
        return new OutgoingEvent(TOPIC, TYPE, round.id(), round.version(), RoundChanged.of(told));
    }

    /** A round as it stands, and what was done in it once no more is done. */
    public record Standing(Round round, @Nullable Tally assessments) {}
}
