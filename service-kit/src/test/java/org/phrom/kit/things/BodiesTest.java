package org.phrom.kit.things;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.phrom.kit.testing.Tokens;

/** Who may send a body, how large it may be, and how many of them there may be at once. */
@QuarkusTest
class BodiesTest {

    private static final int KIBIBYTE = 1024;
    private static final int LIMIT = 100 * KIBIBYTE;

    @TestHTTPResource
    URI service;

    @Test
    void whoMayNotCallIsToldSoBeforeTheBodyComes() throws IOException {
        assertThat(answerToHead("POST", "/v1/things", null, 60_000)).startsWith("HTTP/1.1 401");
        assertThat(answerToHead("POST", "/v1/things", Tokens.bearer("analyst"), 60_000))
                .startsWith("HTTP/1.1 403")
                .contains("\"code\":\"forbidden\"");
    }

    @Test
    void whatIsNotThereIsToldSoBeforeTheBodyComes() throws IOException {
        assertThat(answerToHead("PUT", "/v1/things/nowhere", Tokens.bearer("operator"), 60_000))
                .startsWith("HTTP/1.1 404")
                .contains("\"code\":\"not-found\"");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeItComes() throws IOException {
        assertThat(answerToHead("POST", "/v1/things", Tokens.bearer("operator"), 65_537))
                .startsWith("HTTP/1.1 413")
                .contains("\"maxBytes\":65536");
        assertThat(answerToHead("POST", "/v1/things/weight", Tokens.bearer("operator"), 4_000_000_000_000L))
                .startsWith("HTTP/1.1 413")
                .contains("\"maxBytes\":102400");
    }

    @Test
    void aBodyUpToTheLimitIsTaken() {
        weigh(new byte[LIMIT]).then().statusCode(200).body("bytes", equalTo(LIMIT));
        weigh(new byte[LIMIT + 1]).then().statusCode(413).body("maxBytes", equalTo(LIMIT));
    }

    @Test
    void aBodyThatDoesNotTellItsLengthIsBoundedToo() throws Exception {
        assertThat(inChunks(new byte[LIMIT]).body()).isEqualTo("{\"bytes\":102400}");

        HttpResponse<String> refused = inChunks(new byte[LIMIT + 1]);

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"too-large\"").contains("\"maxBytes\":102400");
    }

    @Test
    void aJsonBodyIsBoundedWhereverTheLimitIsReached() throws Exception {
        String longName = "{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"" + "n".repeat(70 * KIBIBYTE) + "\"}";
        String manyParts = "{\"id\":\"a\",\"parts\":[" + "{\"code\":\"p\"},".repeat(6 * KIBIBYTE) + "{}]}";
        for (String body : List.of(longName, manyParts)) {
            HttpResponse<String> refused = inChunks("/v1/things", "application/json", body.getBytes());
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("\"maxBytes\":65536");
        }
    }

    @Test
    void aConnectionServesOnAfterABodyThatNobodyRead() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (int i = 0; i < 5; i++) {
            HttpRequest toNothing = request("/v1/things/nowhere")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[64 * KIBIBYTE]))
                    .build();
            assertThat(client.send(toNothing, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
            HttpRequest tooLarge = request("/v1/things/weight")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(new byte[10 * KIBIBYTE * KIBIBYTE])))
                    .build();
            assertThat(client.send(tooLarge, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
        assertThat(inFlight()).isZero();
    }

    @Test
    void aPackedBodyIsUnpackedBeforeAnybodyReadsIt() {
        weighPacked("gzip", gzip(new byte[LIMIT])).then().statusCode(200).body("bytes", equalTo(LIMIT));
        weighPacked("X-GZIP", gzip(new byte[7])).then().statusCode(200).body("bytes", equalTo(7));
        given().auth()
                .oauth2(Tokens.bearer("operator"))
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .body(gzip("{\"id\":\"g\",\"colour\":1}".getBytes(StandardCharsets.UTF_8)))
                .post("/v1/things")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/colour"));
    }

    @Test
    void aPackedBodyIsBoundedByWhatItUnpacksTo() {
        byte[] bomb = gzip(new byte[50 * KIBIBYTE * KIBIBYTE]);
        assertThat(bomb).hasSizeLessThan(LIMIT);

        weighPacked("gzip", bomb)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("maxBytes", equalTo(LIMIT));
    }

    @Test
    void aPackedBodyOfSeveralMembersIsTakenWhole() throws Exception {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 10; i++) {
            members.write(gzip(new byte[10 * KIBIBYTE]));
        }

        assertThat(inChunks("/v1/things/weight", "text/csv", members.toByteArray(), "Content-Encoding", "gzip")
                        .body())
                .isEqualTo("{\"bytes\":102400}");
    }

    @Test
    void packedNothingDoesNotGoOnForEver() throws Exception {
        byte[] nothing = gzip(new byte[0]);
        byte[] often = new byte[10_000 * nothing.length];
        for (int i = 0; i < often.length; i++) {
            often[i] = nothing[i % nothing.length];
        }

        assertThat(inChunks("/v1/things/weight", "application/octet-stream", often, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aBodyThatIsNotWhatItSaysItIsPackedAsIsMalformed() {
        byte[] whole = gzip(new byte[5_000]);
        weighPacked("gzip", new byte[100]).then().statusCode(400).body("code", equalTo("malformed-request"));
        weighPacked("gzip", Arrays.copyOf(whole, whole.length - 9))
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
    }

    @Test
    void otherWaysOfPackingAreNotKnown() {
        for (String encoding : List.of("deflate", "br", "gzip, gzip")) {
            weighPacked(encoding, new byte[10])
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .header("Accept-Encoding", "gzip")
                    .body("code", equalTo("unsupported-media-type"));
        }
    }

    @Test
    void tooManyBodiesAtOnceAreSentAwayUntilOthersAreThrough() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 2; i++) {
                slow.add(head("POST", "/v1/things/weight", Tokens.bearer("operator"), LIMIT));
            }
            await().untilAsserted(() -> assertThat(inFlight()).isEqualTo(2 * LIMIT));

            weigh(new byte[5 * KIBIBYTE])
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("code", equalTo("overloaded"));
            weigh(new byte[4 * KIBIBYTE]).then().statusCode(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        await().untilAsserted(() -> assertThat(inFlight()).isZero());
        weigh(new byte[LIMIT]).then().statusCode(200);
    }

    @Test
    void ofManyBodiesAtOnceSomeGetThrough() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            HttpRequest request = request("/v1/things/weight")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT])))
                    .build();
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }

        assertThat(answers)
                .extracting(answer -> answer.join().statusCode())
                .contains(200)
                .isSubsetOf(200, 503);
    }

    @Test
    void aBodyThatComesTooSlowlyIsGivenUp() throws Exception {
        try (Socket slow = head("POST", "/v1/things/weight", Tokens.bearer("operator"), LIMIT)) {
            OutputStream out = slow.getOutputStream();
            await().pollInterval(Duration.ofMillis(200)).until(() -> {
                if (slow.getInputStream().available() == 0) {
                    out.write(1);
                    out.flush();
                }
                return slow.getInputStream().available() > 0;
            });
            assertThat(text(slow)).startsWith("HTTP/1.1 408").contains("\"code\":\"request-timeout\"");
        }
        await().untilAsserted(() -> assertThat(inFlight()).isZero());
    }

    @Test
    void manyLargeBodiesToWhatIsNotThereHarmNobody() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            HttpRequest request = request("/v1/things/nowhere")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[9_900_000])))
                    .build();
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(404);
        }
        assertThat(inFlight()).isZero();
    }

    @Test
    void longAnswersArePackedForWhoeverAsks() throws Exception {
        HttpResponse<byte[]> packed = answer("/v1/things/long", "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = answer("/v1/things/long");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 10);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
                .isEqualTo("identity");
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
    }

    @Test
    void thePackingOfAnAnswerDoesNotChangeItsETag() throws Exception {
        HttpResponse<byte[]> packed = answer("/v1/things/long", "Accept-Encoding", "gzip");

        assertThat(packed.headers().firstValue("ETag"))
                .hasValueSatisfying(tag -> assertThat(tag).matches("\"1-[0-9a-f]{16}\""))
                .isEqualTo(answer("/v1/things/long").headers().firstValue("ETag"));
    }

    private HttpResponse<byte[]> answer(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Response weigh(byte[] body) {
        return given().auth()
                .oauth2(Tokens.bearer("operator"))
                .contentType("application/octet-stream")
                .body(body)
                .post("/v1/things/weight");
    }

    private static Response weighPacked(String encoding, byte[] body) {
        return given().auth()
                .oauth2(Tokens.bearer("operator"))
                .contentType("application/octet-stream")
                .header("Content-Encoding", encoding)
                .body(body)
                .post("/v1/things/weight");
    }

    private static long inFlight() {
        String gauge = Arrays.stream(given().get("/q/metrics").asString().split("\n"))
                .filter(line -> line.startsWith("phrom_http_bodies_in_flight"))
                .findFirst()
                .orElseThrow();
        return (long) Double.parseDouble(gauge.substring(gauge.lastIndexOf(' ')));
    }

    private HttpResponse<String> inChunks(byte[] body) throws Exception {
        return inChunks("/v1/things/weight", "application/octet-stream", body);
    }

    private HttpResponse<String> inChunks(String path, String type, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + Tokens.bearer("operator"));
    }

    private String answerToHead(String method, String path, String token, long length) throws IOException {
        try (Socket socket = head(method, path, token, length)) {
            return text(socket);
        }
    }

    private Socket head(String method, String path, String token, long length) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(8_000);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                + (path.endsWith("weight") ? "application/octet-stream" : "application/json") + "\r\nContent-Length: "
                + length + "\r\n" + (token == null ? "" : "Authorization: Bearer " + token + "\r\n") + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    // the head and what follows in the same breath
    private static String text(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[KIBIBYTE];
        while (answer.indexOf("}") < 0) {
            int read = socket.getInputStream().read(some);
            if (read < 0) {
                return answer.toString();
            }
            answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return packed.toByteArray();
    }
}
