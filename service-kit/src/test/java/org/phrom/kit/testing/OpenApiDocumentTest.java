package org.phrom.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private static final String DOCUMENT = """
            {"openapi":"3.0.3","paths":{"/v1/things/{id}":{"get":{"operationId":"getThing","responses":{
              "200":{"description":"It","headers":{"ETag":{"required":true,"schema":{"type":"string"}}},
                "content":{"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}},
              "404":{"description":"None","x-problem-codes":["not-found"],
                "content":{"application/problem+json":{"schema":{"type":"object"}}}}}},
              "put":{"operationId":"putThing","requestBody":{"content":{"application/json":{
                "schema":{"$ref":"#/components/schemas/Thing"}}}},"responses":{}}}},
             "components":{"schemas":{"Thing":{"type":"object","required":["name"],
               "properties":{"name":{"type":"string"},"state":{"type":"string"},
                 "size":{"type":"string","x-extensible-enum":["small","large"]}}}}}}
            """;

    private final OpenApiDocument document = new OpenApiDocument(json(DOCUMENT));
    private final OpenApiDocument.Operation getThing =
            document.operation("GET", "/v1/things/1").orElseThrow();

    @Test
    void anAnswerThatTheDocumentSaysIsTrue() {
        assertThatCode(() -> document.check(getThing, thing("{\"name\":\"a\"}", "\"1\"")))
                .doesNotThrowAnyException();
        assertThatCode(() -> document.check(getThing, problem(404, "not-found")))
                .doesNotThrowAnyException();
    }

    @Test
    void anAnswerWithoutWhatIsAlwaysThereIsNotTrue() {
        assertThatThrownBy(() -> document.check(getThing, thing("{\"state\":\"new\"}", "\"1\"")))
                .hasMessageContaining("name");
        assertThatThrownBy(() -> document.check(getThing, thing("{\"name\":\"a\"}", null)))
                .hasMessageContaining("no header ETag");
    }

    @Test
    void aValueThatIsNotAmongTheKnownOnesIsNotTrue() {
        assertThatCode(() -> document.check(getThing, thing("{\"name\":\"a\",\"size\":\"large\"}", "\"1\"")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> document.check(getThing, thing("{\"name\":\"a\",\"size\":\"huge\"}", "\"1\"")))
                .hasMessageContaining("size");
    }

    @Test
    void aRequestThatWasTakenThoughTheDocumentForbidsItIsNotTrue() {
        var putThing = document.operation("PUT", "/v1/things/1").orElseThrow();

        assertThatCode(() -> document.checkTaken(putThing, "{\"name\":\"a\"}")).doesNotThrowAnyException();
        assertThatThrownBy(() -> document.checkTaken(putThing, "{\"name\":1}")).hasMessageContaining("name");
        assertThatThrownBy(() -> document.checkTaken(getThing, "{\"name\":\"a\"}"))
                .hasMessageContaining("no JSON is said");
    }

    @Test
    void aStatusMediaTypeOrCodeThatIsNotSaidIsNotTrue() {
        assertThatThrownBy(() -> document.check(getThing, problem(409, "conflict")))
                .hasMessageContaining("not said to answer so");
        assertThatThrownBy(() -> document.check(getThing, problem(404, "gone")))
                .hasMessageContaining("problem code gone");
        var text = new ResponseBuilder()
                .setStatusCode(200)
                .setHeader("ETag", "\"1\"")
                .setContentType("text/csv");
        assertThatThrownBy(() -> document.check(getThing, text.setBody("a,b").build()))
                .hasMessageContaining("media type text/csv");
    }

    @Test
    void whatADocumentLeavesToGuessIsFound() {
        assertThat(new OpenApiGaps(json(DOCUMENT), Set.of()).find())
                .contains(
                        "Thing.name has no description",
                        "Thing.state does not say its values; say @KnownValues",
                        "getThing has no tag that is described",
                        "no /info/description");
    }

    private static Response thing(String body, String tag) {
        var response = new ResponseBuilder()
                .setStatusCode(200)
                .setContentType("application/json")
                .setBody(body);
        return tag == null ? response.build() : response.setHeader("ETag", tag).build();
    }

    private static Response problem(int status, String code) {
        return new ResponseBuilder()
                .setStatusCode(status)
                .setContentType("application/problem+json")
                .setBody("{\"code\":\"" + code + "\"}")
                .build();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
