package org.phrom.scoring.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.phrom.kit.testing.ProblemAssert.assertProblem;
import static org.phrom.scoring.Scores.as;
import static org.phrom.scoring.Scores.soon;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.phrom.kit.database.Database;
import org.phrom.kit.testing.Tokens;
import org.phrom.scoring.calculator.app.Room;

/** In 64 MB, which all calculations share. */
@QuarkusTest
@TestProfile(CalculatorRoomTest.LittleRoom.class)
class CalculatorRoomTest {

    /** What a job came to is kept while it is read, however long that takes. */
    public static class LittleRoom extends CalculationJobsTest.FewJobsForAWhile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("phrom.calculator.jobs-kept", "15M");
            return overrides;
        }
    }

    private static final String PATH = "/v1/composite-indicators";
    private static final String MODEL = "{\"steps\":[{\"step\":\"normalise\"},{\"step\":\"aggregate\"}]}";
    private static final String STRUCTURE =
            "[{\"code\":\"I\"},{\"code\":\"x\",\"parent\":\"I\"},{\"code\":\"y\",\"parent\":\"I\"}]";

    @Inject
    Room room;

    @Inject
    Database database;

    // how many there may be counts those that other tests left
    @BeforeEach
    void forgetJobs() {
        database.update("delete from job");
    }

    @Test
    void whatCanNeverFitIsRefusedWithWhatItNeedsAndWhatToAskLessOf() {
        String body = request(400_000);

        for (String prefer : List.of("", "respond-async")) {
            Response refused = as("analyst").header("Prefer", prefer).body(body).post(PATH);

            assertProblem(refused, 422, "calculation-too-large").at("/data/units");
            assertThat(refused.jsonPath().getLong("availableBytes")).isEqualTo(64L << 20);
            assertThat(refused.jsonPath().getLong("neededBytes")).isBetween(100L << 20, 300L << 20);
            assertThat(refused.jsonPath().getString("errors[0].message"))
                    .contains("units: ")
                    .contains(" bytes");
        }
    }

    @Test
    void aTableThatIsTooLargeIsNamed() {
        Response refused = as("analyst")
                .body(request(49_000)
                        .replace("{\"step\":\"normalise\"}", "{\"step\":\"normalise\",\"over\":\"panel\"}"))
                .post(PATH + "?include=results,contributions,trace,profiles");

        assertProblem(refused, 422, "calculation-too-large");
        assertThat(refused.jsonPath().getList("errors.parameter", String.class)).contains("include");
        assertThat(refused.jsonPath().getList("errors.message", String.class))
                .anyMatch(message -> message.startsWith("include=profiles: "));
    }

    @Test
    void fourAtOnceOfWhichTwoDoNotFitTogetherAreComputedInTurn() {
        String body = request(100_000);

        List<CompletableFuture<Response>> sent = Stream.generate(() -> body)
                .limit(4)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> as("analyst").body(each).post(PATH)))
                .toList();

        for (CompletableFuture<Response> one : sent) {
            Response answer = one.join();
            assertThat(answer.statusCode())
                    .as(answer.asString().substring(0, 200))
                    .isEqualTo(200);
            assertThat(answer.asString())
                    .contains("\"rows\":[[\"u99999\",1,1,100],[\"u99998\",2,1,99.998999989999")
                    .endsWith(",[\"u0\",100000,1,0]]}},\"warnings\":[]}");
        }
    }

    @Test
    void aJobsAnswerTakesNoRoomOnceItIsKept() {
        String body = request(100_000);
        String inline = as("analyst").body(body).post(PATH).asString();
        for (int turn = 0; turn < 3; turn++) {
            Response queued =
                    as("analyst").header("Prefer", "respond-async").body(body).post(PATH);
            assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
            String job = PATH + "/jobs/" + queued.jsonPath().getString("id");
            soon(() ->
                    assertThat(as("analyst").get(job + "/result").statusCode()).isEqualTo(200));

            assertThat(room.free()).isEqualTo(64L << 20);
            assertThat(as("analyst").get(job + "/result").asString()).isEqualTo(inline);
            assertThat(as("analyst").delete(job).statusCode()).isEqualTo(204);
        }
        assertThat(as("analyst").body(body).post(PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerKeepsItsRoomUntilItIsSentOrItsReaderLeaves() throws IOException {
        soon(() -> assertThat(room.free()).isEqualTo(64L << 20));

        try (Socket reader = new Socket()) {
            reader.setReceiveBufferSize(4096);
            ask(reader, request(100_000));

            assertThat(room.free()).isLessThan(64L << 20);
        }
        soon(() -> assertThat(room.free()).isEqualTo(64L << 20));
    }

    private static void ask(Socket reader, String body) throws IOException {
        URI service = URI.create(RestAssured.baseURI);
        reader.connect(new InetSocketAddress(service.getHost(), RestAssured.port));
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + content.length + "\r\nAuthorization: Bearer " + Tokens.bearer("analyst") + "\r\n\r\n";
        reader.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        reader.getOutputStream().write(content);
        assertThat(reader.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
    }

    @Test
    void filesAreReadLineByLine() {
        String lines = IntStream.range(0, 100_000)
                .mapToObj(unit -> "u" + unit + "," + unit + ".0," + unit)
                .collect(Collectors.joining("\n", "uCode,x,y\n", "\n"));

        Response answer = RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.bearer("analyst"))
                .multiPart("data", "data.csv", lines.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("structure", "structure.csv", "iCode,Parent\nI,\nx,I\ny,I\n".getBytes(), "text/csv")
                .multiPart("model", MODEL)
                .post(PATH + "/files?include=results&format=csv");

        assertThat(answer.statusCode()).as(answer.asString().substring(0, 200)).isEqualTo(200);
        assertThat(answer.asString()).startsWith("unit,rank,coverage,I\r\nu99999,1,1,100\r\nu99998,2,1,99.99");
    }

    @Test
    void aNationalRoundAtFullPrecisionIsTakenPlainAndPacked() throws IOException, InterruptedException {
        byte[] body = national().getBytes(StandardCharsets.UTF_8);
        assertThat(body.length).isGreaterThan(10 << 20);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }

        HttpResponse<String> plain = send(body, "identity");
        HttpResponse<String> unpacked = send(packed.toByteArray(), "gzip");

        assertThat(plain.statusCode()).as(plain.body().substring(0, 100)).isEqualTo(200);
        assertThat(JsonPath.from(plain.body()).getList("tables.results.rows")).hasSize(7850);
        assertThat(unpacked.body()).isEqualTo(plain.body());
    }

    private static HttpResponse<String> send(byte[] body, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH))
                .header("Authorization", "Bearer " + Tokens.bearer("analyst"))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** 7,850 units by 100 indicators, each number with the digits that a double needs. */
    private static String national() {
        Random random = new Random(5);
        StringBuilder columns = new StringBuilder();
        StringBuilder structure = new StringBuilder("[{\"code\":\"I\"}");
        for (int column = 0; column < 100; column++) {
            structure.append(",{\"code\":\"x").append(column).append("\",\"parent\":\"I\"}");
            columns.append(column == 0 ? "" : ",").append("\"x").append(column).append("\":");
            columns.append(random.doubles(7850).mapToObj(Double::toString).collect(Collectors.joining(",", "[", "]")));
        }
        String codes =
                IntStream.range(0, 7850).mapToObj(unit -> "\"u" + unit + "\"").collect(Collectors.joining(","));
        return "{\"data\":{\"units\":[" + codes + "],\"columns\":{" + columns + "}},\"structure\":" + structure
                + "],\"model\":" + MODEL + "}";
    }

    /** Units with the same value in both columns. */
    private static String request(int units) {
        String codes =
                IntStream.range(0, units).mapToObj(unit -> "\"u" + unit + "\"").collect(Collectors.joining(","));
        String values = IntStream.range(0, units).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return "{\"data\":{\"units\":[" + codes + "],\"columns\":{\"x\":[" + values + "],\"y\":[" + values
                + "]}},\"structure\":" + STRUCTURE + ",\"model\":" + MODEL + "}";
    }
}
