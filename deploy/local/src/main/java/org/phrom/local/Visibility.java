package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** From the moment a submission is sent until a reader of the ranking sees its score. */
final class Visibility {
    private static final int SENDERS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final BenchRound round;
    private final Api reader;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Latencies latencies = new Latencies();

    Visibility(Platform platform, BenchRound round) {
        this.round = round;
        this.reader =
                new Api(platform.service("reporting").url(), platform.token("analyst", List.of(), Duration.ofHours(1)));
    }

    /** Submits so many a second and reads the ranking all the time; returns the time until each is seen. */
    Latencies run(List<JsonNode> assessments, int perSecond, Progress progress) {
        var ready = new ConcurrentHashMap<String, String>();
        Parallel.each(SENDERS, assessments, each -> ready.put(code(each), round.answerAll(each)));
        var schedule = Executors.newScheduledThreadPool(SENDERS);
        try {
            for (int i = 0; i < assessments.size(); i++) {
                var assessment = assessments.get(i);
                schedule.schedule(
                        () -> submit(assessment, String.valueOf(ready.get(code(assessment)))),
                        i * 1_000_000L / perSecond,
                        TimeUnit.MICROSECONDS);
            }
            readUntilAllAreSeen(assessments.size(), progress);
        } finally {
            schedule.shutdownNow();
        }
        return latencies;
    }

    private void submit(JsonNode assessment, String etag) {
        sent.put(code(assessment), System.nanoTime());
        round.submit(assessment, etag);
    }

    private void readUntilAllAreSeen(int expected, Progress progress) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen.size() < expected) {
            if (System.nanoTime() > deadline) {
                throw new Fault(seen.size() + " of " + expected + " submissions are visible after " + PATIENCE);
            }
            // the newest are looked for one by one: reading the whole ranking would be most of the load
            sent.keySet().stream().filter(code -> !seen.contains(code)).limit(8).forEach(code -> look(code, progress));
            Pause.milliseconds(2);
        }
    }

    private void look(String code, Progress progress) {
        var answer = reader.get("/v1/rounds/" + round.id() + "/organisations/" + code);
        long now = System.nanoTime();
        if (answer.body().path("score").isNumber() && seen.add(code)) {
            latencies.add(now - sent.getOrDefault(code, now));
            progress.step();
        }
    }

    private static String code(JsonNode assessment) {
        return assessment.path("participant").path("code").asText();
    }
}
