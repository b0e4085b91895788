package org.phrom.scoring.incoming;

import static org.phrom.scoring.incoming.Required.field;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.scoring.incoming.AssessmentChanged.Participant;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.projection.Assessments.Answers;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.app.LiveScoring;

/** Keeps assessments and what was answered, which arrive in any order, and scores again the one that changed. */
@ApplicationScoped
class AssessmentProjector implements EventHandler {
    private final Assessments assessments;
    private final Turns turns;
    private final LiveScoring live;

    AssessmentProjector(Assessments assessments, Turns turns, LiveScoring live) {
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
        if (AssessmentChanged.TYPE.equals(event.type())) {
            state(event.as(AssessmentChanged.class), event.sequence());
        } else if (AnswersChanged.TYPE.equals(event.type())) {
            answers(event.as(AnswersChanged.class), event.sequence());
        }
    }

    private void state(AssessmentChanged changed, long sequence) {
        Assessment row = row(changed, sequence);
        turns.ofAssessment(
                field(changed.framework(), "framework"),
                field(changed.frameworkVersion(), "frameworkVersion"),
                row.round());
        assessments
                .keep(row, changed.answersSequence(sequence))
                .map(kept -> changed.bringsAnswers() ? withAnswers(row) : kept)
                .ifPresent(kept -> score(kept, changed.submitted()));
    }

    private Assessment withAnswers(Assessment row) {
        return assessments
                .keep(new Answers(row.id(), row.sequence(), row.round(), row.organisation(), row.answers()))
                .orElseGet(() -> assessments.get(row.id()));
    }

    private void answers(AnswersChanged changed, long sequence) {
        if (!changed.self()) {
            return;
        }
        Answers answers = new Answers(
                field(changed.assessment(), "assessment"),
                sequence,
                field(changed.round(), "round"),
                field(changed.organisation(), "organisation"),
                layer(changed).toString());
        turns.ofAssessment(
                field(changed.framework(), "framework"),
                field(changed.frameworkVersion(), "frameworkVersion"),
                answers.round());
        assessments.keep(answers).ifPresent(kept -> score(kept, true));
    }

    // what is submitted counts once its answers are here: until then nothing has changed
    private void score(Assessment row, boolean submitted) {
        if (row.submitted() || !submitted) {
            live.assessmentChanged(row);
        }
    }

    private static Assessment row(AssessmentChanged changed, long sequence) {
        Participant participant = field(changed.participant(), "participant");
        List<String> ancestors = participant.ancestors();
        AssessmentChanged.Layers layers = changed.layers();
        return new Assessment(
                field(changed.id(), "id"),
                sequence,
                field(changed.round(), "round"),
                field(participant.code(), "participant.code"),
                participant.type(),
                ancestors == null ? List.of() : ancestors,
                changed.submitted(),
                layers == null || layers.self() == null ? "{}" : layers.self().toString());
    }

    private static ObjectNode layer(AnswersChanged changed) {
        ObjectNode layer = field(changed.answers(), "answers");
        if (changed.notApplicable() != null) {
            changed.notApplicable()
                    .forEach(question -> layer.putObject(question).put("status", "notApplicable"));
        }
        if (changed.rosters() != null) {
            changed.rosters().forEach((roster, entries) -> layer.set(AnswerReader.ENTRIES + roster, entries));
        }
        return layer;
    }
}
