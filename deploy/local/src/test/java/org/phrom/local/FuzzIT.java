package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a stranger sends to any operation: an answer in words, and services that go on. */
class FuzzIT {
    private static final int REQUESTS = 5_000;
    private static final long SEED = 20_251_124;

    @Test
    void noRequestBreaksAServiceAndEveryErrorIsDescribed() {
        var platform = SharedPlatform.get();
        var ports = new HashMap<String, Integer>();
        for (var service : Steps.SERVICES) {
            ports.put(service, java.net.URI.create(platform.url(service)).getPort());
        }
        var fuzz = new Fuzz(
                FuzzOperation.ofAll(Options.givenHome()),
                Map.copyOf(ports),
                role -> platform.token(role, List.of(), Duration.ofHours(1)));

        var outcome = fuzz.run(REQUESTS, SEED);

        assertThat(outcome.faults()).as(outcome.statuses().toString()).isEmpty();
        assertThat(outcome.statuses().keySet()).contains(200, 400, 401, 403, 404, 415, 422);
        for (var service : ports.keySet()) {
            var api = new Api(platform.url(service), null);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(api.get("/q/health/ready").status()).isEqualTo(200));
        }
    }
}
