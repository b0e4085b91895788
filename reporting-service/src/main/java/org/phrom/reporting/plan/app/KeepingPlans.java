package org.phrom.reporting.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanAction;
import org.phrom.reporting.plan.domain.ProgressNote;
import org.phrom.reporting.plan.store.PlanRows;

/** Takes plans for an action, and keeps what became of them with who did it. */
@ApplicationScoped
class KeepingPlans {

    private final PlanRows rows;
    private final Permission permission;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    KeepingPlans(PlanRows rows, Permission permission, AuditTrail audit, Caller caller, Clock clock) {
        this.rows = rows;
        this.permission = permission;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    String by() {
        return caller.subject();
    }

    Instant now() {
        return clock.instant();
    }

    /** The version that the caller has seen, kept from others until the transaction ends. */
    Plan take(UUID id, PlanAction action, @Nullable String ifMatch) {
        Plan plan = permitted(id, action);
        ETags.match(ifMatch, plan.version());
        return possible(plan, action);
    }

    /** The same whatever its version. */
    Plan take(UUID id, PlanAction action) {
        return possible(permitted(id, action), action);
    }

    /** Keeps a new plan. */
    void add(Plan plan) {
        if (!rows.add(plan)) {
            throw new Problem(PlanProblem.PLAN_EXISTS);
        }
        record(plan, "plan.created");
    }

    /** Keeps the next state of a plan that was taken. */
    void update(Plan plan, String deed) {
        rows.update(plan);
        record(plan, deed);
    }

    /** Keeps a note and the plan that it was written to. */
    void update(Plan plan, ProgressNote note) {
        rows.update(plan);
        rows.add(note);
        Map<String, Object> details = new TreeMap<>(Map.of("number", note.number(), "version", plan.version()));
        if (note.measure() != null) {
            details.put("measure", note.measure());
        }
        if (note.state() != null) {
            details.put("state", note.state().code());
        }
        audit.record("plan.noted", subject(plan), details);
    }

    private void record(Plan plan, String deed) {
        Map<String, Object> details = new TreeMap<>(Map.of(
                "round", plan.round(),
                "organisation", plan.organisation().code(),
                "state", plan.state().code(),
                "measures",
                        plan.content().measures().stream().map(Measure::code).toList(),
                "version", plan.version()));
        String reason = plan.steps().dropReason();
        if (reason != null) {
            details.put("reason", reason);
        }
        audit.record(deed, subject(plan), details);
    }

    private static String subject(Plan plan) {
        return "plans/" + plan.id();
    }

    private Plan permitted(UUID id, PlanAction action) {
        Plan plan = rows.findForChange(id)
                .filter(found -> permission.sees(found.organisation()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (!permission.given(action, plan.state())) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        // seen through another role, but not theirs to work on: like one that does not exist
        if (!permission.writes(plan.organisation())) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return plan;
    }

    private static Plan possible(Plan plan, PlanAction action) {
        if (!action.isPossibleIn(plan.state())) {
            throw new Problem(PlanProblem.WRONG_PLAN_STATE)
                    .with("state", plan.state().code());
        }
        return plan;
    }
}
