package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.phrom.kit.security.Caller;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.questionnaire.app.Questionnaires;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.round.app.Rounds;
import org.phrom.survey.round.domain.Round;

/** Puts an assessment together with its round, its questionnaire and what the caller may do to it now. */
@ApplicationScoped
class Circumstances {

    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final Caller caller;
    private final Clock clock;

    Circumstances(Rounds rounds, Questionnaires questionnaires, Caller caller, Clock clock) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.caller = caller;
        this.clock = clock;
    }

    AssessmentInRound of(Assessment assessment) {
        return of(assessment, round(assessment.round()));
    }

    Round round(String id) {
        return rounds.get(id);
    }

    private Form form(Assessment assessment, Round round) {
        return questionnaires
                .of(round.plan().framework(), round.plan().frameworkVersion())
                .form(assessment.participant().type());
    }

    AssessmentInRound of(Assessment assessment, Round round) {
        List<AssessmentAction> allowed = Permission.allowed(assessment, round, clock.instant(), caller);
        return new AssessmentInRound(assessment, round, form(assessment, round), allowed);
    }
}
