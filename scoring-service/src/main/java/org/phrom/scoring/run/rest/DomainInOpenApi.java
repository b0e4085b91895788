package org.phrom.scoring.run.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Documents the records of the domain that answers hold: the domain itself knows nothing of the API. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DomainInOpenApi implements OASFilter {
    private static final String FILE = "/openapi/domain.properties";
    private static final String VALUES = ".values";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Properties said = said();
        said.stringPropertyNames().forEach(name -> {
            String[] path = name.split("\\.");
            Schema schema =
                    Objects.requireNonNull(document.getComponents().getSchemas().get(path[0]), name);
            Schema described = path.length == 1
                    ? schema
                    : Objects.requireNonNull(schema.getProperties().get(path[1]), name);
            if (name.endsWith(VALUES)) {
                described.addExtension(
                        "x-extensible-enum", List.of(said.getProperty(name).split(",")));
            } else {
                described.setDescription(said.getProperty(name));
            }
        });
    }

    static Properties said() {
        try (InputStream in = DomainInOpenApi.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            Properties said = new Properties();
            said.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return said;
        } catch (IOException cause) {
            throw new IllegalStateException(FILE + " can't be read", cause);
        }
    }
}
