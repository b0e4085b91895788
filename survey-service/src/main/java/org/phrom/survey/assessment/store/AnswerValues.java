package org.phrom.survey.assessment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes values of answers as JSON without losing a digit. */
@ApplicationScoped
class AnswerValues {

    private final ObjectMapper json;
    private final ObjectReader reader;

    AnswerValues(ObjectMapper json) {
        this.json = json;
        this.reader = json.readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    Object read(String text) {
        try {
            JsonNode node = reader.readValue(text);
            if (node.isNumber()) {
                return node.decimalValue();
            }
            return node.isArray() ? texts(node) : node.asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds a value that can't be read", e);
        }
    }

    @Nullable
    String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Can't be written as JSON", e);
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(item -> texts.add(item.asText()));
        return List.copyOf(texts);
    }
}
