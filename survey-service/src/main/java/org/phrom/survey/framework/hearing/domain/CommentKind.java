package org.phrom.survey.framework.hearing.domain;

import java.util.Arrays;

/** What a comment says. */
public enum CommentKind {
    /** Something is wrong. */
    PROBLEM("problem"),
    /** Something can not be done or known there. */
    LIMIT("limit"),
    /** Something should be said otherwise. */
    WORDING("wording"),
    /** Something should be added, taken away or done otherwise. */
    PROPOSAL("proposal");

    private final String code;

    CommentKind(String code) {
        this.code = code;
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** The one of that code. */
    public static CommentKind of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
