package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Readers, analysts with the calculator, and callers who send what no service can take. */
final class SoakStrangers {
    private static final int TOO_LARGE = 11 * 1024 * 1024;

    private final Api survey;
    private final Api respondent;
    private final Api scoring;
    private final Api reporting;
    private final Traffic traffic;
    private final String round;
    private final List<MadeRound.Assessment> assessments;
    private final JsonNode calculation;
    private volatile JsonNode result = Api.JSON.missingNode();

    SoakStrangers(Platform platform, MadeRound round, List<MadeRound.Assessment> assessments, Traffic traffic) {
        this.survey = MadeRound.shortly(platform, "survey", "administrator");
        this.respondent = MadeRound.shortly(platform, "survey", "respondent");
        this.scoring = MadeRound.shortly(platform, "scoring", "analyst");
        this.reporting = MadeRound.shortly(platform, "reporting", "analyst");
        this.traffic = traffic;
        this.round = round.path("");
        this.assessments = assessments;
        this.calculation = Round.json(Options.givenHome()
                .resolve(Path.of("scoring-service", "src", "main", "resources", "calculator", "hdi.json")));
    }

    /** Reads something of somebody. */
    void read() {
        var body = MadeIndex.codeOf(any(assessments).body());
        traffic.of("a page of the ranking", () -> reporting.get(round + "/ranking?pageSize=50&run=live"));
        traffic.of("a scorecard", () -> reporting.get(round + "/organisations/" + body));
        traffic.of("progress", () -> reporting.get(round + "/progress"));
        traffic.of("the page of a round", () -> reporting.get(round.substring("/v1".length()), "text/html"));
        traffic.of("assessments", () -> survey.get("/v1/assessments?pageSize=50"));
        traffic.of("answers", () -> survey.get(any(assessments).path() + "/answers"));
        Pause.milliseconds(200);
    }

    /** Calculates the same again and again; it must always be the same result. */
    void calculate() {
        var answer = traffic.of("a calculation", () -> scoring.post("/v1/composite-indicators", calculation, null));
        if (answer != null && answer.ok()) {
            var found = answer.body().path("tables").path("results");
            found = found.isMissingNode() ? answer.body().path("results") : found;
            if (found.isMissingNode() || !(result.isMissingNode() || result.equals(found))) {
                traffic.wrong("a calculation has another result than the first");
            }
            result = found;
        }
        Pause.milliseconds(200);
    }

    /** Sends what is to be refused. */
    void provoke() {
        var path = any(assessments).path();
        var junk = Api.JSON.createObjectNode().put("answers", "none").put("x", "\u0000");
        refused("an answer of a wrong shape", () -> respondent.patch(path + "/answers", junk, null));
        refused("a path that is not there", () -> survey.get("/v1/no-such-thing/" + System.nanoTime()));
        refused("a bad page token", () -> reporting.get(round + "/ranking?pageToken=%25%25"));
        refused("an unknown parameter", () -> scoring.get("/v1/scoring-models?made=up"));
        refused("an empty calculation", () -> scoring.post("/v1/composite-indicators", junk, null));
        refused("somebody else's round", () -> respondent.post(round + "/closing", null, "\"1\""));
        Pause.milliseconds(300);
    }

    /** Sends a body that is larger than any may be; the service may hang up before it has read it. */
    void oversize() {
        var text = "x".repeat(TOO_LARGE);
        var large = Api.JSON.createObjectNode().put("answers", text);
        refused("a body of 11 MB", () -> respondent.patch(any(assessments).path() + "/answers", large, null));
        refused("a body of 11 MB", () -> scoring.post("/v1/composite-indicators", large, null));
        Pause.milliseconds(3000);
    }

    private void refused(String what, java.util.function.Supplier<Api.Answer> request) {
        var answer = traffic.of(what, request);
        if (answer != null && answer.ok()) {
            traffic.wrong(what + " was taken");
        }
    }

    private static <T> T any(List<T> things) {
        return things.get(ThreadLocalRandom.current().nextInt(things.size()));
    }
}
