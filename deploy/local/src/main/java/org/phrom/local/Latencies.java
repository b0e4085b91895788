package org.phrom.local;

import java.util.concurrent.ConcurrentLinkedQueue;

/** Durations seen by many clients, and what half and all but one in a hundred of them stay under. */
final class Latencies {
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    void add(long duration) {
        nanos.add(duration);
    }

    int count() {
        return nanos.size();
    }

    /** Milliseconds at a percentile by nearest rank. */
    double percentile(double percent) {
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.max(index, 0)] / 1e6;
    }
}
