package org.phrom.kit.testing;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An OpenAPI document, and what of it an answer breaks. */
final class OpenApiDocument {
    private static final String ADDRESS = "urn:phrom:openapi";
    private static final List<String> HEADERS = List.of(
            "ETag",
            "Location",
            "Link",
            "Retry-After",
            "Preference-Applied",
            "Idempotency-Replayed",
            "Content-Disposition",
            "Content-Language");

    private final JsonNode root;
    private final SchemaRegistry schemas;
    private final List<Operation> operations = new ArrayList<>();

    /** An operation: where in the document it stands, and what it says. */
    record Operation(String method, String template, Pattern path, JsonNode node) {

        private boolean answers(String wanted, String at) {
            return method.equals(wanted) && path.matcher(at).matches();
        }

        @Override
        public String toString() {
            return node.path("operationId").asText();
        }
    }

    OpenApiDocument(JsonNode root) {
        this.root = root;
        // what clients must take as open is held against what is known here
        var strict = root.toString().replace("\"x-extensible-enum\":", "\"enum\":");
        this.schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), registry -> registry.schemas(Map.of(ADDRESS, strict)));
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("operationId"))
                .forEach(operation -> operations.add(new Operation(
                        operation.getKey(),
                        path.getKey(),
                        Pattern.compile(path.getKey().replaceAll("\\{[^/]*}", "[^/]+")),
                        operation.getValue()))));
        // what is written out is meant before what is left open
        operations.sort(Comparator.comparingLong(operation ->
                operation.template().chars().filter(letter -> letter == '{').count()));
    }

    /** The document that the service under test serves. */
    static OpenApiDocument served() {
        var json = given().noFilters()
                .queryParam("format", "json")
                .get("/q/openapi")
                .asString();
        try {
            return new OpenApiDocument(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException(cause);
        }
    }

    Optional<Operation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.answers(method.toLowerCase(Locale.ROOT), path))
                .findFirst();
    }

    /** Fails when the document says of the operation that it does not answer so. */
    void check(Operation operation, Response response) {
        var findings = new ArrayList<String>();
        var status = Integer.toString(response.statusCode());
        var said = operation.node().path("responses").path(status);
        if (said.has("$ref")) {
            said = root.at(said.path("$ref").asText().substring(1));
        }
        if (said.isMissingNode()) {
            findings.add("it is not said to answer so");
        } else {
            checkHeaders(said, response, findings);
            checkBody(said, response, findings);
        }
        if (!findings.isEmpty()) {
            throw new AssertionError("The OpenAPI document does not tell the truth of " + operation + " " + status
                    + ": " + findings + " of " + response.asString());
        }
    }

    /** Fails when the document does not allow a JSON text that the operation took. */
    void checkTaken(Operation operation, String json) {
        var schema = operation.node().at("/requestBody/content/application~1json/schema");
        var findings = schema.isMissingNode() ? List.of("no JSON is said") : findings(schema, json);
        if (!findings.isEmpty()) {
            throw new AssertionError(
                    "The OpenAPI document does not say that " + operation + " takes " + json + ": " + findings);
        }
    }

    private void checkHeaders(JsonNode said, Response response, List<String> findings) {
        said.path("headers").properties().forEach(header -> {
            var node = header.getValue();
            var resolved = node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
            if (resolved.path("required").asBoolean() && response.header(header.getKey()) == null) {
                findings.add("no header " + header.getKey());
            }
        });
        for (var name : HEADERS) {
            if (response.header(name) != null && !said.path("headers").has(name)) {
                findings.add("header " + name + " is not said");
            }
        }
    }

    private void checkBody(JsonNode said, Response response, List<String> findings) {
        var content = said.path("content");
        var body = response.asString();
        var type = String.valueOf(response.contentType()).replaceFirst(";.*", "");
        if (body.isEmpty() || content.has("*/*")) {
            return;
        }
        if (!content.has(type)) {
            findings.add("media type " + type + " is not said");
        } else if (type.endsWith("json")) {
            findings.addAll(findings(content.path(type).path("schema"), body));
            checkCode(said.path("x-problem-codes"), response, findings);
        }
    }

    /** What a schema of this document finds wrong with a JSON text. */
    List<String> findings(JsonNode schema, String json) {
        var text = schema.toString().replace("\"#/components", "\"" + ADDRESS + "#/components");
        return schemas.getSchema(text, InputFormat.JSON).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static void checkCode(JsonNode known, Response response, List<String> findings) {
        if (response.statusCode() < 400) {
            return;
        }
        var code = response.jsonPath().getString("code");
        for (var one : known) {
            if (one.asText().equals(code)) {
                return;
            }
        }
        findings.add("problem code " + code + " is not said, but " + known);
    }
}
