package org.phrom.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.phrom.kit.idempotency.Idempotent;

/** Documents the shape of every error once, instead of at each endpoint. */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class ProblemsInOpenApi implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/Problem";
    private static final String KEY = "Idempotency-Key";

    private final Set<String> repeatable;

    /** Knows no endpoint, and leaves those that were described before as they are. */
    public ProblemsInOpenApi() {
        this.repeatable = Set.of();
    }

    /** Knows which operations may be repeated. */
    public ProblemsInOpenApi(IndexView index) {
        this.repeatable = index.getAnnotations(DotName.createSimple(Idempotent.class)).stream()
                .filter(annotation -> annotation.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(annotation -> annotation.target().asMethod())
                .map(method -> method.annotation(
                        DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class)))
                .filter(Objects::nonNull)
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toSet());
    }

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
        if (repeatable.contains(String.valueOf(operation.getOperationId()))) {
            describeRepeating(operation, responses);
        }
        describe(responses, "400", "A parameter is not valid or not known");
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

    private static void describeRepeating(Operation operation, APIResponses responses) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters != null && parameters.stream().anyMatch(parameter -> KEY.equals(parameter.getName()))) {
            return;
        }
        operation.addParameter(OASFactory.createParameter()
                .name(KEY)
                .in(Parameter.In.HEADER)
                .description(
                        "Chosen by the client; a request repeated with it within 48 hours is done once, and gets the"
                                + " first answer again")
                .schema(text("1 to 255 printable ASCII characters").maxLength(255)));
        also(responses, "409", "The first request of this Idempotency-Key is still being worked on");
        also(responses, "422", "The Idempotency-Key was used for another request");
        also(responses, "503", "The service can't do this at the moment; repeat it with the same Idempotency-Key");
    }

    private static void also(APIResponses responses, String status, String description) {
        describe(responses, status, description);
        APIResponse response = responses.getAPIResponse(status);
        if (!description.equals(response.getDescription())) {
            response.setDescription(response.getDescription() + ". Or: " + description);
        }
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
