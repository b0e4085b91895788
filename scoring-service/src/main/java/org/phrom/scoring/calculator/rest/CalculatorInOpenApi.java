package org.phrom.scoring.calculator.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts the examples that people can run, and the form of files, into the OpenAPI document. */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class CalculatorInOpenApi implements OASFilter {
    private static final String PATH = "/v1/composite-indicators";

    @Override
    public void filterOpenAPI(OpenAPI openAPI) {
        if (openAPI.getPaths() == null || !openAPI.getPaths().hasPathItem(PATH)) {
            return;
        }
        openAPI.getComponents().addSchema("CalculationFiles", files());
        var content =
                openAPI.getPaths().getPathItem(PATH).getPOST().getRequestBody().getContent();
        var json = content.getMediaType("application/json");
        json.setExamples(null);
        json.addExample("hdi", example("Goalposts and a geometric mean, as the Human Development Index", "hdi.json"));
        json.addExample("tai", example("Technology Achievement Index of 23 countries", "tai.json"));
    }

    private static Schema files() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("data", file("CSV: one line per unit; uCode, uName, Time and the columns of structure"))
                .addProperty("structure", file("CSV: one line per node or column, as COINr's iMeta"))
                .addProperty("model", file("JSON or YAML"))
                .addProperty("comparison-data", file("Other data to compare with; as data"))
                .addProperty("comparison-structure", file("Another structure to compare with; as structure"))
                .addProperty("comparison-model", file("Another model to compare with; as model"))
                .addRequired("data")
                .addRequired("structure")
                .addRequired("model");
    }

    private static Schema file(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .format("binary")
                .description(description);
    }

    private static org.eclipse.microprofile.openapi.models.examples.Example example(String summary, String file) {
        try (InputStream in = CalculatorInOpenApi.class.getResourceAsStream("/calculator/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no example " + file);
            }
            return OASFactory.createExample().summary(summary).value(new ObjectMapper().readValue(in, Map.class));
        } catch (IOException e) {
            throw new IllegalStateException("an example can't be read: " + file, e);
        }
    }
}
