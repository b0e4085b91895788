package org.phrom.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Bodies that answer and submit, evenly over the time there is. Each repeats a request until it is acknowledged: an
 * answer by its version, a submission by its key.
 */
final class SoakRespondents {
    private static final long PAUSE_MILLISECONDS = 300;

    private final MadeIndex index;
    private final Api respondent;
    private final Traffic traffic;
    private final List<MadeRound.Assessment> assessments;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<MadeRound.Assessment> submitted = ConcurrentHashMap.newKeySet();

    SoakRespondents(Platform platform, MadeIndex index, List<MadeRound.Assessment> assessments, Traffic traffic) {
        this.index = index;
        this.respondent = MadeRound.shortly(platform, "survey", "respondent");
        this.assessments = assessments;
        this.traffic = traffic;
    }

    /** One respondent among several: bodies are spread evenly between the first two times, and begun until the third. */
    void work(long begin, long spread, long end) {
        while (true) {
            int number = next.getAndIncrement();
            if (number >= assessments.size()) {
                return;
            }
            long due = begin + (spread - begin) / assessments.size() * number;
            Pause.milliseconds(
                    Math.max(0, Duration.ofNanos(due - System.nanoTime()).toMillis()));
            if (System.nanoTime() > end) {
                return;
            }
            complete(assessments.get(number));
        }
    }

    private void complete(MadeRound.Assessment assessment) {
        var answers = index.answers(assessment.body(), 0, index.questions());
        var etag = acknowledged("an answer", () -> respondent.patch(assessment.path() + "/answers", answers, null))
                .etag();
        var key = UUID.randomUUID().toString();
        acknowledged("a submission", () -> respondent.postOnce(key, assessment.path() + "/submission", etag));
        submitted.add(assessment);
    }

    private Api.Answer acknowledged(String what, Supplier<Api.Answer> request) {
        while (true) {
            var answer = traffic.of(what, request);
            if (answer != null && answer.ok()) {
                return answer;
            }
            if (answer != null && answer.status() < 500 && !answer.code().equals("request-in-flight")) {
                traffic.wrong(what + " was refused with " + answer.status() + " " + answer.code());
            }
            Pause.milliseconds(PAUSE_MILLISECONDS);
        }
    }

    List<MadeRound.Assessment> submitted() {
        return new ArrayList<>(submitted);
    }
}
