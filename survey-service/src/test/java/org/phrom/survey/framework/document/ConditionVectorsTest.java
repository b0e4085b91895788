package org.phrom.survey.framework.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.ConditionRefused;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Scope;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;

/** The vectors that other implementations run too. */
class ConditionVectorsTest {

    private static final Path VECTORS = Path.of("contracts/conditions/language.json");

    @TestFactory
    Stream<DynamicTest> aVectorComesOutAsItSays() throws IOException {
        JsonNode file = new ObjectMapper().readTree(VECTORS.toFile());
        Vocabulary names = new Vocabulary(types(file.get("names")));
        return StreamSupport.stream(file.get("vectors").spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> assertHolds(vector, names)));
    }

    private static void assertHolds(JsonNode vector, Vocabulary names) {
        String text = vector.get("condition").asText();
        if (vector.has("refused")) {
            assertThatThrownBy(() -> Condition.compile(text, names))
                    .isInstanceOfSatisfying(ConditionRefused.class, refused -> assertThat(refused.faults())
                            .extracting(ConditionRefused.Fault::code)
                            .contains(vector.get("refused").asText()));
            return;
        }
        JsonNode given = vector.path("given");
        assertThat(Condition.compile(text, names)
                        .evaluate(name -> value(given, name))
                        .name()
                        .toLowerCase(Locale.ROOT))
                .isEqualTo(vector.get("expected").asText());
    }

    private static Object value(JsonNode given, Reference name) {
        JsonNode there = given;
        for (String part : name.path()) {
            there = there.path(part);
        }
        return value(there);
    }

    private static Object value(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Scope.UNANSWERED;
        }
        if (value.isArray()) {
            List<Object> elements = new ArrayList<>();
            value.forEach(element -> elements.add(value(element)));
            return elements;
        }
        return value.isNumber() ? value.decimalValue() : value.asText();
    }

    private static Map<String, Type> types(JsonNode names) {
        Map<String, Type> types = new HashMap<>();
        names.fields().forEachRemaining(name -> types.put(name.getKey(), type(name.getValue())));
        return types;
    }

    private static Type type(JsonNode type) {
        if (type.isTextual()) {
            return Map.of("number", Type.NUMBER, "text", Type.TEXT, "bool", Type.BOOL)
                    .get(type.asText());
        }
        if (type.has("codes")) {
            return Type.oneOf(StreamSupport.stream(type.get("codes").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList());
        }
        return type.has("list")
                ? Type.listOf(type(type.get("list")), type.get("most").asInt())
                : Type.fields(types(type.get("fields")));
    }
}
