package org.phrom.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.phrom.kit.database.DatabaseFault;

/** Turns whatever an endpoint or the framework throws into a problem; only what is our fault is logged, and once. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemResponses responses;

    ProblemMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, RoutingContext request) {
        return responses.of(problem, request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response violations(ConstraintViolationException thrown, RoutingContext request) {
        return responses.of(RequestFaults.violations(thrown), request);
    }

    // the framework's own mapper of this subclass would come first
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException thrown, RoutingContext request) {
        return responses.of(RequestFaults.unreadable(thrown), request);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException thrown, RoutingContext request) {
        return responses.of(RequestFaults.unreadable(thrown), request);
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = 1)
    public Response unauthenticated(UnauthorizedException thrown, RoutingContext request) {
        return responses.of(new Problem(CommonProblem.UNAUTHENTICATED), request);
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = 1)
    public Response badToken(AuthenticationFailedException thrown, RoutingContext request) {
        return responses.of(new Problem(CommonProblem.UNAUTHENTICATED), request);
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    public Response forbidden(ForbiddenException thrown, RoutingContext request) {
        return responses.of(new Problem(CommonProblem.FORBIDDEN), request);
    }

    @ServerExceptionMapper(priority = 1)
    public Response framework(WebApplicationException thrown, RoutingContext request) {
        if (thrown.getCause() instanceof JsonProcessingException unreadable) {
            return responses.of(RequestFaults.unreadable(unreadable), request);
        }
        // a query parameter that is no date or number is, to JAX-RS, an address that does not exist
        if (thrown.getCause() instanceof DateTimeException || thrown.getCause() instanceof NumberFormatException) {
            return responses.of(new Problem(CommonProblem.INVALID_PARAMETER), request);
        }
        int status = thrown.getResponse().getStatus();
        return status < 400 ? thrown.getResponse() : byStatus(status, thrown, request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown, RoutingContext request) {
        if (DatabaseFault.isPassing(thrown)) {
            LOG.warnf(thrown, "The database did not answer: path=%s", request.normalizedPath());
            return responses.of(new Problem(CommonProblem.UNAVAILABLE), request);
        }
        if (DatabaseFault.isUnfitValue(thrown)) {
            return responses.of(new Problem(CommonProblem.MALFORMED_REQUEST), request);
        }
        LOG.errorf(
                thrown, "Request failed: method=%s path=%s", request.request().method(), request.normalizedPath());
        return responses.of(new Problem(CommonProblem.INTERNAL_ERROR), request);
    }

    private Response byStatus(int status, WebApplicationException thrown, RoutingContext request) {
        for (CommonProblem candidate : CommonProblem.values()) {
            if (candidate.status() == status && status < 500) {
                return responses.of(new Problem(candidate), request);
            }
        }
        return status < 500
                ? responses.of(new Problem(CommonProblem.MALFORMED_REQUEST), request)
                : unexpected(thrown, request);
    }
}
