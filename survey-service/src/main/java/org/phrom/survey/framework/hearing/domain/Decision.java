package org.phrom.survey.framework.hearing.domain;

import java.util.Arrays;

/** What the author of a framework decided about a comment. */
public enum Decision {
    /** All of it is taken. */
    ACCEPTED("accepted"),
    /** Some of it is taken. */
    PARTLY("partly"),
    /** It is not taken. */
    REJECTED("rejected");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** The one of that code. */
    public static Decision of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
