package org.phrom.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Documents the shape of every error once, and the errors that follow from what an operation is: from the parameters of
 * its path, from {@code If-Match}, from what it needs of the caller. What an operation says itself stays as it is.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemsInOpenApi implements OASFilter {

    // what the extension says where the operation says nothing
    private static final List<String> SAYS_NOTHING = List.of("Bad Request", "Not Authorized", "Not Allowed");

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        Components components = openAPI.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            openAPI.setComponents(components);
        }
        components.addSchema("ProblemError", error()).addSchema("Problem", problem());
        for (SharedResponse shared : SharedResponse.values()) {
            components.addResponse(shared.component(), shared.described());
        }
        components.addHeader(
                "Retry-After",
                OASFactory.createHeader()
                        .description("After so many seconds the request may be repeated; where that is known")
                        .schema(whole("Seconds")));
        if (openAPI.getPaths() != null) {
            openAPI.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) -> complete(path, method, operation)));
        }
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        APIResponses responses = operation.getResponses();
        if (responses == null) {
            return;
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null && (status.startsWith("4") || status.startsWith("5"))) {
                response.setContent(SharedResponse.problem());
            }
        });
        refer(responses, SharedResponse.UNREADABLE);
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refer(responses, SharedResponse.UNAUTHENTICATED);
            refer(responses, SharedResponse.FORBIDDEN);
        }
        String things = Endpoints.things(path);
        // what is put where nothing was is created
        boolean creates = method == HttpMethod.PUT && responses.hasAPIResponse("201");
        if (!things.isEmpty() && !creates && !responses.hasAPIResponse("404")) {
            responses.addAPIResponse(
                    "404",
                    SharedResponse.described("There is no such " + things + ", or it is not visible to the caller"));
        }
        if (answersWithContent(responses)) {
            refer(responses, SharedResponse.NOT_ACCEPTABLE);
        }
        if (takesIfMatch(operation)) {
            refer(responses, SharedResponse.PRECONDITION_FAILED);
            refer(responses, SharedResponse.PRECONDITION_REQUIRED);
        }
        refer(responses, SharedResponse.TOO_MANY_REQUESTS);
        refer(responses, SharedResponse.INTERNAL_ERROR);
        refer(responses, SharedResponse.UNAVAILABLE);
    }

    private static void refer(APIResponses responses, SharedResponse shared) {
        APIResponse own = responses.getAPIResponse(shared.status());
        if (own == null || SAYS_NOTHING.contains(String.valueOf(own.getDescription()))) {
            responses.addAPIResponse(shared.status(), shared.reference());
        }
    }

    private static boolean answersWithContent(APIResponses responses) {
        return responses.getAPIResponses().entrySet().stream()
                .anyMatch(response ->
                        response.getKey().startsWith("2") && response.getValue().getContent() != null);
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static Schema error() {
        return object(Map.of(
                        "pointer",
                        text("JSON pointer into the request body"),
                        "sheet",
                        text("Sheet of a workbook that came with the request"),
                        "line",
                        whole("Line of a file that came with the request"),
                        "column",
                        whole("Column of a table in that file, or character of the line"),
                        "parameter",
                        text("Query parameter or header, instead of a pointer"),
                        "code",
                        text("Stable code of the finding"),
                        "message",
                        text("What is wrong, in the language asked for")))
                .required(List.of("code", "message"))
                .description("One thing that is wrong, and where");
    }

    private static Schema problem() {
        return object(Map.of(
                        "type", text("URN of the kind of problem"),
                        "title", text("What went wrong in general, in the language asked for"),
                        "status", whole("Status code of the answer"),
                        "code", text("Stable code, the end of type"),
                        "detail", text("What went wrong in this case"),
                        "instance", text("Path of the request"),
                        "traceId", text("Id under which the logs tell of it"),
                        "requestId", text("X-Request-Id of the answer, the caller's own if it sent one"),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .description("All that is wrong, where the problem has parts")
                                        .items(OASFactory.createSchema().ref("#/components/schemas/ProblemError"))))
                .required(List.of("type", "title", "status", "code"))
                .additionalPropertiesBoolean(true)
                .description("An error (RFC 9457); further members depend on the code");
    }

    private static Schema object(Map<String, Schema> properties) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        properties.keySet().stream().sorted().forEach(name -> schema.addProperty(name, properties.get(name)));
        return schema;
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema whole(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
    }
}
