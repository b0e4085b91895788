package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A calculation with uncertainty analysis that takes many seconds, always the same. */
final class LongCalculation {
    static final int UNITS = 1_000;
    private static final int INDICATORS = 150;
    private static final int REPLICATES = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Api scoring;

    LongCalculation(Platform platform) {
        this(platform, platform.url("scoring"));
    }

    /** Asked of one replica. */
    LongCalculation(Platform platform, String url) {
        this.scoring = new Api(url, platform.token("analyst", List.of(), Duration.ofHours(1)), LONGEST);
    }

    String begin() {
        var begun = scoring.post("/v1/composite-indicators", request(), null).orFail("the calculation");
        assertThat(begun.status()).isEqualTo(202);
        return begun.body().path("id").asText();
    }

    /** Progress is told every few seconds only, and a fast machine may end in fewer: that it runs is told at once. */
    void awaitUnderWay(String job) {
        await().atMost(LONGEST).until(() -> state(job).path("state").asText(), "running"::equals);
    }

    JsonNode result(String job) {
        await().atMost(LONGEST)
                .untilAsserted(
                        () -> assertThat(state(job).path("state").asText()).isEqualTo("done"));
        return scoring.get("/v1/composite-indicators/jobs/" + job + "/result")
                .orFail("the result")
                .body();
    }

    int attempts(String job) {
        return scoring.get("/v1/jobs/" + job).body().path("attempt").asInt();
    }

    private JsonNode state(String job) {
        return scoring.get("/v1/composite-indicators/jobs/" + job).body();
    }

    private static ObjectNode request() {
        var request = Api.JSON.createObjectNode();
        var data = request.putObject("data");
        var units = data.putArray("units");
        var columns = data.putObject("columns");
        var structure = request.putArray("structure");
        structure.addObject().put("code", "index");
        var random = new Random(7);
        for (int unit = 0; unit < UNITS; unit++) {
            units.add("u" + unit);
        }
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            structure.addObject().put("code", "i" + indicator).put("parent", "index");
            var values = columns.putArray("i" + indicator);
            random.doubles(UNITS).forEach(values::add);
        }
        var model = request.putObject("model");
        model.putObject("robustness")
                .put("replicates", REPLICATES)
                .put("seed", 5)
                .putObject("weightNoise")
                .put("1", 0.2);
        var steps = model.putArray("steps");
        steps.addObject().put("step", "normalise");
        steps.addObject().put("step", "aggregate");
        return request;
    }
}
