package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.phrom.kit.text.Text;

/** The published JSON Schema of the framework document, and the check against it. */
final class SchemaCheck {

    private static final String RESOURCE = "/schema/framework.schema.json";
    private static final Map<String, String> CODES = Map.of(
            "additionalProperties", "unknown-field",
            "required", "field-missing",
            "type", "wrong-type",
            "enum", "value-not-allowed",
            "pattern", "wrong-pattern",
            "false", "field-not-allowed-here",
            "properties", "field-not-allowed-here",
            "uniqueItems", "repeated");
    private static final Map<String, String> THAI = Map.of(
            "unknown-field", "ไม่รู้จักฟิลด์นี้",
            "field-missing", "ต้องระบุฟิลด์นี้",
            "wrong-type", "ค่าผิดชนิด",
            "value-not-allowed", "ไม่ใช่ค่าที่กำหนดไว้",
            "wrong-pattern", "รูปแบบไม่ถูกต้อง",
            "field-not-allowed-here", "ใช้ฟิลด์นี้ที่นี่ไม่ได้",
            "repeated", "มีค่าซ้ำกัน");

    private final String text = read();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);

    String text() {
        return text;
    }

    void check(JsonNode document, Findings findings) {
        for (Error error : schema.validate(
                document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
            String code = code(error.getKeyword());
            findings.add(
                    pointer(error),
                    code,
                    new Text(THAI.getOrDefault(code, "ไม่เป็นไปตาม JSON Schema"), english(error)));
        }
    }

    private static String code(String keyword) {
        String kebab = keyword.replaceAll("(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        return CODES.getOrDefault(keyword, "schema-" + kebab);
    }

    private static String pointer(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String property = error.getProperty();
        return property == null ? pointer : pointer + "/" + Spot.escaped(property);
    }

    private static String english(Error error) {
        String message = error.getMessage();
        int place = message.indexOf(": ");
        return message.startsWith("/") && place > 0 ? message.substring(place + 2) : message;
    }

    private static String read() {
        try (InputStream stream = SchemaCheck.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("missing: " + RESOURCE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
