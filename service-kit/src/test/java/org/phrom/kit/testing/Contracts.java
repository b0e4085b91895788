package org.phrom.kit.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contracts on disk: JSON Schemas and the examples beside them. */
public final class Contracts {
    private Contracts() {}

    /** What the schema finds wrong with the JSON text; empty when it is valid. */
    public static List<String> findings(Path schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schema), InputFormat.JSON)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** Fails with every finding unless the JSON text is valid. */
    public static void assertValid(Path schema, String json) {
        var findings = findings(schema, json);
        if (!findings.isEmpty()) {
            throw new AssertionError(json + " breaks " + schema + ": " + findings);
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
