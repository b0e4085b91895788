package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundState;

/** Takes an assessment for an action until the transaction ends, or says why that can't be. */
@ApplicationScoped
public class TakingAssessment {

    private final Sight sight;
    private final Circumstances circumstances;
    private final Caller caller;
    private final Clock clock;

    TakingAssessment(Sight sight, Circumstances circumstances, Caller caller, Clock clock) {
        this.sight = sight;
        this.circumstances = circumstances;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses who may not do that to the assessment, before anything was sent. */
    public void permit(UUID id, AssessmentAction action) {
        permitted(sight.get(id), action);
    }

    /** Takes it whatever its version. */
    public AssessmentInRound take(UUID id, AssessmentAction action) {
        return possible(permitted(sight.getForChange(id), action), action);
    }

    /** Takes the version that the caller has seen. */
    public AssessmentInRound take(UUID id, AssessmentAction action, @Nullable String ifMatch) {
        Assessment assessment = permitted(sight.getForChange(id), action);
        ETags.match(ifMatch, assessment.version());
        return possible(assessment, action);
    }

    /** Takes it for something that goes with an action, in whatever state it is, while its round is open. */
    public AssessmentInRound takeWhileOpen(UUID id, AssessmentAction action) {
        return inOpenRound(permitted(sight.getForChange(id), action));
    }

    /** Takes it, in whatever state it is, to decide about it while its round is open. */
    public AssessmentInRound takeForDecision(UUID id) {
        Assessment assessment = sight.getForChange(id);
        if (!Permission.decides(caller)) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        if (!Permission.decides(caller, assessment.participant())) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return inOpenRound(assessment);
    }

    /** Whether the caller may do what goes with an action now. */
    public boolean mayWhileOpen(AssessmentInRound found, AssessmentAction action) {
        return found.round().state() == RoundState.OPEN
                && Permission.given(action, caller, found.assessment().participant());
    }

    /** Whether the caller may decide about it now. */
    public boolean mayDecide(AssessmentInRound found) {
        return found.round().state() == RoundState.OPEN
                && Permission.decides(caller, found.assessment().participant());
    }

    /** An assessment that was taken, after its change. */
    public AssessmentInRound again(Assessment changed, Round round) {
        return circumstances.of(changed, round);
    }

    private Assessment permitted(Assessment assessment, AssessmentAction action) {
        if (!Permission.given(action, caller)) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        // seen through another role, but not theirs to work on: like one that does not exist
        if (!Permission.given(action, caller, assessment.participant())) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return assessment;
    }

    private AssessmentInRound inOpenRound(Assessment assessment) {
        AssessmentInRound taken = circumstances.of(assessment);
        if (taken.round().state() != RoundState.OPEN) {
            throw closed(taken.round());
        }
        return taken;
    }

    private static Problem closed(Round round) {
        return new Problem(AssessmentProblem.ROUND_CLOSED)
                .with("roundState", round.state().code());
    }

    // the round is read after the lock: a round that closes holds these locks, so what waited for one sees it closed
    private AssessmentInRound possible(Assessment assessment, AssessmentAction action) {
        AssessmentInRound taken = circumstances.of(assessment);
        if (!taken.round().isIn(action.stage(), clock.instant())) {
            throw closed(taken.round());
        }
        if (!action.isPossibleIn(assessment.state())) {
            throw impossible(taken);
        }
        return taken;
    }

    private static Problem impossible(AssessmentInRound taken) {
        AssessmentState state = taken.assessment().state();
        boolean submitted = state == AssessmentState.SUBMITTED;
        return new Problem(
                        submitted ? AssessmentProblem.ASSESSMENT_SUBMITTED : AssessmentProblem.ASSESSMENT_NOT_SUBMITTED)
                .with("state", state.code())
                .with(
                        "allowedActions",
                        taken.allowed().stream().map(AssessmentAction::code).toList());
    }
}
