package org.phrom.survey.questionnaire.domain;

import java.util.List;
import org.phrom.kit.problem.Finding;
import org.phrom.survey.framework.domain.Conditions.Constraint;

/**
 * A question as its editors see it.
 *
 * @param answer the answer; not applicable or unanswered while it is not shown, with the version of what is kept
 * @param shown whether it is shown
 * @param required whether it must be answered
 * @param broken what the answer does not keep to
 * @param unproven whether the answer needs evidence and has none
 * @param defects what else is wrong with the answer and keeps it from being handed in
 * @param exemption whether it does not apply by request, or may not
 */
public record Asked(
        Answer answer,
        boolean shown,
        boolean required,
        List<Constraint> broken,
        boolean unproven,
        List<Finding> defects,
        Exemption exemption) {

    /** Keeps its own copies. */
    public Asked {
        broken = List.copyOf(broken);
        defects = List.copyOf(defects);
    }
}
