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
import org.phrom.kit.json.JsonText;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/** Reads and writes values of answers as JSON without losing a digit. */
@ApplicationScoped
class AnswerValues {

    private final JsonText stored;
    private final ObjectReader reader;

    AnswerValues(JsonText stored, ObjectMapper json) {
        this.stored = stored;
        this.reader = json.readerFor(JsonNode.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    AnswerValue read(String text) {
        try {
            JsonNode node = reader.readValue(text);
            if (node.isNumber()) {
                return new AnswerValue.Number(node.decimalValue());
            }
            return node.isArray() ? new AnswerValue.Choices(texts(node)) : new AnswerValue.Text(node.asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds a value that can't be read", e);
        }
    }

    @Nullable
    String write(@Nullable AnswerValue value) {
        return value == null ? null : stored.write(value.json());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>(array.size());
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
