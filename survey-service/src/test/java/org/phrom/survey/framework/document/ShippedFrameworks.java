package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Every framework document that is shipped. */
public final class ShippedFrameworks {

    private ShippedFrameworks() {}

    /** Their files. */
    public static List<Path> files() throws IOException {
        try (Stream<Path> files =
                Files.find(Path.of("../deploy/local/examples"), 2, (path, attributes) -> path.getFileName()
                        .toString()
                        .matches("framework.*\\.(json|yaml)"))) {
            return files.sorted().toList();
        }
    }

    /** What a file holds; YAML holds JSON. */
    public static JsonNode read(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
