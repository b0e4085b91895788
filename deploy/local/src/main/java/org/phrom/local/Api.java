package org.phrom.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client of one service, as anybody outside would write it: JSON over HTTP with a bearer token. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();

    /** What came back: the status, the entity tag when there was one, and the body. */
    record Answer(int status, @Nullable String etag, JsonNode body) {

        boolean ok() {
            return status < 300;
        }

        String code() {
            return body.path("code").asText();
        }

        Answer orFail(String what) {
            if (!ok()) {
                throw new Fault(what + " was refused with " + status + ": " + body);
            }
            return this;
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String url;
    private final @Nullable String token;
    private final Duration patience;

    Api(String url, @Nullable String token) {
        this(url, token, Duration.ofSeconds(60));
    }

    Api(String url, @Nullable String token, Duration patience) {
        this.url = url;
        this.token = token;
        this.patience = patience;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer get(String path, String accept) {
        return send(request(path).setHeader("Accept", accept).GET());
    }

    /** Hands over a large body as it comes. */
    void stream(String path, String accept, Consumer<InputStream> taker) {
        var request = request(path).setHeader("Accept", accept).GET().build();
        var answer = exchange(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new Fault(path + " was answered with " + answer.statusCode());
            }
            taker.accept(body);
        } catch (IOException cause) {
            throw new Fault(url + " does not answer: " + cause);
        }
    }

    /** Hands over every item of a list, page after page. */
    void each(String path, Consumer<JsonNode> taker) {
        String token = "";
        do {
            var next = path + (path.contains("?") ? "&" : "?") + "pageToken=" + token;
            var page = get(token.isEmpty() ? path : next).orFail(path).body();
            page.path("items").forEach(taker);
            token = page.path("nextPageToken").asText("");
        } while (!token.isEmpty());
    }

    Answer put(String path, JsonNode body, @Nullable String etag) {
        return send(conditional(path, etag)
                .header("Content-Type", "application/json")
                .PUT(text(body)));
    }

    Answer patch(String path, JsonNode body, @Nullable String etag) {
        return send(conditional(path, etag)
                .header("Content-Type", "application/json")
                .method("PATCH", text(body)));
    }

    /** A request without a body that may be repeated under its key. */
    Answer postOnce(String key, String path, @Nullable String etag) {
        return send(conditional(path, etag).header("Idempotency-Key", key).POST(BodyPublishers.noBody()));
    }

    Answer post(String path, @Nullable JsonNode body, @Nullable String etag) {
        var request = conditional(path, etag)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return send(
                body == null
                        ? request.POST(BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json").POST(text(body)));
    }

    Answer postCsv(String path, String csv) {
        return send(request(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv)));
    }

    private static HttpRequest.BodyPublisher text(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private HttpRequest.Builder conditional(String path, @Nullable String etag) {
        var request = request(path);
        return etag == null ? request : request.header("If-Match", etag);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(patience).header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        return answer(exchange(request.build(), BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException cause) {
            throw new Fault(url + " does not answer: " + cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new Fault("interrupted");
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(), response.headers().firstValue("ETag").orElse(null), json(response.body()));
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
        } catch (JsonProcessingException otherMedia) {
            return JSON.getNodeFactory().textNode(text);
        }
    }
}
