package org.phrom.reporting.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.Measure;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanAction;
import org.phrom.reporting.plan.domain.PlanState;
import org.phrom.reporting.plan.domain.ProgressNote;

/** Brings plans from state to state, and takes down how far they have come. */
@ApplicationScoped
public class FollowingPlans {

    private static final int MOST_NOTES = 2_000;

    private final KeepingPlans keeping;

    FollowingPlans(KeepingPlans keeping) {
        this.keeping = keeping;
    }

    /** Approves a plan that others wrote. */
    @Transactional
    public void approve(UUID id, @Nullable String ifMatch) {
        Plan plan = keeping.take(id, PlanAction.APPROVAL, ifMatch);
        if (plan.authors().contains(keeping.by())) {
            throw new Problem(PlanProblem.OWN_PLAN);
        }
        if (plan.content().measures().isEmpty()) {
            throw new Problem(PlanProblem.PLAN_EMPTY);
        }
        keeping.update(plan.approved(keeping.by(), keeping.now()), "plan.approved");
    }

    /** Takes an approval back before the plan was begun. */
    @Transactional
    public void withdraw(UUID id, @Nullable String ifMatch) {
        Plan plan = keeping.take(id, PlanAction.WITHDRAWAL, ifMatch);
        keeping.update(plan.withdrawn(keeping.now()), "plan.withdrawn");
    }

    /** Opens a plan to everybody; one that is open stays as it is. */
    @Transactional
    public void publish(UUID id, @Nullable String ifMatch) {
        Plan plan = keeping.take(id, PlanAction.PUBLICATION, ifMatch);
        if (!plan.isPublic()) {
            keeping.update(plan.published(keeping.by(), keeping.now()), "plan.published");
        }
    }

    /** Takes that back; one that is not open stays as it is. */
    @Transactional
    public void retract(UUID id, @Nullable String ifMatch) {
        Plan plan = keeping.take(id, PlanAction.RETRACTION, ifMatch);
        if (plan.isPublic()) {
            keeping.update(plan.retracted(keeping.now()), "plan.retracted");
        }
    }

    /** Begins what was approved. */
    @Transactional
    public void start(UUID id, @Nullable String ifMatch) {
        Plan plan = keeping.take(id, PlanAction.START, ifMatch);
        keeping.update(plan.started(keeping.now()), "plan.started");
    }

    /** Ends a plan of which nothing is left to be done. */
    @Transactional
    public void complete(UUID id, @Nullable String ifMatch) {
        Plan plan = keeping.take(id, PlanAction.COMPLETION, ifMatch);
        List<String> unfinished = plan.content().measures().stream()
                .filter(measure -> measure.state().unfinished())
                .map(Measure::code)
                .toList();
        if (!unfinished.isEmpty()) {
            throw new Problem(PlanProblem.MEASURES_UNFINISHED).with("measures", unfinished);
        }
        keeping.update(plan.completed(keeping.now()), "plan.completed");
    }

    /** Gives a plan up. */
    @Transactional
    public void drop(UUID id, String reason, @Nullable String ifMatch) {
        Plan plan = keeping.take(id, PlanAction.DROP, ifMatch);
        keeping.update(plan.dropped(reason, keeping.now()), "plan.dropped");
    }

    /**
     * How far a plan has come.
     *
     * @param measure code of the measure that is meant; null for the plan
     * @param state which the measure came to; null where it stayed as it was
     */
    public record Progress(
            @Nullable String measure, @Nullable MeasureState state, String text) {}

    /** Appends a note to whatever is there: several may write at once. */
    @Transactional
    public ProgressNote note(UUID id, Progress progress) {
        Plan plan = keeping.take(id, PlanAction.NOTE);
        if (plan.notes() >= MOST_NOTES) {
            throw new Problem(PlanProblem.TOO_MANY_NOTES).with("most", MOST_NOTES);
        }
        check(plan, progress);
        Plan noted = plan.noted(progress.measure(), progress.state(), keeping.now());
        ProgressNote note = new ProgressNote(
                id,
                noted.notes(),
                progress.measure(),
                progress.state(),
                progress.text(),
                keeping.by(),
                noted.changedAt());
        keeping.update(noted, note);
        return note;
    }

    private static void check(Plan plan, Progress progress) {
        MeasureState next = progress.state();
        if (progress.measure() == null) {
            if (next != null) {
                throw new Problem(CommonProblem.INVALID)
                        .at("/measure", "not-null", new Text("ต้องระบุค่านี้", "This is required"));
            }
            return;
        }
        Measure measure = plan.measure(progress.measure()).orElseThrow(() -> new Problem(CommonProblem.INVALID)
                .at("/measure", "unknown-measure", new Text("แผนไม่มีมาตรการนี้", "The plan has no such measure")));
        if (next == null) {
            return;
        }
        if (plan.state() != PlanState.RUNNING) {
            throw new Problem(PlanProblem.WRONG_PLAN_STATE)
                    .with("state", plan.state().code());
        }
        if (!measure.state().mayBecome(next)) {
            throw new Problem(PlanProblem.WRONG_MEASURE_STATE)
                    .with("state", measure.state().code());
        }
    }
}
