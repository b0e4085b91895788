package org.phrom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of requests to a service of which two replicas run, one, or none. */
class LoadBalancerTest {
    private static final String LONG = "x".repeat(2_000_000);

    private final LoadBalancer balancer = new LoadBalancer();
    private final Watchdog watchdog = Watchdog.start(Options.givenHome());
    private final int port = Ports.free().survey();
    private final Api client = new Api("http://127.0.0.1:" + port, "a-token");
    private Replica first;
    private Replica second;

    @BeforeEach
    void startTwo() throws IOException {
        first = new Replica();
        second = new Replica();
        balancer.open(port, List.of(first.process(watchdog), second.process(watchdog)));
    }

    @AfterEach
    void end() {
        balancer.close();
        first.server.stop(0);
        second.server.stop(0);
        watchdog.close();
    }

    @Test
    void requestsGoToBothInTurnAsTheyWereSent() {
        for (int request = 0; request < 4; request++) {
            var body = Api.JSON.createObjectNode().put("text", LONG);
            assertThat(client.post("/v1/things?of=a%20b", body, "\"7\"")
                            .orFail("it")
                            .body()
                            .path("text")
                            .asText())
                    .hasSize(LONG.length());
        }
        assertThat(first.taken).hasValue(2);
        assertThat(second.taken).hasValue(2);
        assertThat(first.seen)
                .containsEntry("uri", "/v1/things?of=a%20b")
                .containsEntry("If-Match", "\"7\"")
                .containsEntry("Authorization", "Bearer a-token")
                .containsEntry("X-Forwarded-For", "127.0.0.1")
                .containsEntry("X-Forwarded-Proto", "http")
                .containsEntry("X-Forwarded-Host", "127.0.0.1:" + port);
    }

    @Test
    void oneThatSaysItIsNotReadyGetsNoneUntilItIsAgain() {
        first.health = 503;
        await().until(() -> taken(first, 4) == 0);
        first.health = 200;
        await().until(() -> taken(first, 4) == 2);
    }

    @Test
    void whatOneDoesNotTakeTheOtherDoes() {
        first.server.stop(0);
        for (int request = 0; request < 4; request++) {
            assertThat(client.post("/v1/things", null, null).status()).isEqualTo(200);
        }
        assertThat(second.taken).hasValue(4);
    }

    @Test
    void whatOneTookAndDidNotAnswerIsNotSentAgain() {
        first.hangsUp = true;
        second.hangsUp = true;
        assertThatThrownBy(() -> client.post("/v1/things", null, null))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("does not answer");
        assertThat(first.taken.get() + second.taken.get()).isEqualTo(1);
    }

    @Test
    void withoutAnyTheAnswerIsToComeBackLater() {
        first.server.stop(0);
        second.server.stop(0);
        assertThat(client.get("/v1/things").status()).isEqualTo(503);
        assertThat(client.post("/v1/things", null, null).status()).isEqualTo(503);
    }

    private int taken(Replica replica, int requests) {
        int before = replica.taken.get();
        for (int request = 0; request < requests; request++) {
            assertThat(client.get("/v1/things").status()).isEqualTo(200);
        }
        return replica.taken.get() - before;
    }

    /** Answers with the body that it was sent. */
    private static final class Replica {
        private final HttpServer server;
        private final AtomicInteger taken = new AtomicInteger();
        private final Map<String, String> seen = new java.util.concurrent.ConcurrentHashMap<>();
        private volatile int health = 200;
        private volatile boolean hangsUp;

        Replica() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/q/health/ready", exchange -> {
                exchange.sendResponseHeaders(health, -1);
                exchange.close();
            });
            server.createContext("/v1", this::answer);
            server.start();
        }

        private void answer(HttpExchange exchange) throws IOException {
            taken.incrementAndGet();
            exchange.getRequestHeaders().forEach((name, values) -> seen.put(named(name), values.get(0)));
            seen.put("uri", exchange.getRequestURI().toString());
            var body = exchange.getRequestBody().readAllBytes();
            if (!hangsUp) {
                var text = body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body;
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
            }
            exchange.close();
        }

        // this server writes all but the first letter small
        private static String named(String header) {
            return List.of("If-Match", "Authorization", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host")
                    .stream()
                    .filter(header::equalsIgnoreCase)
                    .findAny()
                    .orElse(header);
        }

        ServiceProcess process(Watchdog watchdog) {
            var none = Path.of("none");
            var spec = new ServiceProcess.Spec(
                    "things-service", none, server.getAddress().getPort(), Map.of(), none);
            return new ServiceProcess(spec, watchdog);
        }
    }
}
