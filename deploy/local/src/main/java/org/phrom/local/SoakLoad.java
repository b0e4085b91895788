package org.phrom.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Everybody at once for the length of a soak; the last two fifths are without faults, so that levels can be compared. */
final class SoakLoad {
    private static final int RESPONDENTS = 4;
    private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(36);

    private final Duration length;
    private final PrintStream out;
    private final SoakFaults faults;
    private final SoakLevel level;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final List<Future<?>> running = new ArrayList<>();
    private long begin;

    SoakLoad(Platform platform, Duration length, PrintStream out) {
        this.length = length;
        this.out = out;
        this.faults = new SoakFaults(platform, out);
        this.level = new SoakLevel(platform);
    }

    void run(SoakRespondents respondents, SoakStrangers strangers, SoakPoison poison) {
        begin = System.nanoTime();
        long end = begin + length.toNanos();
        for (int i = 0; i < RESPONDENTS; i++) {
            running.add(pool.submit(() -> respondents.work(begin, end, end)));
        }
        repeat(strangers::read, end);
        repeat(strangers::read, end);
        repeat(strangers::calculate, end);
        repeat(strangers::provoke, end);
        repeat(strangers::oversize, end);
        repeat(poison::send, end);
        repeat(level::sample, end);
        int count = Math.max(1, (int) (part(60) / BETWEEN_FAULTS.toNanos()));
        running.add(pool.submit(() -> faults.work(begin + part(60), count)));
        awaitEnd();
    }

    private void awaitEnd() {
        var progress = new Progress(out, "soak, seconds", (int) length.toSeconds());
        for (long second = 0; second < length.toSeconds(); second++) {
            Pause.milliseconds(1000);
            progress.step();
        }
        running.forEach(SoakLoad::join);
        pool.shutdownNow();
    }

    private void repeat(Runnable step, long end) {
        running.add(pool.submit(() -> {
            while (System.nanoTime() < end) {
                step.run();
            }
        }));
    }

    private static void join(Future<?> client) {
        try {
            client.get(3, TimeUnit.MINUTES);
        } catch (Exception cause) {
            throw new Fault("A client did not come to its end: " + Fault.lineOf(cause));
        }
    }

    SoakFaults faults() {
        return faults;
    }

    void compareLevels(SoakTable table) {
        level.compare(begin + part(70), begin + part(90), part(10), table);
    }

    private long part(int percent) {
        return length.toNanos() / 100 * percent;
    }
}
