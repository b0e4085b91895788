package org.phrom.kit.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Finds the schemas of a document, wherever they stand. */
final class SchemaWalk {

    private static final String NAMED = "#/components/schemas/";

    private final OpenAPI document;
    private final Map<String, Schema> named;

    SchemaWalk(OpenAPI document) {
        this.document = document;
        this.named = Objects.requireNonNullElse(document.getComponents().getSchemas(), Map.of());
    }

    /** Every schema, with all that are parts of others. */
    List<Schema> all() {
        List<Schema> all = new ArrayList<>();
        Stream.of(
                        named.values().stream(),
                        operations().flatMap(this::asked),
                        operations().flatMap(this::answered))
                .flatMap(schemas -> schemas)
                .forEach(schema -> withParts(schema, all));
        return all;
    }

    /** Names of those that an operation or a shared response needs. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        Stream.concat(operations().flatMap(this::asked), operations().flatMap(this::answered))
                .forEach(schema -> collect(schema, names));
        shared().flatMap(response -> of(response.getContent())).forEach(schema -> collect(schema, names));
        return names;
    }

    /** Names of those that answers are made of. */
    Set<String> namesInAnswers() {
        Set<String> names = new TreeSet<>();
        operations().flatMap(this::answered).forEach(schema -> collect(schema, names));
        return names;
    }

    private void collect(Schema schema, Set<String> names) {
        List<Schema> parts = new ArrayList<>();
        withParts(schema, parts);
        for (Schema part : parts) {
            String ref = part.getRef();
            if (ref != null && ref.startsWith(NAMED) && names.add(ref.substring(NAMED.length()))) {
                Schema target = named.get(ref.substring(NAMED.length()));
                if (target != null) {
                    collect(target, names);
                }
            }
        }
    }

    private Stream<Operation> operations() {
        return document.getPaths() == null
                ? Stream.empty()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream());
    }

    private Stream<APIResponse> shared() {
        return Objects.requireNonNullElse(document.getComponents().getResponses(), Map.<String, APIResponse>of())
                .values()
                .stream();
    }

    private Stream<Schema> asked(Operation operation) {
        Stream<Schema> parameters = operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream()
                        .map(parameter -> parameter.getSchema())
                        .filter(Objects::nonNull);
        return operation.getRequestBody() == null
                ? parameters
                : Stream.concat(parameters, of(operation.getRequestBody().getContent()));
    }

    private Stream<Schema> answered(Operation operation) {
        return operation.getResponses() == null
                ? Stream.empty()
                : operation.getResponses().getAPIResponses().values().stream()
                        .flatMap(response -> of(response.getContent()));
    }

    private static Stream<Schema> of(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static void withParts(Schema schema, List<Schema> found) {
        found.add(schema);
        Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        orNone(schema.getAllOf()),
                        orNone(schema.getOneOf()),
                        orNone(schema.getAnyOf()),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                                .filter(Objects::nonNull)
                                .toList())
                .flatMap(Collection::stream)
                .forEach(part -> withParts(part, found));
    }

    private static List<Schema> orNone(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }
}
