package org.phrom.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
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

    // blocking sockets: where services are measured the clients share their cores, and must take little of them
    private static final CloseableHttpClient HTTP = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(256)
                    .setMaxConnTotal(1024)
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(10, TimeUnit.SECONDS)
                            .setValidateAfterInactivity(500, TimeUnit.MILLISECONDS)
                            .build())
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .disableAuthCaching()
            .build();

    private final String url;
    private final @Nullable String token;
    private final RequestConfig limits;

    Api(String url, @Nullable String token) {
        this(url, token, Duration.ofSeconds(60));
    }

    Api(String url, @Nullable String token, Duration patience) {
        this.url = url;
        this.token = token;
        this.limits =
                RequestConfig.custom().setResponseTimeout(Timeout.of(patience)).build();
    }

    Answer get(String path) {
        return send(request("GET", path));
    }

    Answer get(String path, String accept) {
        var request = request("GET", path);
        request.setHeader("Accept", accept);
        return send(request);
    }

    /** Hands over a large body as it comes. */
    void stream(String path, String accept, Consumer<InputStream> taker) {
        var request = request("GET", path);
        request.setHeader("Accept", accept);
        exchange(request, answer -> {
            if (answer.getCode() != 200) {
                throw new Fault(path + " was answered with " + answer.getCode());
            }
            taker.accept(answer.getEntity().getContent());
            return true;
        });
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
        return send(conditional("PUT", path, etag), json(body));
    }

    Answer patch(String path, JsonNode body, @Nullable String etag) {
        return send(conditional("PATCH", path, etag), json(body));
    }

    Answer delete(String path, @Nullable String etag) {
        return send(conditional("DELETE", path, etag));
    }

    /** A request without a body that may be repeated under its key. */
    Answer postOnce(String key, String path, @Nullable String etag) {
        return send(keyed(key, path, etag));
    }

    Answer post(String path, @Nullable JsonNode body, @Nullable String etag) {
        var request = keyed(UUID.randomUUID().toString(), path, etag);
        return body == null ? send(request) : send(request, json(body));
    }

    /** Asks for a job instead of waiting for the answer. */
    Answer begin(String path, JsonNode body) {
        var request = keyed(UUID.randomUUID().toString(), path, null);
        request.addHeader("Prefer", "respond-async");
        return send(request, json(body));
    }

    Answer postCsv(String path, String csv) {
        return send(keyed(UUID.randomUUID().toString(), path, null), entity(csv, "text/csv"));
    }

    private static HttpEntity json(JsonNode body) {
        return entity(body.toString(), "application/json");
    }

    private static HttpEntity entity(String text, String type) {
        return new ByteArrayEntity(text.getBytes(StandardCharsets.UTF_8), ContentType.create(type));
    }

    private HttpUriRequestBase keyed(String key, String path, @Nullable String etag) {
        var request = conditional("POST", path, etag);
        request.addHeader("Idempotency-Key", key);
        return request;
    }

    private HttpUriRequestBase conditional(String method, String path, @Nullable String etag) {
        var request = request(method, path);
        if (etag != null) {
            request.addHeader("If-Match", etag);
        }
        return request;
    }

    private HttpUriRequestBase request(String method, String path) {
        var request = new HttpUriRequestBase(method, URI.create(url + path));
        request.setConfig(limits);
        request.addHeader("Accept", "application/json");
        if (token != null) {
            request.addHeader("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpUriRequestBase request, HttpEntity body) {
        request.setEntity(body);
        return send(request);
    }

    private Answer send(HttpUriRequestBase request) {
        return exchange(request, Api::answer);
    }

    private <T> T exchange(HttpUriRequestBase request, HttpClientResponseHandler<T> handler) {
        try {
            return HTTP.execute(request, handler);
        } catch (IOException cause) {
            throw new Fault(url + " does not answer: " + cause, cause);
        }
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        Header etag = response.getFirstHeader("ETag");
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : EntityUtils.toByteArray(entity);
        return new Answer(
                response.getCode(),
                etag == null ? null : etag.getValue(),
                json(new String(body, StandardCharsets.UTF_8)));
    }

    private static JsonNode json(String text) {
        try {
            return text.isBlank() ? JSON.nullNode() : JSON.readTree(text);
        } catch (JsonProcessingException otherMedia) {
            return JSON.getNodeFactory().textNode(text);
        }
    }
}
