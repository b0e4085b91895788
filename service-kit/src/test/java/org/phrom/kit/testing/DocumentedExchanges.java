package org.phrom.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Set;

/**
 * Looks at every exchange of the tests with the service: an operation that the OpenAPI document knows answers with
 * nothing but what the document says. So the document is true as far as the tests go.
 */
public final class DocumentedExchanges implements QuarkusTestBeforeEachCallback, Filter {
    // refused before an operation is found, or wherever a request is as it must not be
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405, 408, 414, 431);

    private static OpenApiDocument document;

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(DocumentedExchanges.class::isInstance)) {
            RestAssured.filters(new DocumentedExchanges());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        var response = context.next(request, answer);
        var path = URI.create(request.getURI()).getRawPath();
        if (path.startsWith("/v") && !OF_NO_OPERATION.contains(response.statusCode())) {
            document().operation(request.getMethod(), path).ifPresent(operation -> {
                document().check(operation, response);
                if (response.statusCode() < 300 && request.getBody() instanceof String body && isJson(request)) {
                    document().checkTaken(operation, body);
                }
            });
        }
        return response;
    }

    private static boolean isJson(FilterableRequestSpecification request) {
        return String.valueOf(request.getContentType()).startsWith("application/json");
    }

    private static synchronized OpenApiDocument document() {
        if (document == null) {
            document = OpenApiDocument.served();
        }
        return document;
    }
}
