package org.phrom.survey.framework.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The one text of all documents that say the same, by the JSON Canonicalization Scheme (RFC 8785). */
final class CanonicalText {

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    // longer ones have an exponent
    private static final int MOST_DIGITS_OF_A_WHOLE_NUMBER = 21;

    private CanonicalText() {}

    static String of(JsonNode document) {
        try {
            return JSON.writeValueAsString(canonical(document));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON can be made of it", e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(member -> sorted.put(member.getKey(), canonical(member.getValue())));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.setAll(sorted);
            return object;
        }
        if (node.isArray()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(one -> list.add(canonical(one)));
            return list;
        }
        boolean number = node.isNumber() && Double.isFinite(node.doubleValue());
        return number ? JsonNodeFactory.instance.rawValueNode(new RawValue(number(node.doubleValue()))) : node;
    }

    private static String number(double value) {
        // shortest on every JDK, unlike Double.toString before 19; two digits at least, which differ below 1e-321 only
        BigDecimal number = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
        boolean whole = number.scale() < 0 && number.precision() - number.scale() <= MOST_DIGITS_OF_A_WHOLE_NUMBER;
        return whole ? number.toPlainString() : number.toString().toLowerCase(Locale.ROOT);
    }
}
