package org.phrom.kit.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;
import org.phrom.kit.openapi.Endpoints;

/** Documents the header of operations that are {@link Idempotent}, and how a repeated request is refused. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 3)
public class RepeatingInOpenApi implements OASFilter {

    private final Set<String> repeatable;

    /** Knows which operations may be repeated. */
    public RepeatingInOpenApi(IndexView index) {
        this.repeatable = Endpoints.operations(index, Idempotent.class);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        if (responses != null && repeatable.contains(String.valueOf(operation.getOperationId()))) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .description("Chosen by the client; a request repeated with it within 48 hours is done once, and"
                            + " gets the first answer again")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .description("1 to 255 printable ASCII characters")
                            .maxLength(255)));
            responses.getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.addHeader(
                            "Idempotency-Replayed",
                            OASFactory.createHeader()
                                    .description("true where this is the first answer, given again")
                                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN)));
                }
            });
            also(responses, "409", "The first request of this Idempotency-Key is still being worked on");
            also(responses, "422", "The Idempotency-Key was used for another request");
            also(responses, "503", "The service can't do this at the moment; repeat it with the same Idempotency-Key");
        }
        return operation;
    }

    private static void also(APIResponses responses, String status, String description) {
        APIResponse response = responses.getAPIResponse(status);
        if (response == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        } else {
            response.setDescription(response.getDescription() + ". Or: " + description);
        }
    }
}
