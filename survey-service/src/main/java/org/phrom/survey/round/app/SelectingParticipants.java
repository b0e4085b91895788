package org.phrom.survey.round.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.PublishedFrameworks;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.organisation.app.OrganisationSnapshot;
import org.phrom.survey.organisation.app.TakingSnapshots;
import org.phrom.survey.round.domain.Participant;
import org.phrom.survey.round.domain.RoundPlan;

/** Finds who takes part in a round, from the register as it was on the reference day. */
@ApplicationScoped
public class SelectingParticipants {

    private final TakingSnapshots snapshots;
    private final PublishedFrameworks frameworks;

    SelectingParticipants(TakingSnapshots snapshots, PublishedFrameworks frameworks) {
        this.snapshots = snapshots;
        this.frameworks = frameworks;
    }

    /** Who would take part by this plan, in the order of their codes; types that the framework does not cover are left out. */
    public List<Participant> preview(RoundPlan plan) {
        List<String> covered = frameworks
                .find(plan.framework(), plan.frameworkVersion())
                .map(FrameworkDocument::organisationTypes)
                .orElse(List.of());
        return snapshots.all(plan.referenceDate()).stream()
                .map(SelectingParticipants::participant)
                .filter(plan.participants()::includes)
                .filter(candidate -> covered.isEmpty() || covered.contains(candidate.type()))
                .toList();
    }

    /** Who takes part by this plan; 422 when a listed organisation does not, or nobody. */
    List<Participant> select(RoundPlan plan) {
        List<Participant> selected = preview(plan);
        Set<String> codes = selected.stream().map(Participant::code).collect(Collectors.toSet());
        List<String> listed = plan.participants().codes();
        Problem problem = new Problem(CommonProblem.INVALID);
        for (int i = 0; i < listed.size(); i++) {
            if (!codes.contains(listed.get(i))) {
                problem.at(
                        "/participants/codes/" + i,
                        "unknown-organisation",
                        new Text(
                                "ไม่มีหน่วยงานที่ใช้กรอบการประเมินนี้ได้ในวันอ้างอิง",
                                "On the reference date there is no such organisation that the framework covers"));
            }
        }
        if (problem.hasFindings()) {
            throw problem;
        }
        if (selected.isEmpty()) {
            throw new Problem(RoundProblem.NO_PARTICIPANTS);
        }
        return selected;
    }

    private static Participant participant(OrganisationSnapshot snapshot) {
        return new Participant(snapshot.code(), snapshot.name(), snapshot.type(), snapshot.ancestors());
    }
}
