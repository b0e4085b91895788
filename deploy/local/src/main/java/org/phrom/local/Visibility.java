package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** From the moment a submission is sent until a reader of reporting sees its score. */
final class Visibility {
    private static final int SENDERS = 16;
    private static final int READERS = 4;
    /** So many a second are looked for: readers that look for all of them would be most of the load. */
    private static final int SAMPLES_PER_SECOND = 5;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BenchRound round;
    private final Api reader;
    private final ScheduledExecutorService readers = Executors.newScheduledThreadPool(READERS);
    private final Latencies latencies = new Latencies();

    Visibility(Platform platform, BenchRound round) {
        this.round = round;
        this.reader = new Api(platform.url("reporting"), platform.token("analyst", List.of(), Duration.ofHours(1)));
    }

    /** Submits so many a second; returns how long after its time was come each of a sample was seen. */
    Latencies run(List<JsonNode> assessments, int perSecond, Progress progress) {
        var ready = new ConcurrentHashMap<String, String>();
        Parallel.each(SENDERS, assessments, each -> ready.put(code(each), round.answerAll(each)));
        var senders = Executors.newScheduledThreadPool(SENDERS);
        int sampling = perSecond / SAMPLES_PER_SECOND;
        var seen = new CountDownLatch(assessments.size() / sampling);
        long first = System.nanoTime();
        try {
            List<ScheduledFuture<?>> sent = new ArrayList<>();
            for (int i = 0; i < assessments.size(); i++) {
                var assessment = assessments.get(i);
                long wait = i * 1_000_000_000L / perSecond;
                boolean sampled = i % sampling == sampling - 1;
                Runnable looking = () -> look(code(assessment), first + wait, seen);
                Runnable submission = () -> {
                    if (sampled) {
                        looking.run();
                    }
                    round.submit(assessment, String.valueOf(ready.get(code(assessment))));
                    progress.step();
                };
                sent.add(senders.schedule(submission, wait, TimeUnit.NANOSECONDS));
            }
            await(sent, seen);
        } finally {
            senders.shutdownNow();
            readers.shutdownNow();
        }
        return latencies;
    }

    /** Looks again and again, less often the longer it takes, so that looking stays a small part of the load. */
    private void look(String code, long began, CountDownLatch seen) {
        long pause = Math.max(SHORTEST_PAUSE.toNanos(), (System.nanoTime() - began) / 6);
        readers.schedule(
                () -> {
                    if (isVisible(code)) {
                        latencies.add(System.nanoTime() - began);
                        seen.countDown();
                    } else {
                        look(code, began, seen);
                    }
                },
                pause,
                TimeUnit.NANOSECONDS);
    }

    private boolean isVisible(String code) {
        return reader.get("/v1/rounds/" + round.id() + "/organisations/" + code)
                .body()
                .path("score")
                .isNumber();
    }

    private static void await(List<ScheduledFuture<?>> sent, CountDownLatch seen) {
        try {
            for (var each : sent) {
                each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            if (!seen.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new Fault(seen.getCount() + " sampled submissions are not visible after " + PATIENCE);
            }
        } catch (Exception cause) {
            throw new Fault("A submission failed: " + Fault.lineOf(cause));
        }
    }

    private static String code(JsonNode assessment) {
        return assessment.path("participant").path("code").asText();
    }
}
