package org.phrom.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contracts on disk: JSON Schemas and the examples beside them. */
public final class Contracts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    /** What the schema finds wrong with the JSON text; empty when it is valid. */
    public static List<String> findings(Path schema, String json) {
        return findings(read(schema), json);
    }

    private static List<String> findings(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /**
     * Fails with every finding unless the JSON text is valid and has no member that the schema does not describe. The
     * published schema lets readers ignore such members; who owns it writes none.
     */
    public static void assertValid(Path schema, String json) {
        var findings = findings(closed(schema).toString(), json);
        if (!findings.isEmpty()) {
            throw new AssertionError(json + " breaks " + schema + ": " + findings);
        }
    }

    private static JsonNode closed(Path schema) {
        try {
            var root = JSON.readTree(read(schema));
            close(root);
            return root;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        for (var holder : List.of("properties", "patternProperties", "$defs")) {
            schema.path(holder).forEach(Contracts::close);
        }
        for (var part : List.of("items", "additionalProperties")) {
            if (schema.has(part)) {
                close(schema.get(part));
            }
        }
    }

    /** The example files of a contract directory, in order of name. */
    public static List<Path> examples(Path contract) {
        try (var files = Files.list(contract.resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
