package org.phrom.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Manifests as a cluster gets them. */
final class Manifests {
    private static final YAMLMapper YAML =
            new YAMLMapper(YAMLFactory.builder().loaderOptions(loose()).build());
    private static final Map<String, List<JsonNode>> RENDERED = new ConcurrentHashMap<>();

    private Manifests() {}

    /** An overlay, rendered by kustomize. */
    static List<JsonNode> overlay(String name) {
        return render(Path.of("overlays", name));
    }

    /** The base with some components alone. */
    static List<JsonNode> withComponents(List<String> components) {
        var folder = Tools.TARGET.resolve("with-" + String.join("-", components));
        var here = Path.of("").toAbsolutePath();
        var lines = Stream.concat(
                Stream.of(
                        "apiVersion: kustomize.config.k8s.io/v1beta1",
                        "kind: Kustomization",
                        "namespace: phrom",
                        "resources:",
                        "  - " + folder.relativize(here.resolve("base")),
                        "components:"),
                components.stream()
                        .map(component -> "  - " + folder.relativize(here.resolve("components/" + component))));
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("kustomization.yaml"), lines.toList());
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        return render(folder);
    }

    static List<JsonNode> parse(String yaml) {
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return documents.readAll();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** {@code Kind/name}, to find it again. */
    static String nameOf(JsonNode manifest) {
        return manifest.path("kind").asText() + "/"
                + manifest.path("metadata").path("name").asText();
    }

    private static List<JsonNode> render(Path folder) {
        var kubectl = Tools.kubectl().toString();
        return RENDERED.computeIfAbsent(
                folder.toString(), path -> parse(Tools.run(Path.of("").toAbsolutePath(), kubectl, "kustomize", path)));
    }

    private static org.yaml.snakeyaml.LoaderOptions loose() {
        var options = new org.yaml.snakeyaml.LoaderOptions();
        options.setCodePointLimit(64 * 1024 * 1024);
        options.setAllowDuplicateKeys(false);
        return options;
    }
}
