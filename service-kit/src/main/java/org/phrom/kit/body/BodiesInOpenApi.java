package org.phrom.kit.body;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Documents what {@link MaxBody} says of each operation with a body, and how bodies are refused. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = 2)
public class BodiesInOpenApi implements OASFilter {

    private static final DotName LIMIT = DotName.createSimple(MaxBody.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, Long> limits = new HashMap<>();

    /** Knows the limits of all operations. */
    public BodiesInOpenApi(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.value("operationId") != null) {
                limits.put(
                        operation.value("operationId").asString(),
                        limit(operation.target().asMethod()));
            }
        }
    }

    private static long limit(MethodInfo endpoint) {
        AnnotationInstance own = endpoint.annotation(LIMIT);
        AnnotationInstance limit = own == null ? endpoint.declaringClass().declaredAnnotation(LIMIT) : own;
        return limit == null ? MaxBody.DEFAULT : limit.value().asLong();
    }

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        Long most = limits.get(String.valueOf(operation.getOperationId()));
        if (operation.getRequestBody() == null || responses == null || most == null) {
            return operation;
        }
        operation.getRequestBody().addExtension("x-max-bytes", most);
        describe(responses, "413", "The body has more than " + most + " bytes, unpacked");
        describe(responses, "415", "The body is of another type, or of another Content-Encoding than gzip");
        describe(responses, "503", "Too many large bodies are under way; Retry-After says when to come again");
        return operation;
    }

    private static void describe(APIResponses responses, String status, String description) {
        APIResponse response = responses.getAPIResponse(status);
        if (response == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().description(description));
        } else if (!String.valueOf(response.getDescription()).contains(description)) {
            response.setDescription(response.getDescription() + ". Or: " + description);
        }
    }
}
