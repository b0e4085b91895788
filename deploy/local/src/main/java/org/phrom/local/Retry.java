package org.phrom.local;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks again until the answer is a good one, as a client does that was told to come back later. */
final class Retry {
    private static final long PAUSE_MILLISECONDS = 200;
    private static final Duration ARRIVAL = Duration.ofMinutes(2);

    private Retry() {}

    /** Tries again for a while what fails until something has arrived. */
    static void untilHolds(Runnable check) {
        untilHolds(ARRIVAL, check);
    }

    static void untilHolds(Duration patience, Runnable check) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (Fault notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Pause.milliseconds(PAUSE_MILLISECONDS);
            }
        }
    }

    static Api.Answer untilOk(String what, Duration patience, Supplier<Api.Answer> attempt) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var answer = attempt.get();
            if (answer.ok()) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                return answer.orFail(what);
            }
            Pause.milliseconds(PAUSE_MILLISECONDS);
        }
    }
}
