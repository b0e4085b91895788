package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.testing.Tokens;

@QuarkusTest
@TestProfile(RateLimitsTest.FiveRequests.class)
class RateLimitsTest {

    private static final int LIMIT = 5;
    private static final String PATH = "/v1/things/caller";

    public static class FiveRequests implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "phrom.http.rate-limit",
                    "5",
                    "phrom.http.rate-window",
                    "8S",
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.trusted-proxies",
                    "127.0.0.1");
        }
    }

    @Test
    void aCallerIsToldWhatIsLeftAndWhenItBeginsAnew() {
        String token = somebody();
        for (int left = 4; left >= 0; left--) {
            Response answer = get(token);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.header("RateLimit-Limit")).isEqualTo("5");
            assertThat(answer.header("RateLimit-Remaining")).isEqualTo(Integer.toString(left));
            assertThat(Integer.parseInt(answer.header("RateLimit-Reset"))).isBetween(1, 8);
        }

        Response refused = get(token);

        assertProblem(refused, 429, "too-many-requests");
        assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
        assertThat(refused.header("Retry-After")).isEqualTo(refused.header("RateLimit-Reset"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(get(token).statusCode()).isEqualTo(200));
    }

    @Test
    void everyCallerHasALimitOfTheirOwn() {
        String first = somebody();
        String second = somebody();
        IntStream.range(0, LIMIT).forEach(time -> get(first));

        assertThat(get(first).statusCode()).isEqualTo(429);
        assertThat(get(second).statusCode()).isEqualTo(200);
        assertThat(from("10.1.0.1").get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasNoTokenIsKnownByTheirAddress() {
        IntStream.range(0, LIMIT)
                .forEach(time ->
                        assertThat(from("10.2.0.1").get(PATH).statusCode()).isEqualTo(200));

        assertProblem(from("10.2.0.1").get(PATH), 429, "too-many-requests");
        assertThat(from("10.2.0.2").get(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void whoTriesTokensIsKnownByTheirAddressToo() {
        String expired = Tokens.expired("operator");
        IntStream.range(0, LIMIT)
                .forEach(time -> assertProblem(
                        from("10.3.0.1").auth().oauth2(expired).get("/v1/things"), 401, "unauthenticated"));

        assertProblem(from("10.3.0.1").auth().oauth2(expired).get("/v1/things"), 429, "too-many-requests");
    }

    @Test
    void ofRequestsThatComeAtOnceNoMorePassThanTheLimit() throws Exception {
        String token = somebody();
        ExecutorService callers = Executors.newFixedThreadPool(4 * LIMIT);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 4 * LIMIT)
                    .<Callable<Integer>>mapToObj(call -> () -> get(token).statusCode())
                    .toList();
            int passed = 0;
            for (var call : callers.invokeAll(calls)) {
                passed += call.get() == 200 ? 1 : 0;
            }
            assertThat(passed).isEqualTo(LIMIT);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aNetworkOfIpv6IsOneCaller() {
        IntStream.range(0, LIMIT).forEach(time -> assertThat(
                        from("2001:db8:0:6::" + time).get(PATH).statusCode())
                .isEqualTo(200));

        assertProblem(from("2001:db8:0:6:ffff::1").get(PATH), 429, "too-many-requests");
        assertThat(from("2001:db8:0:7::1").get(PATH).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/../v1/things/caller", "/q/%2e%2e/v1/things/caller", "//v1/things/caller"})
    void thereIsNoOtherWayToTheSameThing(String way) throws IOException {
        String address = "10.7.0." + way.length();
        IntStream.range(0, LIMIT).forEach(time -> from(address).get(PATH));

        assertThat(firstLine("GET " + way + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + address + "\r\n\r\n"))
                .startsWith("HTTP/1.1 429");
    }

    @Test
    void healthAndMetricsAreNeverRefused() {
        for (int time = 0; time < 2 * LIMIT; time++) {
            Response health = from("10.4.0.1").get("/q/health/live");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.header("RateLimit-Limit")).isNull();
        }
    }

    @Test
    void whatCachesShowToOthersSaysNothingOfTheLimitOfOne() {
        Response kept = from("10.8.0.1").get("/v1/things/final");

        assertThat(kept.header("Cache-Control")).startsWith("public, max-age");
        assertThat(kept.header("X-Request-Id")).isNotBlank();
        assertThat(kept.headers().asList()).extracting(Header::getName).noneMatch(name -> name.toLowerCase(Locale.ROOT)
                .startsWith("ratelimit"));
        assertThat(from("10.8.0.1").get(PATH).header("RateLimit-Remaining")).isEqualTo("3");
    }

    @Test
    void aBodyThatIsTooMuchIsNotWaitedFor() throws IOException {
        IntStream.range(0, LIMIT).forEach(time -> from("10.5.0.1").get(PATH));

        assertThat(firstLine("POST /v1/things HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 10.5.0.1\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{"))
                .startsWith("HTTP/1.1 429");
    }

    private static String firstLine(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static String somebody() {
        return Tokens.of(UUID.randomUUID().toString(), List.of("operator"));
    }

    private static Response get(String token) {
        return given().auth().oauth2(token).get(PATH);
    }

    private static io.restassured.specification.RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
