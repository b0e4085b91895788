package org.phrom.survey.assessment.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.phrom.survey.questionnaire.domain.Layer;

/** What may be done to an assessment, in which states; all of it only while the round takes answers. */
public enum AssessmentAction {
    /** Its questions are answered. */
    ANSWERING(
            "answering",
            Layer.SELF,
            EnumSet.of(AssessmentState.NOT_STARTED, AssessmentState.IN_PROGRESS),
            AssessmentState.IN_PROGRESS),
    /** It is handed in. */
    SUBMISSION(
            "submission",
            Layer.SELF,
            EnumSet.of(AssessmentState.NOT_STARTED, AssessmentState.IN_PROGRESS),
            AssessmentState.SUBMITTED),
    /** It is taken back to go on answering. */
    WITHDRAWAL("withdrawal", Layer.SELF, EnumSet.of(AssessmentState.SUBMITTED), AssessmentState.IN_PROGRESS);

    private final String code;
    private final Layer layer;
    private final Set<AssessmentState> from;
    private final AssessmentState to;

    AssessmentAction(String code, Layer layer, Set<AssessmentState> from, AssessmentState to) {
        this.code = code;
        this.layer = layer;
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

    /** The layer of answers that it is about. */
    public Layer layer() {
        return layer;
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
