package org.phrom.reporting.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.text.Text;
import org.phrom.reporting.readmodel.Participation;
import org.phrom.reporting.readmodel.Participations;
import org.phrom.reporting.readmodel.Turns;

/** Keeps who takes part in a round and how far each has come; the answers themselves are not kept. */
@ApplicationScoped
class AssessmentEvents implements EventHandler {

    private final Turns turns;
    private final Participations participations;

    AssessmentEvents(Turns turns, Participations participations) {
        this.turns = turns;
        this.participations = participations;
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
            participations.keep(participation(event.as(AssessmentChanged.class)), event.sequence());
        }
    }

    private static Participation participation(AssessmentChanged body) {
        Participant who = body.participant();
        Completeness completeness = body.completeness();
        return new Participation(
                body.id(),
                body.round(),
                who.code(),
                who.name(),
                who.type(),
                who.ancestors(),
                body.state(),
                completeness.required(),
                completeness.answered(),
                completeness.questions(),
                body.submittedAt(),
                body.changedAt());
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
