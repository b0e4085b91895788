package org.phrom.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kubernetes.client.openapi.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds manifests against the kinds they are of: those of Kubernetes and of its Gateway API by clients, those of
 * operators by their own definitions. All refuse fields that they do not know, as {@code kubectl --validate=strict} does.
 */
final class Kinds {
    private static final Set<String> CORE =
            Set.of("v1", "apps/v1", "autoscaling/v2", "batch/v1", "networking.k8s.io/v1", "policy/v1");

    private static final String GATEWAY = "gateway.networking.k8s.io/v1";
    /** Its classes would take what they do not know; here it is an error. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated member) {
                    return false;
                }
            })
            .build();

    private final Map<String, Schema> definitions = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();

    /** Adds the definitions of a folder: files with a CustomResourceDefinition each. */
    Kinds with(Path folder) {
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(this::define);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        return this;
    }

    /** What is wrong with a manifest by its kind; a kind without a definition is remembered and nothing said. */
    List<String> findings(JsonNode manifest) {
        var version = manifest.path("apiVersion").asText();
        var kind = version + " " + manifest.path("kind").asText();
        if (CORE.contains(version)) {
            return core(manifest, version);
        }
        if (version.equals(GATEWAY)) {
            return gateway(manifest);
        }
        var schema = definitions.get(kind);
        if (schema == null) {
            unknown.add(kind);
            return List.of();
        }
        return schema.validate(manifest.toString(), InputFormat.JSON).stream()
                .map(error -> Manifests.nameOf(manifest) + ": " + error)
                .toList();
    }

    /** Whether there is anything to hold a manifest against. */
    boolean knows(JsonNode manifest) {
        var version = manifest.path("apiVersion").asText();
        return CORE.contains(version)
                || version.equals(GATEWAY)
                || definitions.containsKey(version + " " + manifest.path("kind").asText());
    }

    /** Kinds that were met and have no definition. */
    Set<String> withoutDefinition() {
        return unknown;
    }

    private static List<String> core(JsonNode manifest, String version) {
        var number = version.substring(version.lastIndexOf('/') + 1);
        var name = "io.kubernetes.client.openapi.models.V" + number.substring(1)
                + manifest.path("kind").asText();
        try {
            JSON.deserialize(manifest.toString(), Class.forName(name));
            return List.of();
        } catch (ClassNotFoundException none) {
            return List.of(Manifests.nameOf(manifest) + ": there is no such kind in " + version);
        } catch (RuntimeException refused) {
            return List.of(Manifests.nameOf(manifest) + ": " + refused.getMessage());
        }
    }

    private static List<String> gateway(JsonNode manifest) {
        var kind = manifest.path("kind").asText();
        try {
            STRICT.treeToValue(manifest, Class.forName("io.fabric8.kubernetes.api.model.gatewayapi.v1." + kind));
            return List.of();
        } catch (ClassNotFoundException none) {
            return List.of(Manifests.nameOf(manifest) + ": there is no such kind in " + GATEWAY);
        } catch (JsonProcessingException refused) {
            return List.of(Manifests.nameOf(manifest) + ": " + refused.getMessage());
        }
    }

    private void define(Path file) {
        try {
            for (var definition : Manifests.parse(Files.readString(file))) {
                var spec = definition.path("spec");
                for (var version : spec.path("versions")) {
                    var kind = spec.path("group").asText() + "/"
                            + version.path("name").asText() + " "
                            + spec.path("names").path("kind").asText();
                    var schema = version.path("schema").path("openAPIV3Schema").deepCopy();
                    strict(schema, true);
                    definitions.put(
                            kind,
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                                    .getSchema(schema.toString(), InputFormat.JSON));
                }
            }
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** An API server drops what a definition does not name; here it is an error. */
    private static void strict(JsonNode schema, boolean top) {
        if (schema instanceof ObjectNode object) {
            var preserves = object.path("x-kubernetes-preserve-unknown-fields").asBoolean()
                    || object.path("x-kubernetes-embedded-resource").asBoolean();
            if (object.path("properties").isObject() && !object.has("additionalProperties") && !preserves) {
                object.put("additionalProperties", false);
            }
            if (object.path("nullable").asBoolean() && object.path("type").isTextual()) {
                object.putArray("type").add(object.path("type").asText()).add("null");
            }
            object.path("properties").forEach(part -> strict(part, false));
            strict(object.path("items"), false);
            strict(object.path("additionalProperties"), false);
            if (top && object.path("properties") instanceof ObjectNode properties) {
                Stream.of("apiVersion", "kind")
                        .forEach(name -> properties.putObject(name).put("type", "string"));
                properties.putObject("metadata").put("type", "object");
            }
        }
    }
}
