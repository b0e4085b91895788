package org.phrom.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The OpenAPI document of the service under test: it must be the committed {@code contracts/openapi.yaml}, and it must
 * keep the house rules for documents. For use inside a {@code @QuarkusTest}.
 */
public final class OpenApiContract {
    private static final Path COMMITTED = Path.of("contracts", "openapi.yaml");
    private static final Path SERVED = Path.of("target", "openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete", "head");

    // of the Fetch standard, CORS-safelisted
    private static final Set<String> READ_ANYWAY = Set.of("cache-control", "content-language");

    private final List<String> findings = new ArrayList<>();
    private final Set<String> operationIds = new HashSet<>();
    private final Set<String> open = new TreeSet<>();
    private final JsonNode document;

    private OpenApiContract(JsonNode document) {
        this.document = document;
    }

    /** Fails, and says how to accept the change, when the service serves another document than the committed one. */
    public static void assertCommitted() {
        var served = document("yaml");
        var committed = Files.exists(COMMITTED) ? Contracts.read(COMMITTED) : "";
        if (!committed.equals(served)) {
            write(served);
            var module = Path.of("").toAbsolutePath().getFileName();
            throw new AssertionError(
                    "The API changed. To accept it: cp %s/%s %s/%s".formatted(module, SERVED, module, COMMITTED));
        }
    }

    /** Fails with every finding; the operations open to everyone must be exactly these. */
    public static void assertHouseRules(String... publicOperations) {
        try {
            var contract = new OpenApiContract(new ObjectMapper().readTree(document("json")));
            contract.check();
            assertThat(contract.findings).isEmpty();
            assertThat(contract.open).as("operations without a token").containsExactlyInAnyOrder(publicOperations);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /**
     * Fails with everything that keeps clients from being generated well, or that people have to guess.
     *
     * @param mayBeEmpty schemas of answers no member of which is always there
     */
    public static void assertComplete(String... mayBeEmpty) {
        try {
            assertThat(new OpenApiGaps(new ObjectMapper().readTree(document("json")), Set.of(mayBeEmpty)).find())
                    .isEmpty();
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Fails unless {@link DocumentedExchanges} looks at what the tests send and get. */
    public static void assertExchangesAreChecked() {
        assertThat(RestAssured.filters()).hasAtLeastOneElementOfType(DocumentedExchanges.class);
    }

    private static String document(String format) {
        return given().queryParam("format", format)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void write(String served) {
        try {
            Files.createDirectories(SERVED.getParent());
            Files.writeString(SERVED, served);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private void check() {
        if (!document.path("openapi").asText().equals("3.0.3")) {
            findings.add("the document must be OpenAPI 3.0.3, not " + document.path("openapi"));
        }
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .forEach(operation -> check(operation.getKey() + " " + path.getKey(), operation.getValue())));
    }

    /** Pages of other origins may send and read every header that the document names. */
    private void checkHeaders(String name, JsonNode operation) {
        var sent = crossOrigin("headers");
        operation.path("parameters").forEach(reference -> {
            var parameter = resolved(reference);
            var header = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("header") && !sent.contains(header.toLowerCase(Locale.ROOT))) {
                findings.add(name + ": quarkus.http.cors.headers lacks " + header);
            }
        });
        var read = crossOrigin("exposed-headers");
        operation.path("responses").forEach(response -> resolved(response)
                .path("headers")
                .fieldNames()
                .forEachRemaining(header -> {
                    String lower = header.toLowerCase(Locale.ROOT);
                    if (!read.contains(lower) && !READ_ANYWAY.contains(lower)) {
                        findings.add(name + ": quarkus.http.cors.exposed-headers lacks " + header);
                    }
                }));
    }

    private static Set<String> crossOrigin(String list) {
        return Set.of(ConfigProvider.getConfig()
                .getValue("quarkus.http.cors." + list, String.class)
                .toLowerCase(Locale.ROOT)
                .split(","));
    }

    private void check(String name, JsonNode operation) {
        checkHeaders(name, operation);
        var id = operation.path("operationId").asText();
        if (id.isBlank() || !operationIds.add(id)) {
            findings.add(name + ": operationId missing or used twice");
        }
        if (operation.path("summary").asText().isBlank()) {
            findings.add(name + ": no summary");
        }
        if (isOpen(operation.path("security"))) {
            open.add(id);
        }
        if (!name.matches("\\w+ /v\\d+/.*")) {
            findings.add(name + ": no version in the path");
        }
        operation.path("responses").properties().forEach(response -> {
            checkProblem(name, response.getKey(), response.getValue());
            checkList(name, response.getKey(), response.getValue(), operation);
        });
    }

    private void checkProblem(String name, String status, JsonNode response) {
        if (status.matches("[45]..") && !resolved(response).path("content").has("application/problem+json")) {
            findings.add(name + ": " + status + " is no problem+json");
        }
    }

    private void checkList(String name, String status, JsonNode response, JsonNode operation) {
        if (!status.equals("200") || !name.startsWith("get ")) {
            return;
        }
        var schema = resolved(response.path("content").path("application/json").path("schema"));
        if (schema.path("type").asText().equals("array")) {
            findings.add(name + ": answers with a bare array");
        }
        var properties = schema.path("properties");
        // written while it is sent: it has a tag, but no members to choose
        boolean streamed = operation.path("x-streamed").asBoolean();
        if ((streamed || response.path("content").has("application/json"))
                && !(takes(operation, "fields") != streamed
                        && takes(operation, "If-None-Match")
                        && response.path("headers").has("ETag")
                        && operation.path("responses").has("304"))) {
            findings.add(name + ": a read takes If-None-Match, and fields unless it is streamed, and may answer 304");
        }
        if (properties.has("nextPageToken") != (properties.has("items") && takes(operation, "pageToken"))) {
            findings.add(name + ": a page has items, nextPageToken and a parameter pageToken");
        }
        if (operation.path("operationId").asText().startsWith("list") && !properties.has("items")) {
            findings.add(name + ": a list has items");
        }
    }

    /** None is needed, or none is one of those that will do. */
    private static boolean isOpen(JsonNode security) {
        return security.isEmpty()
                || StreamSupport.stream(security.spliterator(), false).anyMatch(JsonNode::isEmpty);
    }

    private JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static boolean takes(JsonNode operation, String parameter) {
        return operation.path("parameters").findValuesAsText("name").contains(parameter);
    }
}
