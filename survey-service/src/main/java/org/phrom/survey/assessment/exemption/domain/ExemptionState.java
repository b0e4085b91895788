package org.phrom.survey.assessment.exemption.domain;

import java.util.Arrays;
import org.phrom.survey.questionnaire.domain.Exemption;

/** Where a request stands. */
public enum ExemptionState {
    /** Nobody decided yet. */
    REQUESTED("requested", Exemption.REQUESTED),
    /** The body took it back before it was decided. */
    WITHDRAWN("withdrawn", Exemption.NONE),
    /** What it is about does not apply. */
    APPROVED("approved", Exemption.APPROVED),
    /** What it is about applies. */
    REJECTED("rejected", Exemption.NONE),
    /** It was approved, and what it is about applies again. */
    REVOKED("revoked", Exemption.NONE);

    private final String code;
    private final Exemption exemption;

    ExemptionState(String code, Exemption exemption) {
        this.code = code;
        this.exemption = exemption;
    }

    /** The state of that code. */
    public static ExemptionState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a request: " + code));
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** What it makes of that which the request is about. */
    public Exemption exemption() {
        return exemption;
    }

    /** Whether it makes a difference to what is asked that a request came into it. */
    public boolean changesWhatIsAsked() {
        return this == APPROVED || this == REVOKED;
    }
}
