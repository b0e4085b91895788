package org.phrom.kit.condition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A vocabulary for tests, and values of its names. */
final class Things {

    static final List<String> COLOURS = List.of("red", "green", "blue");
    static final Vocabulary VOCABULARY = new Vocabulary(Map.of(
            "it",
            Type.NUMBER,
            "thing",
            Type.fields(Map.of(
                    "width",
                    Type.NUMBER,
                    "height",
                    Type.NUMBER,
                    "colour",
                    Type.oneOf(COLOURS),
                    "name",
                    Type.TEXT,
                    "sold",
                    Type.BOOL,
                    "marks",
                    Type.listOf(Type.oneOf(COLOURS), 10),
                    "sizes",
                    Type.listOf(Type.NUMBER, 20),
                    "odd-one",
                    Type.TEXT,
                    "parts",
                    Type.fields(Map.of("top", Type.NUMBER, "lid", Type.TEXT)),
                    "all",
                    Type.listOf(Type.oneOf(COLOURS), 500)))));

    private final Map<String, Object> values = new HashMap<>();

    Things with(String field, Object value) {
        values.put("thing." + field, value instanceof Integer whole ? BigDecimal.valueOf(whole) : value);
        return this;
    }

    Things it(String number) {
        values.put("it", new BigDecimal(number));
        return this;
    }

    Outcome of(String condition) {
        return Condition.compile(condition, VOCABULARY)
                .evaluate(name -> values.getOrDefault(name.toString(), Scope.UNANSWERED));
    }
}
