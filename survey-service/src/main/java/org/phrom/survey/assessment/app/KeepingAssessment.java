package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.survey.assessment.store.AssessmentRows;
import org.phrom.survey.outgoing.AssessmentEvents;
import org.phrom.survey.outgoing.AssessmentEvents.Standing;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Layer;

/** Keeps a change of an assessment together with its audit entry and its event. */
@ApplicationScoped
public class KeepingAssessment {

    private final AssessmentRows rows;
    private final AssessmentEvents events;
    private final AuditTrail audit;
    private final Duration interval;

    KeepingAssessment(
            AssessmentRows rows,
            AssessmentEvents events,
            AuditTrail audit,
            @ConfigProperty(name = "phrom.progress.interval") Duration interval) {
        this.rows = rows;
        this.events = events;
        this.audit = audit;
        this.interval = interval;
    }

    /** Keeps progress, which is told after a while together with what else comes until then. */
    public void progress(AssessmentInRound changed, Deed deed) {
        rows.update(changed.assessment(), changed.assessment().changedAt().plus(interval));
        record(changed, deed);
    }

    /** Keeps a new state and tells it. */
    public void state(AssessmentInRound changed, Deed deed) {
        rows.updateTold(changed.assessment());
        record(changed, deed);
        events.changed(List.of(standing(changed)));
    }

    /** Keeps a new state and tells it together with all answers of the layer that was handed in by it. */
    public void handedIn(AssessmentInRound changed, Layer layer, Answers answers, Deed deed) {
        rows.updateTold(changed.assessment());
        record(changed, deed);
        events.changed(standing(changed), changed.handedIn(layer, answers));
    }

    private void record(AssessmentInRound changed, Deed deed) {
        audit.record(deed.name(), "assessments/" + changed.assessment().id(), deed.details());
    }

    private static Standing standing(AssessmentInRound changed) {
        return new Standing(changed.assessment(), changed.round().plan());
    }

    /** What the audit trail says of a change. */
    public record Deed(String name, Object details) {}
}
