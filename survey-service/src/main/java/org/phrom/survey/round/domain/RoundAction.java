package org.phrom.survey.round.domain;

/** What may be done to a round; each leads from one state to one state. */
public enum RoundAction {
    /** Its description, framework and participants are changed. */
    CHANGE("change", RoundState.PLANNED, RoundState.PLANNED),
    /** The participants are taken down and begin to answer. */
    OPENING("opening", RoundState.PLANNED, RoundState.OPEN),
    /** No more answers. */
    CLOSING("closing", RoundState.OPEN, RoundState.CLOSED),
    /** Answers once more; needs a reason. */
    REOPENING("reopening", RoundState.CLOSED, RoundState.OPEN),
    /** The results are final. */
    PUBLICATION("publication", RoundState.CLOSED, RoundState.PUBLISHED);

    private final String code;
    private final RoundState from;
    private final RoundState to;

    RoundAction(String code, RoundState from, RoundState to) {
        this.code = code;
        this.from = from;
        this.to = to;
    }

    /** Its code on the wire, the name of its sub-resource. */
    public String code() {
        return code;
    }

    RoundState from() {
        return from;
    }

    RoundState to() {
        return to;
    }
}
