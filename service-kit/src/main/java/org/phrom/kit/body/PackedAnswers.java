package org.phrom.kit.body;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Answers leave packed for whoever asks for it ({@code Accept-Encoding}), and caches are told so. An ETag names the
 * version of a thing, not the bytes of one answer: it is the same packed and unpacked, and parts of answers are not
 * served.
 */
@ApplicationScoped
class PackedAnswers {

    private static final int EARLY = 1_000;

    void tellCaches(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addHeadersEndHandler(
                            sent -> request.response().headers().add(HttpHeaders.VARY, "Accept-Encoding"));
                    request.next();
                },
                EARLY);
    }
}
