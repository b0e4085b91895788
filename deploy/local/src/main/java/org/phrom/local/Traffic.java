package org.phrom.local;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts what many clients were answered. */
final class Traffic {
    private static final int UNAVAILABLE = 503;

    private final LongAdder good = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unavailable = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private final LongAdder notConnected = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final Map<String, Integer> wrong = new ConcurrentHashMap<>();

    /** Counts the answer; null when there was none. */
    Api.@Nullable Answer of(String what, Supplier<Api.Answer> request) {
        Api.Answer answer;
        try {
            answer = request.get();
        } catch (Fault noAnswer) {
            counterOf(noAnswer.getCause()).increment();
            return null;
        }
        if (answer.status() == UNAVAILABLE) {
            unavailable.increment();
        } else if (answer.status() >= 500) {
            wrong(what + " was answered " + answer.status());
        } else {
            (answer.ok() ? good : refused).increment();
        }
        return answer;
    }

    private LongAdder counterOf(@Nullable Throwable cause) {
        if (cause instanceof SocketTimeoutException) {
            return late;
        }
        return cause instanceof ConnectException ? notConnected : closed;
    }

    /** Counts something that must never be. */
    void wrong(String what) {
        wrong.merge(what, 1, Integer::sum);
    }

    long good() {
        return good.sum();
    }

    long refused() {
        return refused.sum();
    }

    long unavailable() {
        return unavailable.sum();
    }

    /** Connections that were closed before the answer was there. */
    long closed() {
        return closed.sum();
    }

    /** Connections that nobody took. */
    long notConnected() {
        return notConnected.sum();
    }

    /** Requests whose answer did not come in time. */
    long late() {
        return late.sum();
    }

    Map<String, Integer> wrong() {
        return new TreeMap<>(wrong);
    }
}
