package org.phrom.reporting.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.NewestSequence;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.DueRankings;
import org.phrom.reporting.readmodel.Turns;

/** Keeps who takes part in a round and how far each has come; the answers themselves are not kept. */
@ApplicationScoped
class AssessmentEvents implements EventHandler {

    private final NewestSequence newest;
    private final Turns turns;
    private final DueRankings due;

    AssessmentEvents(NewestSequence newest, Turns turns, DueRankings due) {
        this.newest = newest;
        this.turns = turns;
        this.due = due;
    }

    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public String topic() {
        return "phrom.assessments";
    }

    @Override
    public void handle(Event event) {
        turns.ofEvents();
        if (event.type().equals("assessment-changed.v1")) {
            AssessmentChanged body = event.as(AssessmentChanged.class);
            if (newest.upsert("assessment", Map.of("id", body.id()), event.sequence(), columns(body))) {
                due.add(body.round());
            }
        }
    }

    private static Map<String, @Nullable Object> columns(AssessmentChanged body) {
        return new Columns()
                .with("round", body.round())
                .with("organisation", body.participant().code())
                .with("name_th", body.participant().name().th())
                .with("name_en", body.participant().name().en())
                .with("type", body.participant().type())
                .with("ancestors", body.participant().ancestors())
                .with("state", body.state())
                .with("required", body.completeness().required())
                .with("answered", body.completeness().answered())
                .with("questions", body.completeness().questions())
                .with("submitted_at", body.submittedAt())
                .with("changed_at", body.changedAt())
                .values();
    }

    record AssessmentChanged(
            UUID id,
            String round,
            Participant participant,
            String state,
            Completeness completeness,
            @Nullable Instant submittedAt,
            Instant changedAt) {}

    record Participant(String code, Text name, String type, List<String> ancestors) {}

    record Completeness(int required, int answered, int questions) {}
}
