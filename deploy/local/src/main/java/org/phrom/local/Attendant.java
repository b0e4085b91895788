package org.phrom.local;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Looks after one service: says how it ended when nobody had asked it to, starts it again, each time after a longer
 * pause, and gives up when it goes on ending.
 */
final class Attendant {
    static final int RESTARTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    /** What ran so long has recovered, and its restarts are counted anew. */
    private static final Duration STEADY = Duration.ofMinutes(10);

    /** Whoever wants to know: a person at a terminal, or a measurement. */
    interface Listener {
        /** Something that is to be said, line by line. */
        void says(String line);

        /** What is wrong with a service now; empty when nothing is. */
        void trouble(String service, String what);
    }

    private final ServiceProcess service;
    private final Listener listener;
    private final CompletableFuture<Void> end;
    private int restarts;

    private Attendant(ServiceProcess service, Listener listener, CompletableFuture<Void> end) {
        this.service = service;
        this.listener = listener;
        this.end = end;
    }

    /** Looks after the service in the background; the future fails when it is given up. */
    static void attend(ServiceProcess service, Listener listener, CompletableFuture<Void> end) {
        var thread = new Thread(new Attendant(service, listener, end)::run, "attendant-" + service.name());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                var ending = service.ending();
                if (ending != null && !startAgain(ending)) {
                    return;
                }
                Pause.milliseconds(100);
            }
        } catch (RuntimeException cause) {
            end.completeExceptionally(cause);
        }
    }

    private boolean startAgain(Ending ending) {
        restarts = ending.after().compareTo(STEADY) > 0 ? 1 : restarts + 1;
        if (restarts > RESTARTS) {
            throw new Fault(service.name() + " ended again, by " + ending.why() + ", after " + RESTARTS
                    + " restarts: Phrom stops. See " + service.log());
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << (restarts - 1));
        var ended = service.name() + " ended after " + seconds(ending.after()) + " by " + ending.why();
        var again = "it is started again in " + seconds(pause) + " (" + restarts + " of " + RESTARTS + ")";
        listener.trouble(service.name(), ended + "; " + again);
        listener.says(ended + "; " + again + ". Its last lines in " + service.log() + ":");
        ending.lastLines().forEach(line -> listener.says("  " + line));
        Pause.milliseconds(pause.toMillis());
        return service.startAgain() && becomesReady();
    }

    /** True also when it ends again meanwhile: that is seen next. */
    private boolean becomesReady() {
        long began = System.nanoTime();
        while (service.ending() == null) {
            if (!service.wanted()) {
                return false;
            }
            if (service.readyNow()) {
                listener.trouble(service.name(), "");
                listener.says(service.name() + " is ready again after "
                        + seconds(Duration.ofNanos(System.nanoTime() - began)) + ".");
                return true;
            }
            if (System.nanoTime() - began > ServiceProcess.PATIENCE.toNanos()) {
                service.endUnready();
            }
            Pause.milliseconds(100);
        }
        return true;
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1e3);
    }
}
