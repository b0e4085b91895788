package org.phrom.survey.round.domain;

import java.util.Arrays;
import java.util.List;

/** Where a round stands. */
public enum RoundState {
    /** Being prepared; nobody answers yet. */
    PLANNED("planned"),
    /** Its participants answer. */
    OPEN("open"),
    /** Answers are no longer taken; may be opened again. */
    CLOSED("closed"),
    /** Final. */
    PUBLISHED("published");

    private final String code;

    RoundState(String code) {
        this.code = code;
    }

    /** The state of that code. */
    public static RoundState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of a round: " + code));
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** What may be done to a round in this state. */
    public List<RoundAction> actions() {
        return Arrays.stream(RoundAction.values())
                .filter(action -> action.from() == this)
                .toList();
    }

    /** The state that follows; ask {@link #actions} before. */
    public RoundState after(RoundAction action) {
        if (action.from() != this) {
            throw new IllegalStateException("No " + action.code() + " of a round that is " + code);
        }
        return action.to();
    }
}
