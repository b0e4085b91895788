package org.phrom.local;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks again until the answer is a good one, as a client does that was told to come back later. */
final class Retry {
    private static final long PAUSE_MILLISECONDS = 200;

    private Retry() {}

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
