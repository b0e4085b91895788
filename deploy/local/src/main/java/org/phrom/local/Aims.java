package org.phrom.local;

import java.util.ArrayList;
import java.util.List;

/** What was measured beside what it may be at most: a bench ends with 1 when any of it is more. */
final class Aims {
    private final List<String> missed = new ArrayList<>();

    void most(String what, double measured, double most) {
        if (!(measured <= most)) {
            missed.add("%s: %.2f, more than %s".formatted(what, measured, most));
        }
    }

    void orFail() {
        if (!missed.isEmpty()) {
            throw new Fault("Above the aim: " + String.join("; ", missed));
        }
    }
}
