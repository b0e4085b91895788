package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Tokens;

/** Whatever a stranger sends: an answer in words, nothing given away, nothing broken. */
@QuarkusTest
class DoorsTest {

    @TestHTTPResource
    URI service;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a.b", "a.b.c", "e30.e30.", "e30.e30.x", "W10.W10.x", "bnVsbA.bnVsbA.x", "a b"})
    void aTokenThatIsNoneIsRefused(String token) throws IOException {
        problem(get("/v1/things", "Authorization: Bearer " + token), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic eDp5", "bearer", "=", "Negotiate"})
    void aHeaderWithoutATokenIsRefused(String header) throws IOException {
        problem(get("/v1/things", "Authorization: " + header), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/png", "application/json", "a/b;  ;", "*/*", "text/plain"})
    void metricsAreTextForWhoeverAsks(String accept) throws IOException {
        for (String path : List.of("/q/metrics", "/q/metrics/x")) {
            String answer = get(path, "Accept: " + accept);

            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("phrom_inbox_lag");
        }
    }

    @Test
    void aTokenIsRefusedWhoseTimesNoCalendarHolds() {
        for (String claim : List.of("exp", "nbf", "iat")) {
            for (Object time : List.of(1e30, -1e30, "soon", List.of(), Map.of(), true)) {
                String token = Tokens.with("operator", Map.of(claim, time));
                given().auth().oauth2(token).get("/v1/things").then().statusCode(401);
            }
        }
        given().auth()
                .oauth2(Tokens.with("operator", Map.of("exp", 4e9)))
                .get("/v1/things")
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenWithOtherClaimsOfAWrongTypeGivesNoRole() {
        for (Object roles : List.of(1, true, Map.of("operator", true), List.of(List.of("operator")), List.of(1))) {
            given().auth()
                    .oauth2(Tokens.with("operator", Map.of("roles", roles)))
                    .contentType("application/json")
                    .body("{\"id\":\"a\"}")
                    .post("/v1/things")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aReviewerSeesAllOnlyWhenTheTokenSaysSo() {
        assertThat(seesAll("reviewer", Map.of("organisations", List.of("*")))).isTrue();
        assertThat(seesAll("reviewer", Map.of("organisations", List.of("TH-50", "*"))))
                .isTrue();

        assertThat(seesAll("reviewer", Map.of())).isFalse();
        for (Object claim :
                List.of("", "*", "TH-50", List.of(), List.of("TH-50"), Map.of("*", "*"), List.of(List.of("*")), 7)) {
            assertThat(seesAll("reviewer", Map.of("organisations", claim))).isFalse();
        }
        assertThat(seesAll("reviewer", java.util.Collections.singletonMap("organisations", null)))
                .isFalse();
    }

    @Test
    void theSignForAllGivesARespondentNothing() {
        for (String role : List.of("respondent", "approver")) {
            caller(role, Map.of("organisations", List.of("*", "TH-50")))
                    .body("seesAll", org.hamcrest.Matchers.equalTo(false))
                    .body("organisations", org.hamcrest.Matchers.equalTo(List.of("TH-50")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "a", "*/", "/*", "text/html;q=much", "text/html;q", "text html", "a/b/c", "text/html;;=,"})
    void anAcceptThatNamesNoMediaTypeIsRefused(String accept) throws IOException {
        problem(get("/v1/things/caller", "Accept: " + accept), 400, "invalid-parameter");
    }

    @Test
    void aHeaderMadeToBeReadInManyWaysIsReadInOne() {
        String many = "a/b" + ";  ".repeat(100) + "@";

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> problem(get("/v1/things/caller", "Accept: " + many), 400, "invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000007BFFFFFFFF", "0000FFFE0000007B", "0000007B0000"})
    void aBodyThatIsNoTextIsRefused(String hex) {
        given().auth()
                .oauth2(Tokens.bearer("operator"))
                .contentType("application/json")
                .body(HexFormat.of().parseHex(hex))
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("code", org.hamcrest.Matchers.equalTo("malformed-request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "*/*", "application/json;q=0.8500, */*; q=0.1", "text/html , application/json", ","})
    void anAcceptThatIsEmptyOrLooselyWrittenIsTaken(String accept) throws IOException {
        assertThat(get("/v1/things/caller", "Accept: " + accept)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "json",
                "/",
                "application/",
                "*/*",
                "application/*",
                "application/json; charset=klingon",
                "application/json; charset=",
                "text/html",
                "image/png",
                "application/json, text/plain",
                "multipart/form-data"
            })
    void aContentTypeThatIsNoneOrForeignIsRefused(String type) throws IOException {
        problem(post("/v1/things", type, "{\"id\":\"a\"}"), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--x", "--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf", "", "no part"
            })
    void aFormThatEndsTooEarlyIsMalformed(String form) throws IOException {
        problem(post("/v1/things/form", "multipart/form-data; boundary=x", form), 400, "malformed-request");
    }

    @Test
    void aFormWithoutABoundaryIsRefused() throws IOException {
        problem(post("/v1/things/form", "multipart/form-data", "--x--\r\n"), 415, "unsupported-media-type");
    }

    @Test
    void aPathIsDecodedOnce() throws IOException {
        assertThat(get("/v1/things/%2541/name")).contains("{\"id\":\"%41\"}");
        assertThat(get("/v1/things/%25/name")).contains("{\"id\":\"%\"}");
        assertThat(get("/v1/things/a%3Bb/name")).contains("{\"id\":\"a;b\"}");
        problem(get("/v1/things/%25;x=y/name"), 404, "not-found");
        problem(get("/v1/things/a;x=y/name"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "/%zz",
                "/v1/things/%",
                "/v1/things?x=%zz",
                "/v1/things/\u0001",
                "/v1/things/\u007f",
                "/v1/things/{id}",
                "/v1/<things>",
                "/v1/things|",
                "/v1/things?a=\"",
                "/v1\\things",
                "//v1/[/things"
            })
    void anAddressThatIsNoneIsMalformed(String address) throws IOException {
        problem(get(address), 400, "malformed-request");
    }

    @Test
    void anAddressOrAHeaderThatIsTooLongIsRefusedInWords() throws IOException {
        problem(get("/v1/things/" + "a".repeat(8_000)), 414, "uri-too-long");
        problem(get("/v1/things/" + "a".repeat(60_000)), 414, "uri-too-long");
        problem(get("/v1/things/caller", "X-Long: " + "a".repeat(33_000)), 431, "headers-too-large");
        assertThat(get("/v1/things/caller?" + "x=1", "X-Long: " + "a".repeat(20_000)))
                .contains("unknown-parameter");
    }

    @Test
    void aHostThatIsNoneIsRefused() throws IOException {
        problem(send("GET", "/v1/things/caller", "", "Host: [\r\n"), 400, "malformed-request");
        problem(send("GET", "/v1/things/caller", "", "Host: a b\r\n"), 400, "malformed-request");
        problem(send("GET", "/v1/things/caller", "", ""), 400, "malformed-request");
    }

    @Test
    void aStatusTheFrameworkAnswersIsDescribedToo() throws IOException {
        problem(get("/v1/things/stale"), 412, "precondition-failed");
    }

    @Test
    void anAddressInAnAnswerNamesNoHost() {
        String id = UUID.randomUUID().toString();
        for (String replayed : Arrays.asList(null, "true")) {
            given().auth()
                    .oauth2(Tokens.bearer("operator"))
                    .header("Host", "evil.example")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("Idempotency-Key", id)
                    .contentType("application/json")
                    .body("{\"id\":\"" + id + "\",\"name\":\"x\"}")
                    .post("/v1/things")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", replayed)
                    .header("Location", "/v1/things/" + id);
        }
    }

    @Test
    void aDatabaseThatDiesAtCommitMakesTheRequestOneToRepeat() {
        String id = UUID.randomUUID().toString();
        for (String key : Arrays.asList(null, id)) {
            var request = given().auth().oauth2(Tokens.bearer("operator")).contentType("application/json");
            (key == null ? request : request.header("Idempotency-Key", key))
                    .body("{\"id\":\"" + id + "\",\"name\":\"dies at commit\"}")
                    .post("/v1/things")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body("code", org.hamcrest.Matchers.equalTo("unavailable"));
        }
        assertThat(database.query("select id from thing where id = ?", row -> row.getString(1), id))
                .isEmpty();
    }

    @Test
    void madeUpPathsLeaveOneTagInTheMetrics() throws IOException {
        for (int i = 0; i < 110; i++) {
            String madeUp = "made-up-" + i;
            get("/v1/" + madeUp);
            get("/v1/things/" + madeUp);
            get("/v1/things/" + madeUp + "/name");
            get("/v1/things/" + madeUp + "/name;x=" + i);
            post("/v1/things/" + madeUp + "/name", "application/json", "{}");
            post("/v1/" + madeUp, "application/json", "{}");
            get("/q/" + madeUp);
            get("/" + madeUp + "/%zz");
            get("/v1/things/" + madeUp, "Accept: /");
        }
        List<String> tags = given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests_seconds_count"))
                .toList();
        assertThat(tags).isNotEmpty().noneMatch(tag -> tag.contains("made-up"));
        assertThat(tags).anyMatch(tag -> tag.contains("uri=\"/v1/things/{id}/name\""));
    }

    @Test
    void madeUpMethodsLeaveOneTagInTheMetrics() throws IOException {
        for (int i : IntStream.range(0, 5).toArray()) {
            send("MADEUP" + i, "/v1/things", "", "Host: localhost\r\n");
        }
        assertThat(given().get("/q/metrics").asString())
                .doesNotContain("MADEUP")
                .contains("method=\"OTHER\"");
    }

    private static boolean seesAll(String role, Map<String, Object> claims) {
        return caller(role, claims).extract().path("seesAll");
    }

    private static ValidatableResponse caller(String role, Map<String, Object> claims) {
        return given().auth()
                .oauth2(Tokens.with(role, claims))
                .get("/v1/things/caller")
                .then()
                .statusCode(200);
    }

    private static void problem(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("\r\ncontent-type: application/problem+json")
                .contains("\"code\":\"" + code + "\"");
    }

    private String get(String path, String... headers) throws IOException {
        String lines = Arrays.stream(headers).map(line -> line + "\r\n").reduce("", String::concat);
        return send("GET", path, "", "Host: localhost\r\n" + lines);
    }

    private String post(String path, String type, String body) throws IOException {
        String headers = "Host: localhost\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\nAuthorization: Bearer " + Tokens.bearer("operator") + "\r\n";
        return send("POST", path, body, headers);
    }

    private String send(String method, String path, String body, String headers) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(10_000);
            String request = method + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
