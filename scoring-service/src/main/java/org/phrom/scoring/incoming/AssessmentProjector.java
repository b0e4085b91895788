package org.phrom.scoring.incoming;

import static org.phrom.scoring.incoming.Required.field;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.scoring.incoming.AssessmentChanged.Participant;
import org.phrom.scoring.projection.AssessmentRow;
import org.phrom.scoring.projection.AssessmentRows;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.app.LiveScoring;

/** Keeps assessments, and scores again the one that changed. */
@ApplicationScoped
class AssessmentProjector implements EventHandler {
    private final AssessmentRows assessments;
    private final Turns turns;
    private final LiveScoring live;

    AssessmentProjector(AssessmentRows assessments, Turns turns, LiveScoring live) {
        this.assessments = assessments;
        this.turns = turns;
        this.live = live;
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
        if (!AssessmentChanged.TYPE.equals(event.type())) {
            return;
        }
        AssessmentChanged changed = event.as(AssessmentChanged.class);
        AssessmentRow row = row(changed, event.sequence());
        turns.ofAssessment(
                field(changed.framework(), "framework"),
                field(changed.frameworkVersion(), "frameworkVersion"),
                row.round());
        if (assessments.keep(row)) {
            live.assessmentChanged(row);
        }
    }

    private static AssessmentRow row(AssessmentChanged changed, long sequence) {
        Participant participant = field(changed.participant(), "participant");
        List<String> ancestors = participant.ancestors();
        return new AssessmentRow(
                field(changed.id(), "id"),
                sequence,
                field(changed.round(), "round"),
                field(participant.code(), "participant.code"),
                ancestors == null ? List.of() : ancestors,
                changed.submitted(),
                field(field(changed.layers(), "layers").self(), "layers.self").toString());
    }
}
