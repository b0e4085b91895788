package org.phrom.survey.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;

/** Tells the readers of {@code phrom.assessments} how assessments stand, with all their answers. */
@ApplicationScoped
public class AssessmentEvents {

    /** The topic. */
    public static final String TOPIC = "phrom.assessments";

    private static final String TYPE = "assessment-changed.v1";

    private final Outbox outbox;

    AssessmentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells new states in the transaction of their change. */
    public void changed(List<Versioned> assessments) {
        outbox.appendAll(assessments.stream().map(AssessmentEvents::event).toList());
    }

    /** Tells present states again. */
    public void again(List<Versioned> assessments) {
        outbox.republish(assessments.stream().map(AssessmentEvents::event).toList());
    }

    private static OutgoingEvent event(Versioned assessment) {
        return new OutgoingEvent(
                TOPIC, TYPE, assessment.state().id().toString(), assessment.version(), assessment.state());
    }

    /** A state and the version of the assessment that it is. */
    public record Versioned(AssessmentChanged state, long version) {}
}
