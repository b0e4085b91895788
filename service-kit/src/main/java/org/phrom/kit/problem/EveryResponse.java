package org.phrom.kit.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What holds for every response, however it came about: an error is a problem document, an address names no host. */
class EveryResponse {

    private final CurrentVertxRequest current;
    private final ProblemResponses responses;

    EveryResponse(CurrentVertxRequest current, ProblemResponses responses) {
        this.current = current;
        this.responses = responses;
    }

    /** Leaves the host out: the framework takes it from the request, so that a caller could write it. */
    @ServerResponseFilter
    public void nameNoHost(ContainerResponseContext response) {
        Object location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            URI address = URI.create(location.toString());
            String query = address.getRawQuery();
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, address.getRawPath() + (query == null ? "" : "?" + query));
        }
    }

    /** Describes an error that came without a document, such as a precondition that the framework found failed. */
    @ServerResponseFilter
    public void describe(ContainerResponseContext response) {
        int status = response.getStatus();
        if (status < 400 || response.hasEntity()) {
            return;
        }
        Response described = responses.of(new Problem(CommonProblem.of(status)), current.getCurrent());
        described.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setEntity(described.getEntity(), new Annotation[0], MediaType.valueOf(ProblemResponses.MEDIA_TYPE));
    }
}
