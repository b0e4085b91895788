package org.phrom.survey.framework.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Option;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;

/** What may be said of each item of a roster beside its answers: names of attributes with their kinds. */
final class Attributes {

    private static final Map<String, QuestionType> TYPES = Map.of(
            "text", QuestionType.TEXT,
            "number", QuestionType.NUMBER,
            "url", QuestionType.URL,
            "date", QuestionType.DATE,
            "yesNo", QuestionType.YES_NO);
    private static final Question.Limits OF_TEXT = new Question.Limits(null, null, null, 500);

    private final Spot kinds;

    Attributes(Spot kinds) {
        this.kinds = kinds;
    }

    /** The kinds as questions: of the type, with the values that can be chosen as options. */
    Map<String, Question> read() {
        Map<String, Question> read = new LinkedHashMap<>();
        kinds.fields().forEach(kind -> read.put(kind.name(), question(kind)));
        return read;
    }

    private static Question question(Spot kind) {
        List<Option> values = kind.strings().stream()
                .map(value -> new Option(value, new Text(value, value), null, null, false, false))
                .toList();
        QuestionType type = TYPES.getOrDefault(kind.node().asText(), QuestionType.SINGLE_CHOICE);
        return new Question(
                kind.name(),
                new Text(kind.name(), kind.name()),
                null,
                type,
                values,
                false,
                type == QuestionType.TEXT ? OF_TEXT : Question.Limits.NONE,
                null,
                Set.of(),
                Set.of(),
                null);
    }

    /** The values that an item of the framework has: texts and numbers. */
    static Map<String, Object> values(Spot item) {
        Map<String, Object> values = new HashMap<>();
        item.get("attributes").fields().forEach(value -> {
            BigDecimal number = value.decimal();
            values.put(value.name(), number == null ? value.node().asText() : number);
        });
        return values;
    }

    /** Whether an item of the framework says what its roster lets be said; anything where that names no attributes. */
    void check(Spot item, Findings findings) {
        for (Spot value : item.get("attributes").fields()) {
            if (value.node().isBoolean()) {
                findings.add(value, "wrong-value", "ใช้ yes หรือ no", "Yes and no are written yes and no");
            } else if (kinds.node().isMissingNode()) {
                continue;
            } else if (!kinds.has(value.name())) {
                findings.add(
                        value,
                        "attribute-unknown",
                        "บัญชีรายการไม่มีข้อมูลประกอบนี้",
                        "The roster has no such attribute");
            } else if (!fits(value.node(), kinds.get(value.name()))) {
                findings.add(
                        value, "wrong-value", "ค่าไม่ตรงกับชนิดของข้อมูลประกอบ", "It is not of the attribute's kind");
            }
        }
    }

    private static boolean fits(JsonNode value, Spot kind) {
        if (kind.node().isArray()) {
            return value.isTextual() && kind.strings().contains(value.asText());
        }
        return switch (kind.node().asText()) {
            case "number" -> value.isNumber();
            case "yesNo" -> value.asText().equals("yes") || value.asText().equals("no");
            case "date" -> value.isTextual() && isDate(value.asText());
            case "url" ->
                value.asText().startsWith("https://") || value.asText().startsWith("http://");
            default -> value.isTextual();
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}
