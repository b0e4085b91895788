package org.phrom.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for what never reaches an endpoint: oversize bodies, paths and methods that do not exist. */
@ApplicationScoped
class ProblemRoutes {

    private static final int BEFORE_ALL_OTHERS = 10_000;

    private final ProblemResponses responses;
    private final long maxBody;

    ProblemRoutes(
            ProblemResponses responses,
            @ConfigProperty(name = "phrom.http.max-body-size", defaultValue = "10M") MemorySize maxBody) {
        this.responses = responses;
        this.maxBody = maxBody.asLongValue();
    }

    void refuseOversize(@Observes Filters filters) {
        filters.register(this::checkLength, BEFORE_ALL_OTHERS);
    }

    void describeErrors(@Observes Router router) {
        Map.of(
                        400, CommonProblem.MALFORMED_REQUEST,
                        404, CommonProblem.NOT_FOUND,
                        405, CommonProblem.METHOD_NOT_ALLOWED,
                        413, CommonProblem.TOO_LARGE)
                .forEach((status, type) ->
                        router.errorHandler(status, request -> responses.send(new Problem(type), request)));
    }

    private void checkLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null
                && length.length() < 19
                && length.chars().allMatch(Character::isDigit)
                && Long.parseLong(length) > maxBody) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            responses.send(new Problem(CommonProblem.TOO_LARGE).with("maxBytes", maxBody), request);
        } else {
            request.next();
        }
    }
}
