package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes one round from its plan to its publication, as managers, respondents and analysts would by REST. */
final class RoundPlayer {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Round round;
    private final PrintStream out;
    private final Api manager;
    private final Api respondent;
    private final Api analyst;

    RoundPlayer(Platform platform, Round round, PrintStream out) {
        this.round = round;
        this.out = out;
        var survey = platform.url("survey");
        this.manager = new Api(survey, platform.token("round-manager", List.of(), LIFETIME));
        this.respondent = new Api(survey, platform.token("respondent", List.of("WLD", "TH"), LIFETIME));
        this.analyst = new Api(platform.url("scoring"), platform.token("analyst", List.of(), LIFETIME));
    }

    /** Goes on from the state that the round is in. */
    void play() {
        open();
        answer();
        finish();
    }

    void open() {
        if (manager.get(path("")).status() == 404) {
            Retry.untilOk("the plan of " + round.id(), PATIENCE, () -> manager.post("/v1/rounds", round.plan(), null));
        }
        move("planned", "/opening");
    }

    /** Every participant answers and submits; who has done so already is left alone. */
    void answer() {
        answer(Map.of());
    }

    /** The same, with something that happens after so many assessments. */
    void answer(Map<Integer, Runnable> incidents) {
        var assessments = assessments();
        // those that take longest first, so that the others go beside them
        assessments.sort(Comparator.comparingInt(this::length).reversed());
        var progress = new Progress(out, "assessments of " + round.id(), assessments.size());
        var submitted = new AtomicInteger();
        Parallel.each(CONNECTIONS, assessments, assessment -> {
            complete(assessment);
            progress.step();
            incidents.getOrDefault(submitted.incrementAndGet(), () -> {}).run();
        });
    }

    private int length(JsonNode assessment) {
        return AnswerPortions.of(round.answersOf(code(assessment))).size();
    }

    private static String code(JsonNode assessment) {
        return assessment.path("participant").path("code").asText();
    }

    private void complete(JsonNode assessment) {
        if (assessment.path("state").asText().equals("submitted")) {
            return;
        }
        var path = "/v1/assessments/" + assessment.path("id").asText();
        var code = code(assessment);
        @Nullable String etag = null;
        // what was saved before an interruption stays as it is
        for (var portion : AnswerPortions.of(round.answersOf(code))) {
            etag = respondent
                    .patch(path + "/answers", portion, null)
                    .orFail("the answers of " + code)
                    .etag();
        }
        respondent.post(path + "/submission", null, etag).orFail("the submission of " + code);
    }

    /** Closes the round, freezes the official scores once every assessment has arrived, and publishes. */
    void finish() {
        move("open", "/closing");
        if (state().equals("closed")) {
            Retry.untilOk("the official scores of " + round.id(), PATIENCE, this::officialRun);
            move("closed", "/publication");
        }
    }

    private Api.Answer officialRun() {
        return analyst.post(path("/score-runs"), Api.JSON.createObjectNode().put("kind", "official"), null);
    }

    private void move(String from, String action) {
        if (state().equals(from)) {
            manager.post(path(action), null, manager.get(path("")).etag()).orFail(round.id() + action);
        }
    }

    private String state() {
        return manager.get(path("")).orFail(round.id()).body().path("state").asText();
    }

    private String path(String below) {
        return "/v1/rounds/" + round.id() + below;
    }

    /** All assessments of the round, page after page. */
    List<JsonNode> assessments() {
        var found = new ArrayList<JsonNode>();
        manager.each("/v1/assessments?pageSize=200&round=" + round.id(), found::add);
        return found;
    }
}
