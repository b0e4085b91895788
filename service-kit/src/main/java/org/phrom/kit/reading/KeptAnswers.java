package org.phrom.kit.reading;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/** Says of every answer who may keep it, where its endpoint does not: also of those that never came to an endpoint. */
@ApplicationScoped
class KeptAnswers {

    private static final int EARLY = 1_000;
    private static final int FIRST_ERROR = 400;
    private static final String API = "/v1/";
    // what is left of somebody's requests is nothing to tell all others
    private static final List<String> OF_ONE_CALLER =
            List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    void tellCaches(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(sent -> say(request));
                    request.next();
                },
                EARLY);
    }

    private static void say(RoutingContext request) {
        String said = request.response().headers().get(HttpHeaders.CACHE_CONTROL);
        if (Keeping.EVERYBODY_FOR_MINUTES.header().equals(said)) {
            OF_ONE_CALLER.forEach(request.response().headers()::remove);
        }
        if (said != null) {
            return;
        }
        if (request.response().getStatusCode() >= FIRST_ERROR) {
            request.response().putHeader(HttpHeaders.CACHE_CONTROL, Keeping.NOBODY.header());
        } else if (READING.contains(request.request().method())
                && request.normalizedPath().startsWith(API)) {
            request.response().putHeader(HttpHeaders.CACHE_CONTROL, Keeping.READER.header());
        }
    }
}
