package org.phrom.survey.assessment.app;

import java.time.Instant;
import java.util.List;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.round.domain.Participant;
import org.phrom.survey.round.domain.Round;

/**
 * Who may do what to which assessments. Each role is asked for itself: one that only widens what a caller sees does not
 * widen what another role of the same caller may do.
 */
final class Permission {

    private Permission() {}

    /** Whether a role of the caller gives the action at all. */
    static boolean given(AssessmentAction action, Caller caller) {
        return everywhere(action, caller) || within(caller);
    }

    /** Whether the caller may do it for that organisation. */
    static boolean given(AssessmentAction action, Caller caller, Participant participant) {
        return everywhere(action, caller) || within(caller) && new Scope(caller.organisations()).includes(participant);
    }

    /** Whether a role of the caller decides about what bodies ask for at all. */
    static boolean decides(Caller caller) {
        return decidesEverywhere(caller) || caller.has(Roles.REVIEWER);
    }

    /** Whether the caller decides about what that organisation asks for. */
    static boolean decides(Caller caller, Participant participant) {
        return decidesEverywhere(caller)
                || caller.has(Roles.REVIEWER) && new Scope(caller.organisations()).includes(participant);
    }

    private static boolean decidesEverywhere(Caller caller) {
        return caller.has(Roles.ADMINISTRATOR, Roles.ROUND_MANAGER) || caller.reviewsAll();
    }

    static List<AssessmentAction> allowed(Assessment assessment, Round round, Instant now, Caller caller) {
        return AssessmentAction.possible(assessment.state(), round, now).stream()
                .filter(action -> given(action, caller, assessment.participant()))
                .toList();
    }

    private static boolean everywhere(AssessmentAction action, Caller caller) {
        return caller.has(Roles.ADMINISTRATOR)
                || action == AssessmentAction.WITHDRAWAL && caller.has(Roles.ROUND_MANAGER);
    }

    private static boolean within(Caller caller) {
        return caller.has(Roles.RESPONDENT, Roles.APPROVER);
    }
}
