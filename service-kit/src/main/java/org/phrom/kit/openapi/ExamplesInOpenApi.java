package org.phrom.kit.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Puts the examples into the document that tests took down: {@code contracts/examples/<operationId>.request.json}, and
 * with the status instead of {@code request} what was answered. Of a form the file, {@code …request.form.json}, holds
 * the text of each part.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = -3)
public class ExamplesInOpenApi implements OASFilter {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .filter(operation -> operation.getOperationId() != null && operation.getResponses() != null)
                    .forEach(this::illustrate);
        }
    }

    private void illustrate(Operation operation) {
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null) {
            illustrate(operation.getRequestBody().getContent(), id + ".request.");
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                illustrate(response.getContent(), id + "." + status + ".");
            }
        });
    }

    private void illustrate(@Nullable Content content, String name) {
        if (content == null) {
            return;
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (media.getExample() == null && media.getExamples() == null) {
                boolean form = type.equals("multipart/form-data");
                illustrate(media, name + (form ? "form.json" : type.replaceFirst(".*[/+-]", "")));
            }
        });
    }

    private void illustrate(MediaType media, String name) {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("contracts/examples/" + name)) {
            if (file != null) {
                media.setExample(
                        name.endsWith("json")
                                ? json.readValue(file, Object.class)
                                : new String(file.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("an example that can't be read: " + name, e);
        }
    }
}
