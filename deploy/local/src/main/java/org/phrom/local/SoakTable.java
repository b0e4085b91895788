package org.phrom.local;

import java.util.ArrayList;
import java.util.List;

/** What a soak found, what it had to find, and whether the two agree. */
final class SoakTable {
    private final List<String> lines = new ArrayList<>(List.of("| what | found | must be |", "|---|---|---|"));
    private final List<String> broken = new ArrayList<>();

    void note(String what, Object found) {
        row(what, found, "");
    }

    void equal(String what, long found, long expected) {
        row(what, found, Long.toString(expected));
        require(found == expected, what + ": " + found + " instead of " + expected);
    }

    void atMost(String what, long found, long most) {
        row(what, found, "at most " + most);
        require(found <= most, what + ": " + found + " is more than " + most);
    }

    void atLeast(String what, long found, long least) {
        row(what, found, "at least " + least);
        require(found >= least, what + ": " + found + " is less than " + least);
    }

    /** A check that throws when it does not hold. */
    void holds(String what, Runnable check) {
        try {
            check.run();
            row(what, "yes", "yes");
        } catch (RuntimeException cause) {
            row(what, "no", "yes");
            broken.add(what + ": " + Fault.lineOf(cause));
        }
    }

    void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private void row(String what, Object found, String expected) {
        lines.add("| " + what + " | " + found + " | " + expected + " |");
    }

    List<String> lines() {
        return lines;
    }

    /** What did not hold, one line each. */
    List<String> broken() {
        return broken;
    }
}
