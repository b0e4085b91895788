package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(BehindAProxy.class)
class CrossOriginTest {

    private static final String OURS = BehindAProxy.FRONT_END;
    private static final String FOREIGN = "https://foreign.example";

    @Test
    void aPageOfTheConfiguredOriginMayAskForWhatTheApiNeeds() {
        Response preflight = preflight(OURS, "PUT");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(OURS);
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEqualTo("false");
        assertThat(names(preflight, "Access-Control-Allow-Methods"))
                .contains("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
        assertThat(names(preflight, "Access-Control-Allow-Headers"))
                .contains("Authorization", "If-Match", "Idempotency-Key", "Content-Type", "X-Action-Reason");
        assertThat(preflight.header("Access-Control-Max-Age")).isEqualTo("600");
    }

    @Test
    void aPageOfAForeignOriginMayNot() {
        Response preflight = preflight(FOREIGN, "PUT");

        assertThat(preflight.statusCode()).isEqualTo(403);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        Response read = given().header("Origin", FOREIGN).get("/v1/things/caller");
        assertThat(read.statusCode()).isEqualTo(403);
        assertThat(read.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void aMethodThatTheApiDoesNotHaveIsNotAllowed() {
        assertThat(names(preflight(OURS, "TRACE"), "Access-Control-Allow-Methods"))
                .doesNotContain("TRACE");
    }

    @Test
    void thePageMayReadTheHeadersThatAClientNeedsOfAnswersAndErrors() {
        for (String path : List.of("/v1/things/caller", "/v1/things", "/v1/nothing")) {
            Response answer = given().header("Origin", OURS).get(path);

            assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isEqualTo(OURS);
            assertThat(names(answer, "Access-Control-Expose-Headers"))
                    .as(path)
                    .contains(
                            "ETag",
                            "Location",
                            "Link",
                            "Retry-After",
                            "RateLimit-Limit",
                            "RateLimit-Remaining",
                            "RateLimit-Reset",
                            "X-Request-Id",
                            "Preference-Applied",
                            "Deprecation",
                            "Sunset");
        }
    }

    @Test
    void cachesAreToldThatAnswersDifferByOrigin() {
        assertThat(given().get("/v1/things/caller").headers().getValues("Vary")).contains("origin");
    }

    private static Response preflight(String origin, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization,if-match,idempotency-key,content-type")
                .auth()
                .none()
                .options("/v1/things/a");
    }

    private static List<String> names(Response response, String header) {
        return response.headers().getValues(header).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
    }
}
