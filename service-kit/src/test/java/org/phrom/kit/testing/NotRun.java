package org.phrom.kit.testing;

import org.junit.jupiter.api.Assumptions;

/** For what a test needs and this machine has not: one line says so, and where all must run the build fails. */
public final class NotRun {

    private NotRun() {}

    /**
     * Ends a test, or before all of them a class, as not run; it is a failure with {@code -Dphrom.complete}.
     *
     * @param what what is not run
     * @param why what is missing
     */
    public static void because(String what, String why) {
        var line = "NOT RUN: " + what + ": " + why;
        System.out.println(line);
        if (System.getProperty("phrom.complete") != null) {
            throw new AssertionError(line);
        }
        Assumptions.abort(why);
    }
}
