package org.phrom.survey.assessment.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.phrom.survey.questionnaire.domain.Layer;
import org.phrom.survey.round.domain.Round;
import org.phrom.survey.round.domain.StageKind;

/** What may be done to an assessment, in which states, and in which stage of its round. */
public enum AssessmentAction {
    /** Its questions are answered. */
    ANSWERING(
            "answering",
            StageKind.ANSWERING,
            Layer.SELF,
            EnumSet.of(AssessmentState.NOT_STARTED, AssessmentState.IN_PROGRESS),
            AssessmentState.IN_PROGRESS),
    /** It is handed in. */
    SUBMISSION(
            "submission",
            StageKind.ANSWERING,
            Layer.SELF,
            EnumSet.of(AssessmentState.NOT_STARTED, AssessmentState.IN_PROGRESS),
            AssessmentState.SUBMITTED),
    /** It is taken back to go on answering. */
    WITHDRAWAL(
            "withdrawal",
            StageKind.ANSWERING,
            Layer.SELF,
            EnumSet.of(AssessmentState.SUBMITTED),
            AssessmentState.IN_PROGRESS);

    private final String code;
    private final StageKind stage;
    private final Layer layer;
    private final Set<AssessmentState> from;
    private final AssessmentState to;

    AssessmentAction(String code, StageKind stage, Layer layer, Set<AssessmentState> from, AssessmentState to) {
        this.code = code;
        this.stage = stage;
        this.layer = layer;
        this.from = from;
        this.to = to;
    }

    /** What may be done to an assessment in that state of that round at that moment. */
    public static List<AssessmentAction> possible(AssessmentState state, Round round, Instant now) {
        return Arrays.stream(values())
                .filter(action -> round.isIn(action.stage, now) && action.isPossibleIn(state))
                .toList();
    }

    /** Its code on the wire. */
    public String code() {
        return code;
    }

    /** The stage of its round in which it is done. */
    public StageKind stage() {
        return stage;
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
