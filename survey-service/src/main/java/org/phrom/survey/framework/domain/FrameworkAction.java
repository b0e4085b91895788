package org.phrom.survey.framework.domain;

import java.util.Set;

/** What may be done to a framework version, in which states. */
public enum FrameworkAction {
    /** Its document is replaced. */
    CHANGE("change", FrameworkState.DRAFT),
    /** It is taken away. */
    DELETION("delete", FrameworkState.DRAFT),
    /** It never changes any more, and everybody knows it. */
    PUBLICATION("publish", FrameworkState.DRAFT),
    /** It is judged without being changed. */
    VALIDATION("validate", FrameworkState.DRAFT, FrameworkState.HEARING),
    /** Opinions are heard. */
    HEARING("hearing", FrameworkState.DRAFT),
    /** Opinions are heard for longer. */
    EXTENSION_OF_HEARING("extendHearing", FrameworkState.HEARING),
    /** It goes on being written. */
    END_OF_HEARING("endHearing", FrameworkState.HEARING),
    /** No new round takes it. */
    RETIREMENT("retire", FrameworkState.PUBLISHED);

    private final String code;
    private final Set<FrameworkState> from;

    FrameworkAction(String code, FrameworkState... from) {
        this.code = code;
        this.from = Set.of(from);
    }

    /** Its code on the wire. */
    public String code() {
        return code;
    }

    /** Whether it can be done to a version in that state. */
    public boolean isPossibleIn(FrameworkState state) {
        return from.contains(state);
    }
}
