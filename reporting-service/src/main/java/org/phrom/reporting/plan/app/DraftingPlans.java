package org.phrom.reporting.plan.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.domain.PlanAction;
import org.phrom.reporting.plan.domain.PlanContent;
import org.phrom.reporting.plan.domain.PlanningOrganisation;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Frameworks;
import org.phrom.reporting.readmodel.Participations;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Rounds;

/** Makes plans, and writes them as long as they are drafts. */
@ApplicationScoped
public class DraftingPlans {

    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private final Rounds rounds;
    private final Frameworks frameworks;
    private final Participations participations;
    private final Permission permission;
    private final KeepingPlans keeping;

    DraftingPlans(
            Rounds rounds,
            Frameworks frameworks,
            Participations participations,
            Permission permission,
            KeepingPlans keeping) {
        this.rounds = rounds;
        this.frameworks = frameworks;
        this.participations = participations;
        this.permission = permission;
        this.keeping = keeping;
    }

    /**
     * Makes the plan of an organisation from a round in which it takes part.
     *
     * @throws Problem 422 where there is no such round or participant, or it is none of the caller's to plan for; 409
     *     where it has a plan
     */
    @Transactional
    public Plan make(String round, String organisation, PlanContent content) {
        Round from = rounds.find(round).filter(found -> !found.isPlanned()).orElseThrow(() -> new Problem(
                        CommonProblem.INVALID)
                .at(
                        "/round",
                        "unknown-round",
                        new Text(
                                "ไม่มีรอบการประเมินนี้ หรือยังไม่เปิด",
                                "There is no such round, or it has not opened")));
        PlanningOrganisation planning = participant(round, organisation)
                .filter(permission::writes)
                .orElseThrow(() -> new Problem(CommonProblem.INVALID)
                        .at(
                                "/organisation",
                                "unknown-organisation",
                                new Text(
                                        "ไม่มีหน่วยงานนี้ในรอบการประเมิน หรือจัดทำแผนแทนไม่ได้",
                                        "No such organisation takes part in the round, or it is not the caller's to"
                                                + " plan for")));
        CheckingContent.check(framework(from), content.measures());
        Plan plan = Plan.drafted(round, planning, content, keeping.by(), keeping.now());
        keeping.add(plan);
        return plan;
    }

    /** Replaces what is written in a draft. */
    @Transactional
    public void change(UUID id, PlanContent content, @Nullable String ifMatch) {
        Plan plan = keeping.take(id, PlanAction.CHANGE, ifMatch);
        Framework framework = rounds.find(plan.round()).map(this::framework).orElseThrow(DraftingPlans::notYet);
        CheckingContent.check(framework, content.measures());
        keeping.update(plan.changed(content, keeping.by(), keeping.now()), "plan.changed");
    }

    private Optional<PlanningOrganisation> participant(String round, String organisation) {
        return participations
                .find(round, organisation)
                .map(found ->
                        new PlanningOrganisation(found.organisation(), found.name(), found.type(), found.ancestors()));
    }

    private Framework framework(Round round) {
        Framework framework = frameworks.of(round);
        if (framework == Framework.UNKNOWN) {
            throw notYet();
        }
        return framework;
    }

    private static Problem notYet() {
        return new Problem(CommonProblem.UNAVAILABLE).retryAfter(COME_BACK);
    }
}
