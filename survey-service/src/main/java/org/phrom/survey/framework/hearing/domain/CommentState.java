package org.phrom.survey.framework.hearing.domain;

import java.util.Arrays;

/** Where a comment stands. */
public enum CommentState {
    /** It is read, and needs an answer. */
    CURRENT("current"),
    /** Who wrote it took it back. */
    WITHDRAWN("withdrawn"),
    /** It breaks the rules of the hearing and is not shown. */
    HIDDEN("hidden");

    private final String code;

    CommentState(String code) {
        this.code = code;
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** The one of that code. */
    public static CommentState of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
