package org.phrom.survey.round.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.PublishedFrameworks;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.RoundAction;
import org.phrom.survey.round.domain.RoundPlan;

/** Lays down rounds, and changes their plans as long as they have not opened. */
@ApplicationScoped
public class PlanningRounds {

    private final Rounds rounds;
    private final PublishedFrameworks frameworks;
    private final Clock clock;

    PlanningRounds(Rounds rounds, PublishedFrameworks frameworks, Clock clock) {
        this.rounds = rounds;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** Lays down a new round. */
    @Transactional
    public Round plan(String id, RoundPlan plan) {
        check(plan);
        Round round = Round.planned(id, plan, clock.instant());
        rounds.add(round);
        return round;
    }

    /** Replaces the plan of a round that has not opened. */
    @Transactional
    public Round change(String id, RoundPlan plan, @Nullable String ifMatch) {
        Round round = rounds.forAction(id, ETags.required(ifMatch), RoundAction.CHANGE);
        check(plan);
        Round changed = round.changed(plan, clock.instant());
        rounds.replace("round.changed", changed);
        return changed;
    }

    private void check(RoundPlan plan) {
        Problem problem = new Problem(CommonProblem.INVALID);
        FrameworkDocument document = document(plan, problem);
        if (document != null) {
            checkTypes(plan.participants().types(), document.organisationTypes(), problem);
        }
        if (frameworks.isRetired(plan.framework(), plan.frameworkVersion())) {
            problem.at(
                    "/frameworkVersion",
                    "framework-retired",
                    new Text("กรอบการประเมินรุ่นนี้เลิกใช้แล้ว", "This framework version is retired"));
        }
        StageCheck.check(plan.stages(), problem);
        if (plan.participants().selectsNobody()) {
            problem.at(
                    "/participants",
                    "empty-selection",
                    new Text("ต้องเลือกหน่วยงาน", "At least one of types, subTrees and codes is needed"));
        }
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    private @Nullable FrameworkDocument document(RoundPlan plan, Problem problem) {
        FrameworkDocument document =
                frameworks.find(plan.framework(), plan.frameworkVersion()).orElse(null);
        if (document == null) {
            problem.at(
                    "/frameworkVersion",
                    "unknown-framework-version",
                    new Text(
                            "ไม่มีกรอบการประเมินรุ่นนี้ หรือยังไม่เผยแพร่",
                            "There is no such framework version, or it is not published"));
        }
        return document;
    }

    private static void checkTypes(List<String> types, List<String> covered, Problem problem) {
        for (int i = 0; i < types.size(); i++) {
            if (!covered.isEmpty() && !covered.contains(types.get(i))) {
                problem.at(
                        "/participants/types/" + i,
                        "type-not-covered",
                        new Text(
                                "กรอบการประเมินไม่ใช้กับหน่วยงานประเภทนี้",
                                "The framework is not for organisations of this type"));
            }
        }
    }
}
