package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.survey.assessment.store.AssessmentRows;
import org.phrom.survey.outgoing.AssessmentEvents;
import org.phrom.survey.questionnaire.domain.Answers;

/** Keeps a change of an assessment together with its audit entry and its event. */
@ApplicationScoped
public class KeepingAssessment {

    private final AssessmentRows rows;
    private final AssessmentEvents events;
    private final AuditTrail audit;

    KeepingAssessment(AssessmentRows rows, AssessmentEvents events, AuditTrail audit) {
        this.rows = rows;
        this.events = events;
        this.audit = audit;
    }

    /** Keeps it, with the answers that are told. */
    public void keep(AssessmentInRound changed, Answers answers, Deed deed) {
        rows.update(changed.assessment());
        audit.record(deed.name(), "assessments/" + changed.assessment().id(), deed.details());
        events.changed(List.of(AssessmentBody.of(changed, answers)));
    }

    /** What the audit trail says of a change. */
    public record Deed(String name, Object details) {}
}
