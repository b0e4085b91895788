package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;

/** What everybody may keep is made once for all who ask within a moment. */
@QuarkusTest
@TestProfile(PublishedAnswersTest.AMoment.class)
class PublishedAnswersTest {

    private static final List<String> OF_ONE_ANSWER =
            List.of("x-request-id", "date", "content-length", "content-encoding", "transfer-encoding");
    private static final Duration MOMENT = Duration.ofSeconds(3);

    @Inject
    MeterRegistry meters;

    private final String id = "p-" + UUID.randomUUID();
    private final String path = "/v1/publications/" + id;

    /** Long enough for a slow machine, short enough to wait for its end. */
    public static class AMoment implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("phrom.published.age", MOMENT.toSeconds() + "S", "phrom.published.kept", "800K");
        }
    }

    @Test
    void theSecondReaderGetsTheBytesAndHeadersOfTheFirst() {
        Response first = given().get(path);
        Response second = given().get(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(headers(second)).isEqualTo(headers(first));
        assertThat(second.getHeader("ETag")).isEqualTo("\"tag-of-" + id + "\"");
        assertThat(second.getHeader("X-Request-Id")).isNotEqualTo(first.getHeader("X-Request-Id"));
        assertThat(PublicationResource.made(id)).isOne();
    }

    @Test
    void whoTakesItPackedGetsItPacked() {
        Response plain = given().header("Accept-Encoding", "identity").get(path);
        Response packed = given().header("Accept-Encoding", "gzip").get(path);
        Response refused = given().header("Accept-Encoding", "gzip;q=0").get(path);

        assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(packed.getHeader("Content-Length"))).isLessThan(300);
        assertThat(packed.asString()).isEqualTo(plain.asString());
        assertThat(refused.getHeader("Content-Encoding")).isNotEqualTo("gzip");
        assertThat(refused.asString()).isEqualTo(plain.asString());
        assertThat(PublicationResource.made(id)).isOne();
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        given().get(path);

        Response unchanged = given().header("If-None-Match", "\"other\", W/\"tag-of-" + id + "\"")
                .get(path);

        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asByteArray()).isEmpty();
        assertThat(unchanged.getHeader("ETag")).isEqualTo("\"tag-of-" + id + "\"");
        assertThat(unchanged.getHeader("Cache-Control")).isEqualTo("public, max-age=300, must-revalidate");
        assertThat(unchanged.getHeader("Content-Type")).isNull();
        assertThat(given().header("If-None-Match", "\"other\"").get(path).statusCode())
                .isEqualTo(200);
        assertThat(PublicationResource.made(id)).isOne();
    }

    @Test
    void whoAllHaveItAreToldSoWithoutAskingTheEndpointEachTime() {
        String tag = "\"tag-of-" + id + "\"";
        for (int reader = 0; reader < 3; reader++) {
            assertThat(given().header("If-None-Match", tag).get(path).statusCode())
                    .isEqualTo(304);
        }
        assertThat(PublicationResource.made(id)).isOne();

        String full = given().get(path).asString();
        assertThat(full).contains("\"made\":2");
        await().atMost(MOMENT.multipliedBy(4)).untilAsserted(() -> {
            assertThat(given().header("If-None-Match", tag).get(path).statusCode())
                    .isEqualTo(304);
            assertThat(PublicationResource.made(id)).isEqualTo(3);
        });
        assertThat(given().get(path).asString()).isEqualTo(full);
    }

    @Test
    void anotherLanguageQueryOrHostIsAnotherAnswer() {
        given().header("Accept-Language", "th").get(path);
        given().header("Accept-Language", "en").get(path);
        given().get(path + "?part=a");
        given().header("Host", "elsewhere.example").get(path + "?part=a");

        assertThat(PublicationResource.made(id)).isEqualTo(4);
        assertThat(given().header("Accept-Language", "th").get(path).jsonPath().getString("language"))
                .isEqualTo("th");
        assertThat(PublicationResource.made(id)).isEqualTo(4);
    }

    @Test
    void aSecondLineOfAHeaderMakesAnotherAnswer() {
        given().header("Accept-Language", "th").get(path);
        given().header("Accept-Language", "th", "en").get(path);

        assertThat(PublicationResource.made(id)).isEqualTo(2);
    }

    @Test
    void whoeverHasATokenIsLedToTheEndpoint() {
        given().get(path);

        given().auth().oauth2(Tokens.bearer("operator")).get(path);
        Response stranger = given().header("Authorization", "Bearer no-token").get(path);

        assertThat(PublicationResource.made(id)).isEqualTo(2);
        assertThat(stranger.statusCode()).isEqualTo(401);
        given().get(path);
        assertThat(PublicationResource.made(id)).isEqualTo(2);
    }

    @Test
    void afterAMomentItIsMadeAnew() {
        given().get(path);

        await().atMost(MOMENT.multipliedBy(4)).untilAsserted(() -> {
            given().get(path);
            assertThat(PublicationResource.made(id)).isEqualTo(2);
        });
    }

    @Test
    void whatIsNoLongerForAllIsForgotten() {
        given().get(path);
        PublicationResource.withdraw(id);

        await().atMost(MOMENT.multipliedBy(4))
                .untilAsserted(() ->
                        assertThat(given().get(path).getHeader("Cache-Control")).isEqualTo("no-store"));
        assertThat(given().get(path).getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(given().get(path).getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void rowsAreKeptWhenAllAreSentAndNotTooMany() {
        Response first = given().get(path + "/rows?bytes=90000");
        assertThat(given().get(path + "/rows?bytes=90000").asByteArray()).isEqualTo(first.asByteArray());
        assertThat(PublicationResource.made(id)).isOne();

        given().get(path + "/rows?bytes=110000");
        given().get(path + "/rows?bytes=110000");
        assertThat(PublicationResource.made(id)).isEqualTo(3);
    }

    @Test
    void whatBreaksOffIsNotKept() {
        assertThat(given().get(path + "/broken-off").statusCode()).isEqualTo(500);
        assertThat(given().get(path + "/broken-off").statusCode()).isEqualTo(500);

        assertThat(PublicationResource.made(id)).isEqualTo(2);
    }

    @Test
    void manyWhoAskAtOnceGetTheSame() {
        String first = given().get(path).asString();

        List<CompletableFuture<String>> readers = IntStream.range(0, 16)
                .mapToObj(reader ->
                        CompletableFuture.supplyAsync(() -> given().get(path).asString()))
                .toList();

        assertThat(readers).allSatisfy(reader -> assertThat(reader.join()).isEqualTo(first));
        assertThat(PublicationResource.made(id)).isOne();
    }

    @Test
    void allAreMeasuredUnderTheNameOfTheirEndpoint() {
        given().get(path);
        given().get(path);

        await().untilAsserted(() -> assertThat(meters.get("http.server.requests")
                        .tag("uri", "/v1/publications/{id}")
                        .tag("method", "GET")
                        .timers())
                .isNotEmpty());
        assertThat(meters.find("http.server.requests").tag("uri", path).timers())
                .isEmpty();
    }

    private static List<String> headers(Response response) {
        return response.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT) + ": " + header.getValue())
                .filter(header -> OF_ONE_ANSWER.stream().noneMatch(header::startsWith))
                .sorted()
                .toList();
    }
}
