package org.phrom.kit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes values as JSON text and reads text that the service itself has written; what fails there is a defect. */
@ApplicationScoped
public class JsonText {

    private final ObjectMapper json;

    /** Writes and reads as this mapper does. */
    public JsonText(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException when it has no form in JSON
     */
    public String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON can be made of it: " + value.getClass(), e);
        }
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException when it is not that of such a value
     */
    public <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getTypeName(), e);
        }
    }

    /**
     * The value of a text whose type has parameters.
     *
     * @throws IllegalArgumentException when it is not that of such a value
     */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getType().getTypeName(), e);
        }
    }

    // the parser's own message quotes the text, which may hold what somebody answered
    private static IllegalArgumentException unreadable(String type, JsonProcessingException cause) {
        cause.clearLocation();
        return new IllegalArgumentException(
                "It is not the JSON of " + type + ": " + cause.getClass().getSimpleName());
    }
}
