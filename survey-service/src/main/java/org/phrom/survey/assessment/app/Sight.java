package org.phrom.survey.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.store.AssessmentRows;

/** Gives out the assessments that the caller sees; the others answer 404 like those that do not exist. */
@ApplicationScoped
class Sight {

    private final AssessmentRows rows;
    private final Caller caller;

    Sight(AssessmentRows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    Assessment get(UUID id) {
        return visible(rows.find(id));
    }

    Assessment getForChange(UUID id) {
        return visible(rows.findForChange(id));
    }

    private Assessment visible(Optional<Assessment> found) {
        Scope scope = Scope.of(caller);
        return found.filter(assessment -> scope.includes(assessment.participant()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }
}
