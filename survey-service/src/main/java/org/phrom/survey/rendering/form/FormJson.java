package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A form in one language as JSON, valid against the schema that is published with it. */
@ApplicationScoped
public class FormJson {

    private static final String SCHEMA = "/schema/form.schema.json";

    private final ObjectMapper json;
    private final String schema = read();

    FormJson(ObjectMapper json) {
        this.json = json;
    }

    /** The published JSON Schema. */
    public String schemaText() {
        return schema;
    }

    /** The form; every text in that language. */
    public ObjectNode of(FormDefinition form, Locale language) {
        ObjectNode written = json.valueToTree(form);
        in(language, written);
        written.put("language", language.getLanguage());
        return written;
    }

    /** Puts one language in the place of every text in both. */
    private static JsonNode in(Locale language, JsonNode node) {
        if (node instanceof ArrayNode elements) {
            for (int i = 0; i < elements.size(); i++) {
                elements.set(i, in(language, elements.get(i)));
            }
        } else if (node instanceof ObjectNode members) {
            if (isText(members)) {
                return TextNode.valueOf(members.get(language.getLanguage()).asText());
            }
            members.properties().stream()
                    // what is named there is free
                    .filter(member -> !member.getKey().equals("attributes"))
                    .forEach(member -> member.setValue(in(language, member.getValue())));
        }
        return node;
    }

    private static boolean isText(ObjectNode node) {
        return node.size() == 2
                && node.path("th").isTextual()
                && node.path("en").isTextual();
    }

    private static String read() {
        try (InputStream stream = FormJson.class.getResourceAsStream(SCHEMA)) {
            if (stream == null) {
                throw new IllegalStateException("missing: " + SCHEMA);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
