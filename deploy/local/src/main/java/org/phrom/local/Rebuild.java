package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;

/** Has reporting-service read all topics anew, and waits for its end. */
final class Rebuild {
    private Rebuild() {}

    static void of(Platform platform) {
        var operator = MadeRound.api(platform, "reporting", "operator");
        var begun =
                operator.post("/v1/rebuilds", null, null).orFail("the rebuild").body();
        var told = begun;
        while (state(told).equals("running")) {
            Pause.milliseconds(500);
            told = operator.get("/v1/rebuilds/" + begun.path("id").asText())
                    .orFail("the rebuild")
                    .body();
        }
        if (!state(told).equals("completed")) {
            throw new Fault("The rebuild ended as " + told);
        }
    }

    private static String state(JsonNode rebuild) {
        return rebuild.path("state").asText();
    }
}
