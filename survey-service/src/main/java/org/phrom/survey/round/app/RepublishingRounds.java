package org.phrom.survey.round.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.outbox.Republisher;
import org.phrom.survey.outgoing.RoundEvents;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.store.RoundRows;
import org.phrom.survey.round.store.RoundRows.Filter;

/** Tells how every round stands again. */
@ApplicationScoped
class RepublishingRounds implements Republisher {

    private static final int PORTION = 200;
    private static final Filter ALL = new Filter(null, null, true);

    private final RoundRows rows;
    private final Rounds rounds;
    private final RoundEvents events;

    RepublishingRounds(RoundRows rows, Rounds rounds, RoundEvents events) {
        this.rows = rows;
        this.rounds = rounds;
        this.events = events;
    }

    @Override
    public String topic() {
        return RoundEvents.TOPIC;
    }

    @Override
    public void republish(IntConsumer told) {
        String after = null;
        List<Round> portion;
        do {
            portion = portion(after);
            events.again(portion.stream().map(rounds::standing).toList());
            told.accept(portion.size());
            after = portion.isEmpty() ? null : portion.get(portion.size() - 1).id();
        } while (portion.size() == PORTION);
    }

    private List<Round> portion(@Nullable String after) {
        return rows.list(ALL, after, PORTION);
    }
}
