package org.phrom.survey.framework.hearing.domain;

import java.util.Arrays;

/** What kind of thing a comment is about. */
public enum TargetKind {
    /** The framework as a whole. */
    WHOLE("whole"),
    /** A node of the tree. */
    NODE("node"),
    /** A question. */
    QUESTION("question"),
    /** An option of a question. */
    OPTION("option");

    private final String code;

    TargetKind(String code) {
        this.code = code;
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** The one of that code. */
    public static TargetKind of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
