package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.phrom.kit.json.JsonText;

/** Every framework document that is shipped may be published as it is. */
class ShippedFrameworksTest {
    private final FrameworkDocuments documents = new FrameworkDocuments(new JsonText(new ObjectMapper()));

    @ParameterizedTest
    @MethodSource("shipped")
    void mayBePublished(Path file) throws IOException {
        // YAML holds JSON
        JsonNode document = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());

        assertThat(documents.findings(document.toString())).isEmpty();
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files =
                Files.find(Path.of("../deploy/local/examples"), 2, (path, attributes) -> path.getFileName()
                        .toString()
                        .matches("framework.*\\.(json|yaml)"))) {
            return files.sorted().toList();
        }
    }
}
