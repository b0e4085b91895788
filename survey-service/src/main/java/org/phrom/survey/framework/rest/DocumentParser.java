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
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
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
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.workbook.FrameworkWorkbooks;
import org.phrom.survey.framework.workbook.SentDocument;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads a document that came as JSON, YAML or workbook into the text that is kept. */
@ApplicationScoped
class DocumentParser {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .loaderOptions(limits())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final ObjectMapper json;
    private final FrameworkDocuments documents;
    private final FrameworkWorkbooks workbooks;
    private final ObjectMapper yaml = new ObjectMapper(YAML)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    DocumentParser(ObjectMapper json, FrameworkDocuments documents, FrameworkWorkbooks workbooks) {
        this.json = json;
        this.documents = documents;
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
            return workbooks.read(sent);
        }
        return parsed(sent, type != null && DocumentForm.YAML.is(type));
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST);
        }
    }

    private SentDocument parsed(byte[] sent, boolean isYaml) {
        try {
            if (isYaml) {
                refuseAliases(sent);
            }
            JsonNode document = (isYaml ? yaml : json).readTree(sent);
            if (document == null || document.isMissingNode()) {
                return SentDocument.of("null", NullNode.getInstance());
            }
            if (!isYaml) {
                return SentDocument.of(copied(sent), document);
            }
            // a number that JSON can not hold becomes the text that stands for it
            String text = document.toString();
            return SentDocument.of(text, documents.parse(text));
        } catch (JsonProcessingException unreadable) {
            throw malformed(
                    unreadable.getLocation(),
                    isYaml
                            ? new Text(
                                    "เนื้อหาไม่ใช่ YAML ที่ถูกต้อง: ดูการย่อหน้า และใส่เครื่องหมายคำพูดรอบข้อความที่มี : ? # , [ ] { }",
                                    "The body is not well-formed YAML: look at the indentation, and put texts with : ? # , [ ] { } between quotes")
                            : new Text("เนื้อหาไม่ใช่ JSON ที่ถูกต้อง", "The body is not well-formed JSON"));
        } catch (IOException e) {
            throw new Problem(CommonProblem.MALFORMED_REQUEST);
        }
    }

    // the parser takes an alias for the text of its name
    private static void refuseAliases(byte[] sent) throws IOException {
        try (YAMLParser parser = YAML.createParser(sent)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    throw malformed(
                            parser.currentTokenLocation(),
                            new Text(
                                    "ไม่รับการอ้างซ้ำของ YAML (*" + parser.getText() + ") ให้เขียนเต็ม",
                                    "Aliases of YAML are not taken (*" + parser.getText() + "): write it out"));
                }
            }
        }
    }

    private static Problem malformed(@Nullable JsonLocation place, Text detail) {
        Problem problem = new Problem(CommonProblem.MALFORMED_REQUEST).detail(detail);
        return place == null ? problem : problem.with("line", place.getLineNr()).with("column", place.getColumnNr());
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
