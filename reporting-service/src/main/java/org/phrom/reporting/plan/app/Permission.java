package org.phrom.reporting.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.reporting.plan.domain.PlanAction;
import org.phrom.reporting.plan.domain.PlanLine;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.domain.PlanningOrganisation;
import org.phrom.reporting.readmodel.Scope;
import org.phrom.reporting.readmodel.Visibility;

/**
 * Who may do what to which plans. A role that only widens what a caller sees does not widen what another role of the same
 * caller may do.
 */
@ApplicationScoped
class Permission {

    private final Caller caller;
    private final Visibility visibility;

    Permission(Caller caller, Visibility visibility) {
        this.caller = caller;
        this.visibility = visibility;
    }

    /** Whether the caller sees it: who reads what all write, and who works for a sub-tree that it lies in. */
    boolean sees(PlanningOrganisation organisation) {
        return scope().has(organisation.code(), organisation.ancestors());
    }

    /** Says that there is no such plan, or that the caller does not see it: to everybody without a token alike. */
    Problem hidden() {
        return new Problem(caller.anonymous() ? CommonProblem.UNAUTHENTICATED : CommonProblem.NOT_FOUND);
    }

    /** The organisations whose plans the caller sees. */
    Scope scope() {
        return visibility.scopeOfTexts();
    }

    /** Whether the caller may write a plan of that organisation. */
    boolean writes(PlanningOrganisation organisation) {
        return caller.has(Roles.ADMINISTRATOR)
                || caller.has(Roles.RESPONDENT, Roles.APPROVER) && organisation.isWithin(caller.organisations());
    }

    /** Whether a role of the caller gives the action at all. */
    boolean given(PlanAction action, PlanState state) {
        return action.decides(state)
                ? caller.has(Roles.ADMINISTRATOR, Roles.APPROVER)
                : caller.has(Roles.ADMINISTRATOR, Roles.APPROVER, Roles.RESPONDENT);
    }

    /** Whether the caller may do it to a plan of that organisation. */
    boolean given(PlanAction action, PlanState state, PlanningOrganisation organisation) {
        return given(action, state) && writes(organisation);
    }

    /** What the caller may do to it now. */
    List<PlanAction> allowed(PlanLine plan) {
        return PlanAction.possible(plan.state()).stream()
                .filter(action -> given(action, plan.state(), plan.organisation()))
                .filter(action -> action != PlanAction.APPROVAL
                        || plan.measures().all() > 0 && !plan.authors().contains(caller.subject()))
                .filter(action -> action != PlanAction.PUBLICATION || !plan.isPublic())
                .filter(action -> action != PlanAction.RETRACTION || plan.isPublic())
                .filter(action ->
                        action != PlanAction.COMPLETION || plan.measures().unfinished() == 0)
                .toList();
    }
}
