package org.phrom.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.text.Text;

/** Turns whatever an endpoint or the framework throws into a problem; only what is our fault is logged, and once. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

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

    // bytes that are no text in the encoding they begin with
    @ServerExceptionMapper
    public Response undecodable(CharConversionException thrown, RoutingContext request) {
        return responses.of(new Problem(CommonProblem.MALFORMED_REQUEST), request);
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
        if (status < 400) {
            return thrown.getResponse();
        }
        if (status == CommonProblem.UNSUPPORTED_MEDIA_TYPE.status()) {
            return responses.of(
                    new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
                            .detail(new Text(
                                    "Content-Type ต้องบอกว่าเนื้อหาเป็นอะไร โดยมากคือ application/json",
                                    "Content-Type has to say what the body is, mostly application/json")),
                    request);
        }
        return status < 500
                ? responses.of(new Problem(CommonProblem.of(status)), request)
                : unexpected(thrown, request);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable thrown, RoutingContext request) {
        if (DatabaseFault.isLostRace(thrown)) {
            return responses.of(new Problem(CommonProblem.PRECONDITION_FAILED), request);
        }
        if (isPassing(thrown)) {
            LOG.warnf(thrown, "What the service stands on did not answer: path=%s", ProblemResponses.path(request));
            return responses.of(new Problem(CommonProblem.UNAVAILABLE).retryAfter(A_MOMENT), request);
        }
        if (DatabaseFault.isUnfitValue(thrown) || isBrokenForm(thrown, request)) {
            return responses.of(new Problem(CommonProblem.MALFORMED_REQUEST), request);
        }
        LOG.errorf(
                thrown,
                "Request failed: method=%s path=%s",
                request.request().method(),
                ProblemResponses.path(request));
        return responses.of(new Problem(CommonProblem.INTERNAL_ERROR), request);
    }

    private static boolean isPassing(Throwable thrown) {
        return DatabaseFault.isPassing(thrown) || thrown instanceof OIDCException;
    }

    // the parts of a form are read before the endpoint is called, and what they lack comes as an error of input
    private static boolean isBrokenForm(Throwable thrown, RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return thrown instanceof IOException && type != null && type.startsWith("multipart/");
    }
}
