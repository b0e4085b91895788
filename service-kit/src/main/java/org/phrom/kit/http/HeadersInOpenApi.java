package org.phrom.kit.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.phrom.kit.contract.Waits;
import org.phrom.kit.openapi.Endpoints;

/** Documents the headers that answers have whatever the operation: once, and referred to. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -3)
public class HeadersInOpenApi implements OASFilter {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String APPLIED = "Preference-Applied";
    private static final String LANGUAGE = "Content-Language";
    private static final String FILE = "Content-Disposition";
    private static final List<String> FILES =
            List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Set<String> READ = Set.of("200", "304");
    private static final String TOO_MANY = "429";
    private static final List<String> LIMITS = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    private final Set<String> waiting;

    /** Knows which operations wait for the end of a job. */
    public HeadersInOpenApi(IndexView index) {
        this.waiting = Endpoints.operations(index, Waits.class);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getPaths() == null) {
            return;
        }
        document.getComponents()
                .addHeader(
                        REQUEST_ID,
                        header(
                                        SchemaType.STRING,
                                        "Id of the request: the caller's own, or one that was made. It is in problem"
                                                + " documents and in the log. An answer that a cache kept has that of"
                                                + " the request for which the cache fetched it")
                                .required(true))
                .addHeader(
                        APPLIED,
                        header(SchemaType.STRING, "The preference that was followed, such as wait=10; where one was"))
                .addHeader(LANGUAGE, header(SchemaType.STRING, "Language of titles and messages: th or en"))
                .addHeader(
                        LIMITS.get(0),
                        header(
                                SchemaType.INTEGER,
                                "Requests that a caller may make in a window of time; in every answer where the operator"
                                        + " has set a limit, but for those that caches show without asking"))
                .addHeader(LIMITS.get(1), header(SchemaType.INTEGER, "Requests that are left in this window"))
                .addHeader(LIMITS.get(2), header(SchemaType.INTEGER, "Seconds until the window ends"));
        boolean files = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .anyMatch(HeadersInOpenApi::givesFile);
        if (files) {
            document.getComponents()
                    .addHeader(FILE, header(SchemaType.STRING, "Name for the file, of text/csv and XLSX"));
        }
        Map<String, APIResponse> shared =
                Objects.requireNonNullElse(document.getComponents().getResponses(), Map.of());
        shared.values().forEach(HeadersInOpenApi::identify);
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getResponses() != null)
                .forEach(operation -> complete(operation, shared));
    }

    private void complete(Operation operation, Map<String, APIResponse> shared) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            String reference = response.getRef();
            APIResponse answer = reference == null
                    ? response
                    : shared.getOrDefault(reference.substring(reference.lastIndexOf('/') + 1), response);
            if (reference == null) {
                identify(answer);
            }
            if (status.equals(TOO_MANY)) {
                LIMITS.forEach(name -> refer(answer, name));
            }
            if (READ.contains(status) && waiting.contains(String.valueOf(operation.getOperationId()))) {
                refer(answer, APPLIED);
            }
            if (READ.contains(status) && givesFile(operation)) {
                refer(answer, FILE);
            }
        });
    }

    private static boolean givesFile(Operation operation) {
        APIResponse read = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        return read != null && read.getContent() != null && FILES.stream().anyMatch(read.getContent()::hasMediaType);
    }

    private static void identify(APIResponse answer) {
        refer(answer, REQUEST_ID);
        if (answer.getContent() != null && answer.getContent().hasMediaType("application/problem+json")) {
            refer(answer, LANGUAGE);
        }
    }

    private static void refer(APIResponse answer, String name) {
        answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static Header header(SchemaType type, String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(type));
    }
}
