package org.phrom.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.phrom.kit.text.Text;

/**
 * Problems for what never reaches an endpoint: paths and methods that do not exist, query parameters
 * that it does not know or that are not of their type. A mistyped {@code dryRun} must not become the real thing.
 */
@ApplicationScoped
class ProblemRoutes {

    private static final String API = "/v1/";
    // every read has it: kit.reading
    private static final String FIELDS = "fields";
    private static final String METRICS = "/q/metrics";

    private final Map<Method, Map<String, Class<?>>> parameters = new ConcurrentHashMap<>();
    private final ProblemResponses responses;

    ProblemRoutes(ProblemResponses responses) {
        this.responses = responses;
    }

    void describeErrors(@Observes Router router) {
        Map.of(
                        400, CommonProblem.MALFORMED_REQUEST,
                        404, CommonProblem.NOT_FOUND,
                        405, CommonProblem.METHOD_NOT_ALLOWED,
                        413, CommonProblem.TOO_LARGE)
                .forEach((status, type) ->
                        router.errorHandler(status, request -> responses.send(new Problem(type), request)));
        router.route().order(Integer.MIN_VALUE).failureHandler(this::describe);
        router.route(METRICS + "*").order(Integer.MIN_VALUE).handler(ProblemRoutes::negotiate);
    }

    /** The library of the metrics refuses what it has no form for without a document; they are text for whoever asks. */
    private static void negotiate(RoutingContext request) {
        String wanted = request.request().getHeader(HttpHeaders.ACCEPT);
        if (wanted != null && !wanted.contains("openmetrics") && !wanted.contains("text/plain")) {
            request.request().headers().set(HttpHeaders.ACCEPT, "*/*");
        }
        request.next();
    }

    private void describe(RoutingContext request) {
        int status = request.statusCode();
        if (status >= 400 && status < 500) {
            responses.send(new Problem(CommonProblem.of(status)), request);
        } else {
            request.next();
        }
    }

    /** Holds the query against what the endpoint declares; pages for people are not so strict. */
    @ServerRequestFilter
    public void checkParameters(ResourceInfo endpoint, UriInfo address) {
        if (!address.getPath().startsWith(API) || address.getQueryParameters().isEmpty()) {
            return;
        }
        Map<String, Class<?>> known = parameters.computeIfAbsent(endpoint.getResourceMethod(), ProblemRoutes::known);
        Problem problem = new Problem(CommonProblem.INVALID_PARAMETER);
        address.getQueryParameters().forEach((name, values) -> {
            Class<?> type = known.get(name);
            if (type == null) {
                problem.atParameter(
                                name,
                                "unknown-parameter",
                                new Text("ไม่รู้จักพารามิเตอร์นี้", "This parameter is not known here"))
                        .with("knownParameters", known.keySet());
            } else if (!values.stream().allMatch(value -> isOfType(type, value))) {
                problem.atParameter(
                        name, "wrong-type", new Text("ค่าผิดชนิด: " + form(type), "It must be " + form(type)));
            }
        });
        if (problem.hasFindings()) {
            throw problem;
        }
    }

    private static Map<String, Class<?>> known(Method endpoint) {
        Map<String, Class<?>> known = new TreeMap<>();
        if (endpoint.isAnnotationPresent(GET.class)) {
            known.put(FIELDS, String.class);
        }
        for (Parameter parameter : endpoint.getParameters()) {
            add(known, parameter, parameter.getName(), parameter.getType());
            for (Field field : parameter.getType().getDeclaredFields()) {
                add(known, field, field.getName(), field.getType());
            }
        }
        return known;
    }

    private static void add(Map<String, Class<?>> known, AnnotatedElement place, String name, Class<?> type) {
        RestQuery query = place.getAnnotation(RestQuery.class);
        if (query != null) {
            known.put(query.value().isEmpty() ? name : query.value(), type);
        }
        QueryParam standard = place.getAnnotation(QueryParam.class);
        if (standard != null) {
            known.put(standard.value(), type);
        }
    }

    private static boolean isOfType(Class<?> type, String value) {
        try {
            if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            }
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == Instant.class) {
                Instant.parse(value);
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }

    private static String form(Class<?> type) {
        if (type == LocalDate.class) {
            return "YYYY-MM-DD";
        }
        if (type == Instant.class) {
            return "YYYY-MM-DDThh:mm:ssZ";
        }
        return type == boolean.class || type == Boolean.class ? "true | false" : "0, 1, 2, …";
    }
}
