package org.phrom.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells caches that answers differ by origin, where pages of other origins may call ({@code quarkus.http.cors.*}). */
@ApplicationScoped
class CrossOrigin {

    private static final int EARLY = 1_000;

    private final boolean enabled;

    CrossOrigin(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean enabled) {
        this.enabled = enabled;
    }

    void tellCaches(@Observes Filters filters) {
        if (enabled) {
            filters.register(
                    request -> {
                        request.addHeadersEndHandler(
                                sent -> request.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
                        request.next();
                    },
                    EARLY);
        }
    }
}
