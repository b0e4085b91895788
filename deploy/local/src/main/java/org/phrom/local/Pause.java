package org.phrom.local;

import java.util.concurrent.TimeUnit;

/** Waits a moment between two looks at something another process does. */
final class Pause {
    private Pause() {}

    static void milliseconds(long duration) {
        try {
            TimeUnit.MILLISECONDS.sleep(duration);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted");
        }
    }
}
