package org.phrom.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes down the first exchange of each operation that a test plays, as the example of the OpenAPI document. The
 * committed ones ({@code contracts/examples}) must be what the test sees; ids, moments and other things that differ from
 * run to run are made alike first.
 */
public final class Examples implements Filter {
    private static final Path COMMITTED = Path.of("contracts", "examples");
    private static final Path SEEN = Path.of("target", "examples");

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{8,}Z");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> seen = new TreeMap<>();
    private final OpenApiDocument document;
    private final AlikeJson alike;

    private Examples(OpenApiDocument document, AlikeJson alike) {
        this.document = document;
        this.alike = alike;
    }

    /**
     * Plays a story, and fails, saying how to accept the change, when it gives other examples than the committed ones.
     *
     * @param own regular expression that is found in every item of a list that is the story's own; others are left out
     */
    public static void assertCommitted(String own, Runnable story) {
        var examples = new Examples(OpenApiDocument.served(), new AlikeJson(own));
        var before = RestAssured.filters();
        RestAssured.filters(examples);
        try {
            story.run();
        } finally {
            RestAssured.replaceFiltersWith(before);
        }
        examples.compare();
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        var response = context.next(request, answer);
        if (response.statusCode() < 300) {
            document.operation(request.getMethod(), URI.create(request.getURI()).getRawPath())
                    .ifPresent(operation -> takeDown(operation, request, response));
        }
        return response;
    }

    private void takeDown(
            OpenApiDocument.Operation operation, FilterableRequestSpecification request, Response response) {
        Object body = request.getBody();
        if (!request.getMultiPartParams().isEmpty()) {
            seen.computeIfAbsent(operation + ".request.form.json", absent -> pretty(parts(request), false));
        } else if (body != null && operation.node().has("requestBody")) {
            takeDown(operation + ".request.", request.getContentType(), text(body));
        }
        var content = operation.node().at("/responses/" + response.statusCode() + "/content");
        if (!content.isEmpty() && !content.has("*/*")) {
            takeDown(operation + "." + response.statusCode() + ".", response.contentType(), response.asString());
        }
    }

    private String parts(FilterableRequestSpecification request) {
        var parts = json.createObjectNode();
        request.getMultiPartParams().forEach(part -> parts.put(part.getControlName(), text(part.getContent())));
        return parts.toString();
    }

    private static String text(Object content) {
        return content instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : content.toString();
    }

    private void takeDown(String name, String type, String body) {
        var bare = type.replaceFirst(";.*", "");
        var end = bare.replaceFirst(".*[/+-]", "");
        if (OpenApiGaps.HAVE_NONE.contains(bare)) {
            return;
        }
        seen.computeIfAbsent(
                name + end,
                absent -> end.equals("json")
                        ? pretty(body, name.endsWith(".request."))
                        : alike.withIds(MOMENT.matcher(body).replaceAll("2026-11-30T02:15:00Z")));
    }

    // the maps of a test have an order of their own in every run
    private String pretty(String body, boolean sorted) {
        try {
            var node = alike.of(json.readTree(body));
            var writer = json.writerWithDefaultPrettyPrinter();
            return (sorted
                            ? writer.with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                                    .writeValueAsString(json.treeToValue(node, Object.class))
                            : writer.writeValueAsString(node))
                    + "\n";
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private void compare() {
        var committed = new TreeMap<String, String>();
        try {
            if (Files.exists(COMMITTED)) {
                try (var files = Files.list(COMMITTED)) {
                    files.forEach(file -> committed.put(file.getFileName().toString(), Contracts.read(file)));
                }
            }
            Files.createDirectories(SEEN);
            for (var example : seen.entrySet()) {
                Files.writeString(SEEN.resolve(example.getKey()), example.getValue());
            }
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
        var module = Path.of("").toAbsolutePath().getFileName();
        assertThat(seen)
                .as(
                        "The examples changed. To accept them: rm -rf %s/%s && cp -r %s/%s %s/%s",
                        module, COMMITTED, module, SEEN, module, COMMITTED)
                .isEqualTo(committed);
    }
}
