package org.phrom.reporting.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;
import org.phrom.reporting.readmodel.Stage;
import org.phrom.reporting.readmodel.Turns;

/** Keeps the rounds and the state each is in. */
@ApplicationScoped
class RoundEvents implements EventHandler {

    private final Turns turns;
    private final Rounds rounds;

    RoundEvents(Turns turns, Rounds rounds) {
        this.turns = turns;
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public String topic() {
        return "phrom.rounds";
    }

    @Override
    public void handle(Event event) {
        turns.ofEvents();
        if (event.type().equals("round-changed.v1")) {
            RoundChanged body = event.as(RoundChanged.class);
            rounds.keep(round(body), body.stages(), event.sequence());
        }
    }

    private static Round round(RoundChanged body) {
        return new Round(
                body.id(),
                body.title(),
                body.framework(),
                body.frameworkVersion(),
                body.state(),
                body.referenceDate(),
                body.answersUntil(),
                body.participantCount(),
                body.openedAt(),
                body.closedAt(),
                body.publishedAt(),
                body.changedAt());
    }

    record RoundChanged(
            String id,
            Text title,
            String framework,
            String frameworkVersion,
            String state,
            LocalDate referenceDate,
            @Nullable Instant answersUntil,
            @Nullable List<Stage> stages,
            int participantCount,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant publishedAt,
            Instant changedAt) {}
}
