package org.phrom.local;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many clients that do one thing after another as fast as they are answered, for a set time. */
record Load(int clients, Duration warmUp, Duration measured) {

    /** What came out. */
    record Result(double perSecond, double p50, double p99) {}

    /** The function gives each client its step. */
    Result run(Progress progress, IntFunction<Runnable> client) {
        var latencies = new Latencies();
        var pool = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime() + warmUp.toNanos();
        long end = begin + measured.toNanos();
        try {
            var running = IntStream.range(0, clients)
                    .mapToObj(client)
                    .map(step -> pool.submit(repeat(step, new Window(begin, end), latencies)))
                    .toList();
            while (System.nanoTime() < end) {
                Pause.milliseconds(1000);
                progress.step();
            }
            running.forEach(Load::join);
        } finally {
            pool.shutdownNow();
        }
        return new Result(
                latencies.count() / (measured.toNanos() / 1e9), latencies.percentile(50), latencies.percentile(99));
    }

    int seconds() {
        return (int) warmUp.plus(measured).toSeconds();
    }

    private static Callable<Boolean> repeat(Runnable step, Window window, Latencies latencies) {
        return () -> {
            long started = System.nanoTime();
            while (started < window.end) {
                step.run();
                long ended = System.nanoTime();
                if (started >= window.begin && ended <= window.end) {
                    latencies.add(ended - started);
                }
                started = ended;
            }
            return true;
        };
    }

    private static void join(Future<Boolean> client) {
        try {
            client.get(1, TimeUnit.MINUTES);
        } catch (Exception cause) {
            throw new Fault("A client failed: " + Fault.lineOf(cause));
        }
    }

    private record Window(long begin, long end) {}
}
