package org.phrom.survey.framework.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/** Reads a document that came as JSON or YAML. */
@ApplicationScoped
class DocumentParser {

    private final ObjectMapper json;
    private final ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    DocumentParser(ObjectMapper json) {
        this.json = json;
    }

    /** The document, if there is anything in the body. */
    Optional<JsonNode> find(InputStream body, @Nullable MediaType type) {
        try {
            PushbackInputStream document = new PushbackInputStream(body);
            int first = document.read();
            if (first < 0) {
                return Optional.empty();
            }
            document.unread(first);
            return Optional.of(read(document, type));
        } catch (IOException e) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST);
        }
    }

    JsonNode read(InputStream body, @Nullable MediaType type) {
        boolean isYaml = type != null && type.getSubtype().contains("yaml");
        try {
            JsonNode document = (isYaml ? yaml : json).readTree(body);
            // numbers that JSON can not hold come back as what they would be stored as
            return json.readTree(document == null ? "null" : document.toString());
        } catch (JsonProcessingException unreadable) {
            JsonLocation place = unreadable.getLocation();
            Problem problem = new Problem(CommonProblem.MALFORMED_REQUEST)
                    .detail(
                            isYaml
                                    ? new Text("เนื้อหาไม่ใช่ YAML ที่ถูกต้อง", "The body is not well-formed YAML")
                                    : new Text("เนื้อหาไม่ใช่ JSON ที่ถูกต้อง", "The body is not well-formed JSON"));
            throw place == null
                    ? problem
                    : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
        } catch (IOException e) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST);
        }
    }
}
