package org.phrom.survey.framework.hearing.domain;

/** What may be done to a comment. */
public enum CommentAction {
    /** It says something else. */
    CHANGE("change"),
    /** It is taken back. */
    WITHDRAWAL("withdraw"),
    /** Somebody else says the same. */
    SUPPORT("support"),
    /** It gets its answer. */
    DISPOSITION("dispose"),
    /** It is not shown. */
    HIDING("hide"),
    /** It is shown again. */
    SHOWING("show");

    private final String code;

    CommentAction(String code) {
        this.code = code;
    }

    /** Its code on the wire. */
    public String code() {
        return code;
    }
}
