package org.phrom.reporting.plan.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What may be done to a plan, and in which states. */
public enum PlanAction {
    /** Its measures are written. */
    CHANGE("change", EnumSet.of(PlanState.DRAFTED)),
    /** It is approved as it is. */
    APPROVAL("approval", EnumSet.of(PlanState.DRAFTED)),
    /** Its approval is taken back before anything was begun, to go on writing. */
    WITHDRAWAL("withdrawal", EnumSet.of(PlanState.APPROVED)),
    /** Its measures are begun. */
    START("start", EnumSet.of(PlanState.APPROVED)),
    /** It is over: nothing is left to be done. */
    COMPLETION("completion", EnumSet.of(PlanState.RUNNING)),
    /** It is given up. */
    DROP("drop", EnumSet.of(PlanState.DRAFTED, PlanState.APPROVED, PlanState.RUNNING)),
    /** It is opened to everybody, as it is and will be. */
    PUBLICATION("publication", EnumSet.of(PlanState.APPROVED, PlanState.RUNNING, PlanState.DONE)),
    /** That is taken back. */
    RETRACTION("retraction", EnumSet.of(PlanState.APPROVED, PlanState.RUNNING, PlanState.DONE)),
    /** It is said how far it has come. */
    NOTE("note", EnumSet.of(PlanState.APPROVED, PlanState.RUNNING, PlanState.DONE));

    private static final Set<PlanAction> DECISIONS = EnumSet.of(APPROVAL, WITHDRAWAL, PUBLICATION, RETRACTION);

    private final String code;
    private final Set<PlanState> from;

    PlanAction(String code, Set<PlanState> from) {
        this.code = code;
        this.from = from;
    }

    /** What may be done in that state. */
    public static List<PlanAction> possible(PlanState state) {
        return Arrays.stream(values())
                .filter(action -> action.isPossibleIn(state))
                .toList();
    }

    /** Its code on the wire. */
    public String code() {
        return code;
    }

    /** Whether it can be done to a plan in that state. */
    public boolean isPossibleIn(PlanState state) {
        return from.contains(state);
    }

    /** Whether it decides about a plan in that state, which is not for those who only write it. */
    public boolean decides(PlanState state) {
        return DECISIONS.contains(this) || this == DROP && state != PlanState.DRAFTED;
    }
}
