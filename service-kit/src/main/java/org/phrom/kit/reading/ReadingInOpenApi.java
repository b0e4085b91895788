package org.phrom.kit.reading;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.IndexView;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.openapi.Endpoints;

/** Documents what every read of JSON offers, and what is written while it is sent. */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -2)
public class ReadingInOpenApi implements OASFilter {

    private final Set<String> streamed;

    /** Knows what is written while it is sent. */
    public ReadingInOpenApi(IndexView index) {
        this.streamed = Endpoints.operations(index, Streamed.class);
    }

    @Override
    public PathItem filterPathItem(PathItem item) {
        Operation read = item.getGET();
        APIResponse answer = read == null || read.getResponses() == null
                ? null
                : read.getResponses().getAPIResponse("200");
        if (answer == null || answer.getContent() == null) {
            return item;
        }
        if (streamed.contains(String.valueOf(read.getOperationId()))) {
            read.addExtension("x-streamed", true);
            complete(read, answer);
        } else if (answer.getContent().hasMediaType("application/json")) {
            add(
                    read,
                    Parameter.In.QUERY,
                    Fields.PARAMETER,
                    "Members that are wanted, of each item where the answer is a list: `code,name`. The answer has these and"
                            + " no others, the required ones neither");
            complete(read, answer);
        }
        return item;
    }

    private static void complete(Operation read, APIResponse answer) {
        add(read, Parameter.In.HEADER, "If-None-Match", "ETag of what the caller has; then 304 while it is the same");
        if (!read.getResponses().hasAPIResponse("304")) {
            read.getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("The caller has it already"));
        }
        for (APIResponse tagged : List.of(answer, read.getResponses().getAPIResponse("304"))) {
            head(
                    tagged,
                    HttpHeaders.CACHE_CONTROL,
                    "Who may keep the answer: private, no-cache its reader alone, asking each time; public everybody, with"
                            + " max-age for so many seconds without asking; no-store nobody");
            head(tagged, "ETag", "Names this content; begins with the version for If-Match where the thing has one");
        }
        if (takes(read, "pageToken")) {
            head(answer, "Link", "Address of the next page, rel=\"next\"; absent on the last one");
        }
    }

    private static void head(APIResponse answer, String name, String description) {
        if (answer.getHeaders() == null || !answer.getHeaders().containsKey(name)) {
            answer.addHeader(
                    name, OASFactory.createHeader().description(description).schema(text()));
        }
    }

    private static void add(Operation read, Parameter.In in, String name, String description) {
        if (!takes(read, name)) {
            read.addParameter(OASFactory.createParameter()
                    .in(in)
                    .name(name)
                    .description(description)
                    .schema(text()));
        }
    }

    private static boolean takes(Operation read, String name) {
        return read.getParameters() != null
                && read.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
