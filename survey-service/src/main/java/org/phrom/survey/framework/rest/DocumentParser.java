package org.phrom.survey.framework.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.SentDocument;
import org.phrom.survey.framework.workbook.FrameworkWorkbooks;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads a document that came as JSON, YAML or workbook into the text that is kept. */
@ApplicationScoped
class DocumentParser {

    private final ObjectMapper json;
    private final FrameworkWorkbooks workbooks;
    private final ObjectMapper yaml = new ObjectMapper(YAMLFactory.builder()
                    .loaderOptions(limits())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    DocumentParser(ObjectMapper json, FrameworkWorkbooks workbooks) {
        this.json = json;
        this.workbooks = workbooks;
    }

    // the body has a limit of its own
    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(FrameworkVersionResource.MOST_BYTES);
        return limits;
    }

    /** The document, if there is anything in the body. */
    Optional<SentDocument> find(InputStream body, @Nullable MediaType type) {
        byte[] sent = bytes(body);
        return sent.length == 0 ? Optional.empty() : Optional.of(document(sent, type));
    }

    /** The document as JSON without blanks between its tokens; numbers keep every letter. */
    SentDocument read(InputStream body, @Nullable MediaType type) {
        return document(bytes(body), type);
    }

    private SentDocument document(byte[] sent, @Nullable MediaType type) {
        if (type != null && DocumentForm.XLSX.is(type)) {
            FrameworkWorkbooks.Taken taken = workbooks.read(sent);
            return new SentDocument(taken.document(), taken::located);
        }
        return SentDocument.of(text(sent, type));
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST);
        }
    }

    private String text(byte[] sent, @Nullable MediaType type) {
        boolean isYaml = type != null && DocumentForm.YAML.is(type);
        try {
            JsonNode document = (isYaml ? yaml : json).readTree(sent);
            if (document == null || document.isMissingNode()) {
                return "null";
            }
            // a number that JSON can not hold becomes the text that stands for it
            return isYaml ? document.toString() : copied(sent);
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

    private String copied(byte[] sent) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonParser from = json.createParser(sent);
                JsonGenerator to = json.createGenerator(text)) {
            for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
                if (token.isNumeric()) {
                    to.writeNumber(from.getText());
                } else {
                    to.copyCurrentEvent(from);
                }
            }
        }
        return text.toString();
    }
}
