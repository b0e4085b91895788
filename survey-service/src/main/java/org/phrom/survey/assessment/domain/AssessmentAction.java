package org.phrom.survey.assessment.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be done to an assessment, in which states; all of it only while the round takes answers. */
public enum AssessmentAction {
    /** Its questions are answered. */
    ANSWERING(
            "answering",
            EnumSet.of(AssessmentState.NOT_STARTED, AssessmentState.IN_PROGRESS),
            AssessmentState.IN_PROGRESS),
    /** It is handed in. */
    SUBMISSION(
            "submission",
            EnumSet.of(AssessmentState.NOT_STARTED, AssessmentState.IN_PROGRESS),
            AssessmentState.SUBMITTED),
    /** It is taken back to go on answering. */
    WITHDRAWAL("withdrawal", EnumSet.of(AssessmentState.SUBMITTED), AssessmentState.IN_PROGRESS);

    private final String code;
    private final Set<AssessmentState> from;
    private final AssessmentState to;

    AssessmentAction(String code, Set<AssessmentState> from, AssessmentState to) {
        this.code = code;
        this.from = from;
        this.to = to;
    }

    /** What may be done to an assessment in that state. */
    public static List<AssessmentAction> possible(AssessmentState state, boolean roundTakesAnswers) {
        return Arrays.stream(values())
                .filter(action -> roundTakesAnswers && action.isPossibleIn(state))
                .toList();
    }

    /** Its code on the wire. */
    public String code() {
        return code;
    }

    /** The state it leads to. */
    public AssessmentState to() {
        return to;
    }

    /** Whether it can be done to an assessment in that state. */
    public boolean isPossibleIn(AssessmentState state) {
        return from.contains(state);
    }
}
