package org.phrom.kit.security;

/** The roles a bearer token may give its caller. */
public final class Roles {

    /** Keeps the registry and sees everything. */
    public static final String ADMINISTRATOR = "administrator";

    /** Writes and publishes instruments. */
    public static final String FRAMEWORK_AUTHOR = "framework-author";

    /** Plans, opens, closes and publishes campaigns. */
    public static final String ROUND_MANAGER = "round-manager";

    /** Answers for the bodies of a sub-tree. */
    public static final String RESPONDENT = "respondent";

    /** Signs for the bodies of a sub-tree. */
    public static final String APPROVER = "approver";

    /** Reviews what was submitted. */
    public static final String REVIEWER = "reviewer";

    /** Computes and compares results. */
    public static final String ANALYST = "analyst";

    /** Runs the services. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
