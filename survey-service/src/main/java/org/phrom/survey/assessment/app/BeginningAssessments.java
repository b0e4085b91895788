package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.store.AssessmentCounts;
import org.phrom.survey.assessment.store.AssessmentRows;
import org.phrom.survey.outgoing.AssessmentEvents;
import org.phrom.survey.outgoing.AssessmentEvents.Standing;
import org.phrom.survey.questionnaire.app.Questionnaires;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Questionnaire;
import org.phrom.survey.round.app.RoundWork;
import org.phrom.survey.round.domain.Participant;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.Tally;

/** Gives every participant of a round that opens its assessment, in portions. */
@ApplicationScoped
class BeginningAssessments implements RoundWork {

    private static final int PORTION = 500;

    private final AssessmentRows rows;
    private final AssessmentCounts counts;
    private final Questionnaires questionnaires;
    private final AssessmentEvents events;
    private final TellingProgress progress;

    BeginningAssessments(
            AssessmentRows rows,
            AssessmentCounts counts,
            Questionnaires questionnaires,
            AssessmentEvents events,
            TellingProgress progress) {
        this.rows = rows;
        this.counts = counts;
        this.questionnaires = questionnaires;
        this.events = events;
        this.progress = progress;
    }

    @Override
    public void begin(Round round, List<Participant> participants) {
        Questionnaire questionnaire =
                questionnaires.of(round.plan().framework(), round.plan().frameworkVersion());
        for (int from = 0; from < participants.size(); from += PORTION) {
            int to = Math.min(participants.size(), from + PORTION);
            beginPortion(round, questionnaire, participants.subList(from, to));
        }
    }

    @Override
    public void hold(String round) {
        rows.lockRound(round);
        progress.tell(round);
    }

    @Override
    public Tally tally(String round) {
        return counts.tally(round);
    }

    private void beginPortion(Round round, Questionnaire questionnaire, List<Participant> participants) {
        List<Assessment> assessments = new ArrayList<>(participants.size());
        List<Standing> told = new ArrayList<>(participants.size());
        for (Participant participant : participants) {
            Form form = questionnaire.form(participant.type());
            Assessment assessment = Assessment.notStarted(
                    UUID.randomUUID(),
                    round.id(),
                    participant,
                    form.extent(Answers.NONE),
                    round.times().changedAt());
            assessments.add(assessment);
            told.add(new Standing(assessment, round.plan()));
        }
        rows.insertAll(assessments);
        events.changed(told);
    }
}
