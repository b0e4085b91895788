package org.phrom.reporting.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.DueRankings;
import org.phrom.reporting.readmodel.Turns;

/** Keeps the rounds and the state each is in. */
@ApplicationScoped
class RoundEvents implements EventHandler {

    private final NewestSequence newest;
    private final Turns turns;
    private final DueRankings due;

    RoundEvents(NewestSequence newest, Turns turns, DueRankings due) {
        this.newest = newest;
        this.turns = turns;
        this.due = due;
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
            if (newest.upsert("round", Map.of("id", body.id()), event.sequence(), columns(body))) {
                due.add(body.id());
            }
        }
    }

    private static Map<String, @Nullable Object> columns(RoundChanged body) {
        return new Columns()
                .with("title_th", body.title().th())
                .with("title_en", body.title().en())
                .with("framework", body.framework())
                .with("framework_version", body.frameworkVersion())
                .with("state", body.state())
                .with("reference_date", body.referenceDate())
                .with("answers_until", body.answersUntil())
                .with("participant_count", body.participantCount())
                .with("opened_at", body.openedAt())
                .with("closed_at", body.closedAt())
                .with("published_at", body.publishedAt())
                .with("changed_at", body.changedAt())
                .values();
    }

    record RoundChanged(
            String id,
            Text title,
            String framework,
            String frameworkVersion,
            String state,
            LocalDate referenceDate,
            @Nullable Instant answersUntil,
            int participantCount,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant publishedAt,
            Instant changedAt) {}
}
