package org.phrom.survey.rendering.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is made here and held against the tools of others in the module clients. */
final class Renderings {

    private static final Path COMMITTED = Path.of("contracts", "renderings");
    private static final Path MADE = Path.of("target", "renderings");

    private Renderings() {}

    static void assertCommitted(String name, JsonNode made) throws IOException {
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(made) + "\n";
        Files.createDirectories(MADE);
        Files.writeString(MADE.resolve(name), text);
        Path committed = COMMITTED.resolve(name);
        assertThat(Files.exists(committed) ? Files.readString(committed) : "")
                .as("To accept, in survey-service: cp %s %s", MADE.resolve(name), committed)
                .isEqualTo(text);
    }
}
