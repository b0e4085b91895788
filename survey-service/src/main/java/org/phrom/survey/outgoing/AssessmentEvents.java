package org.phrom.survey.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.HandIn;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.RoundPlan;

/** Tells the readers of {@code phrom.assessments} how assessments stand, and the answers of a layer once it is handed in. */
@ApplicationScoped
public class AssessmentEvents {

    /** The topic. */
    public static final String TOPIC = "phrom.assessments";

    private static final String STATE = "assessment-changed.v1";
    private static final String ANSWERS = "answers-changed.v1";

    private final Outbox outbox;

    AssessmentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells new states in the transaction of their change. */
    public void changed(List<Standing> assessments) {
        outbox.appendAll(assessments.stream().map(AssessmentEvents::event).toList());
    }

    /** Tells a new state together with the answers that were handed in by it. */
    public void changed(Standing assessment, HandedIn answers) {
        outbox.appendAll(List.of(event(answers), event(assessment)));
    }

    /** Tells states that were reached a while ago; more than one service may find that they were not told. */
    public void progressed(List<Standing> assessments) {
        outbox.repeatAll(assessments.stream().map(AssessmentEvents::event).toList());
    }

    /** Tells present states and answers again, in a transaction that keeps their assessments from others. */
    public void again(List<Standing> assessments, List<HandedIn> answers) {
        List<OutgoingEvent> events = new ArrayList<>();
        answers.forEach(handedIn -> events.add(event(handedIn)));
        assessments.forEach(assessment -> events.add(event(assessment)));
        outbox.repeatAll(events);
    }

    private static OutgoingEvent event(Standing told) {
        Assessment assessment = told.assessment();
        return new OutgoingEvent(
                TOPIC,
                STATE,
                assessment.id().toString(),
                assessment.version(),
                AssessmentChanged.of(assessment, told.plan()));
    }

    private static OutgoingEvent event(HandedIn told) {
        Assessment assessment = told.assessment();
        HandIn handIn = assessment.handedIn().get(told.layer());
        if (handIn == null) {
            throw new IllegalArgumentException("a layer that is not handed in is not told");
        }
        return new OutgoingEvent(
                TOPIC,
                ANSWERS,
                assessment.id() + "/" + told.layer().code(),
                handIn.sequence(),
                AnswersChanged.of(told, handIn));
    }

    /** An assessment as it stands, and the plan of its round. */
    public record Standing(Assessment assessment, RoundPlan plan) {}

    /**
     * All answers of a layer.
     *
     * @param assessment whose they are; the layer is handed in
     * @param plan of its round
     * @param form what its organisation was asked
     * @param layer whose word they are
     * @param answers all of them
     */
    public record HandedIn(Assessment assessment, RoundPlan plan, Form form, Layer layer, Answers answers) {}
}
