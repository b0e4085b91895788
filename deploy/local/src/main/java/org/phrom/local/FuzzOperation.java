package org.phrom.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One operation of a committed OpenAPI document, with the document for what it refers to. */
record FuzzOperation(String service, String method, String path, JsonNode operation, JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    /** All operations of all services, in the order of the documents. */
    static List<FuzzOperation> ofAll(Path home) {
        var found = new ArrayList<FuzzOperation>();
        for (var service : Steps.SERVICES) {
            var document = read(home.resolve(service + "-service/contracts/openapi.yaml"));
            document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .map(entry -> new FuzzOperation(
                            service,
                            entry.getKey().toUpperCase(java.util.Locale.ROOT),
                            path.getKey(),
                            entry.getValue(),
                            document))
                    .forEach(found::add));
        }
        return found;
    }

    private static JsonNode read(Path contract) {
        try {
            return new YAMLMapper().readTree(contract.toFile());
        } catch (IOException cause) {
            throw new Fault(contract + " can not be read: " + cause.getMessage());
        }
    }

    String id() {
        return operation.path("operationId").asText();
    }

    boolean changes() {
        return !method.equals("GET");
    }

    /** Whether it makes a service read or tell everything again. */
    boolean isHeavy() {
        return id().equals("createRebuild") || id().equals("createRepublication");
    }

    /** Its parameters in the path, the query or the header. */
    List<JsonNode> parameters(String in) {
        var all = new ArrayList<JsonNode>();
        for (var owner : List.of(operation, document.path("paths").path(path))) {
            owner.path("parameters").forEach(parameter -> {
                var resolved = resolved(parameter);
                if (resolved.path("in").asText().equals(in)) {
                    all.add(resolved);
                }
            });
        }
        return all;
    }

    /** Media types of its body and their schemas; none when it has no body. */
    List<Map.Entry<String, JsonNode>> bodies() {
        var all = new ArrayList<Map.Entry<String, JsonNode>>();
        resolved(operation.path("requestBody"))
                .path("content")
                .properties()
                .forEach(content -> all.add(
                        Map.entry(content.getKey(), resolved(content.getValue().path("schema")))));
        return all;
    }

    /** What a reference stands for, and everything else as it is. */
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }
}
