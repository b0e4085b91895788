package org.phrom.survey.rendering.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;

/** Reads values of a document; what is absent is null or empty. */
final class Reading {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Reading() {}

    static Text words(JsonNode node) {
        return new Text(node.path("th").asText(), node.path("en").asText());
    }

    static @Nullable Text wordsIfAny(JsonNode node) {
        return node.isObject() ? words(node) : null;
    }

    static @Nullable String textIfAny(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    static @Nullable Boolean trueIfSo(JsonNode node) {
        return node.asBoolean() ? true : null;
    }

    static @Nullable Integer integerIfAny(JsonNode node) {
        return node.isNumber() ? node.intValue() : null;
    }

    static List<String> strings(JsonNode node) {
        return list(node, JsonNode::asText);
    }

    static <T> List<T> list(JsonNode node, Function<JsonNode, T> element) {
        List<T> elements = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(one -> elements.add(element.apply(one)));
        }
        return List.copyOf(elements);
    }

    /** Values that are free: texts, numbers, lists. */
    static Map<String, Object> values(JsonNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties()
                .forEach(field -> values.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class)));
        return values;
    }
}
