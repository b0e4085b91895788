package org.phrom.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Gives every request an id, the caller's own where it can stand in a log: it is in each log line about the request, in
 * the answer's header {@code X-Request-Id}, and in its problem document.
 */
@ApplicationScoped
class RequestIds {

    // before what may refuse the request
    private static final int FIRST = 30_000;
    private static final String HEADER = "X-Request-Id";
    private static final Pattern FIT_FOR_LOGS = Pattern.compile("[A-Za-z0-9._~+/=:@-]{1,128}");

    void give(@Observes Filters filters) {
        filters.register(RequestIds::give, FIRST);
    }

    private static void give(RoutingContext request) {
        String sent = request.request().getHeader(HEADER);
        String id = sent != null && FIT_FOR_LOGS.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
        request.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
        request.next();
    }
}
