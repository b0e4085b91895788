package org.phrom.kit.problem;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.Context;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.json.JsonText;

/** Writes a problem in the language the request asks for. */
@ApplicationScoped
public class ProblemResponses {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final Locale THAI = Locale.forLanguageTag("th");

    private final JsonText json;

    ProblemResponses(JsonText json) {
        this.json = json;
    }

    Response of(Problem problem, RoutingContext request) {
        if (request.response().headWritten()) {
            breakOff(request);
        }
        ProblemDocument document = document(problem, request);
        Response.ResponseBuilder response = Response.status(document.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale(request).getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(json.write(document));
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds());
        }
        if (document.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    /** Answers a request that never comes to an endpoint. */
    public void send(Problem problem, RoutingContext request) {
        Response response = of(problem, request);
        request.response().setStatusCode(response.getStatus());
        response.getStringHeaders().forEach((name, values) -> request.response().putHeader(name, values));
        request.response().end(String.valueOf(response.getEntity()));
    }

    /**
     * Sees to it that what is sent already does not look whole: the framework writes the problem behind it and ends it,
     * which must find the connection closed.
     */
    private static void breakOff(RoutingContext request) {
        if (request.request().version() == HttpVersion.HTTP_2) {
            request.response().reset();
            return;
        }
        CompletableFuture<Void> closing =
                request.request().connection().close().toCompletionStage().toCompletableFuture();
        if (!Context.isOnEventLoopThread()) {
            closing.completeOnTimeout(null, CLOSING.toSeconds(), TimeUnit.SECONDS)
                    .exceptionally(notClosed -> null)
                    .join();
        }
    }

    private static ProblemDocument document(Problem problem, RoutingContext request) {
        String id = request.response().headers().get("X-Request-Id");
        return ProblemDocument.of(problem, locale(request), new ProblemDocument.Request(path(request), traceId(), id));
    }

    // a path that can't be read can't be quoted either
    static @Nullable String path(RoutingContext request) {
        try {
            return request.normalizedPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Locale locale(RoutingContext request) {
        for (LanguageHeader language : request.acceptableLanguages()) {
            if ("th".equals(language.tag())) {
                return THAI;
            }
            if ("en".equals(language.tag())) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ENGLISH;
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
