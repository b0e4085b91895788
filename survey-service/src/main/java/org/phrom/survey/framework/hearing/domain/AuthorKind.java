package org.phrom.survey.framework.hearing.domain;

import java.util.Arrays;

/** Who speaks in a hearing. */
public enum AuthorKind {
    /** A body, by somebody who answers for it. */
    ORGANISATION("organisation"),
    /** Somebody for himself or herself. */
    PERSON("person");

    private final String code;

    AuthorKind(String code) {
        this.code = code;
    }

    /** Its code in data and on the wire. */
    public String code() {
        return code;
    }

    /** The one of that code. */
    public static AuthorKind of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }
}
