package org.phrom.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Documents the shape of every error once, instead of at each endpoint. */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class ProblemsInOpenApi implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (responses == null) {
            return operation;
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            describe(responses, "401", "A valid bearer token is needed");
            describe(responses, "403", "The caller's roles do not allow this");
        }
        describe(responses, "500", "An internal error happened");
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                response.setContent(problem());
            }
        });
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        if (openAPI.getComponents() == null) {
            openAPI.setComponents(OASFactory.createComponents());
        }
        Schema error = object(Map.of(
                "pointer", text("JSON pointer into the request body"),
                "line", whole("Line of a file that came with the request"),
                "column", whole("Column of a table in that file, or character of the line"),
                "parameter", text("Query parameter or header, instead of a pointer"),
                "code", text("Stable code of the finding"),
                "message", text("What is wrong, in the language asked for")));
        Schema problem = object(Map.of(
                        "type", text("URN of the kind of problem"),
                        "title", text("What went wrong in general, in the language asked for"),
                        "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                        "code", text("Stable code, the end of type"),
                        "detail", text("What went wrong in this case"),
                        "instance", text("Path of the request"),
                        "traceId", text("Id under which the logs tell of it"),
                        "errors",
                                OASFactory.createSchema()
                                        .addType(Schema.SchemaType.ARRAY)
                                        .items(OASFactory.createSchema().ref("#/components/schemas/ProblemError"))))
                .description("An error (RFC 9457); further members depend on the code");
        openAPI.getComponents().addSchema("ProblemError", error).addSchema("Problem", problem);
    }

    private static void describe(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(REFERENCE)));
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
