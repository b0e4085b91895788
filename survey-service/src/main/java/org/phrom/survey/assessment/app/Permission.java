package org.phrom.survey.assessment.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.security.Roles;
import org.phrom.survey.assessment.domain.AssessmentAction;
import org.phrom.survey.assessment.domain.AssessmentState;

/** Which roles may do what to the assessments that they see. */
final class Permission {

    private static final Set<String> ANSWERERS = Set.of(Roles.ADMINISTRATOR, Roles.RESPONDENT, Roles.APPROVER);
    private static final Map<AssessmentAction, Set<String>> ROLES = Map.of(
            AssessmentAction.ANSWERING,
            ANSWERERS,
            AssessmentAction.SUBMISSION,
            ANSWERERS,
            AssessmentAction.WITHDRAWAL,
            Set.of(Roles.ADMINISTRATOR, Roles.RESPONDENT, Roles.APPROVER, Roles.ROUND_MANAGER));

    private Permission() {}

    static boolean given(AssessmentAction action, Set<String> roles) {
        return ROLES.getOrDefault(action, Set.of()).stream().anyMatch(roles::contains);
    }

    static List<AssessmentAction> allowed(AssessmentState state, boolean roundTakesAnswers, Set<String> roles) {
        return AssessmentAction.possible(state, roundTakesAnswers).stream()
                .filter(action -> given(action, roles))
                .toList();
    }
}
