package org.phrom.survey.framework.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.QuestionType;

/** What limits the answer to a question: which fields its type has, and whether they make sense together. */
final class AnswerLimits {

    private static final Set<String> MEASURES = Set.of("number", "percent", "money");
    private static final Set<String> TABLE = Set.of("table");
    private static final Map<String, Set<String>> TYPES_OF_FIELD = Map.of(
            "options", Set.of("singleChoice", "multiChoice"),
            "min", MEASURES,
            "max", MEASURES,
            "decimals", MEASURES,
            "maxLength", Set.of("text"),
            "currency", Set.of("money"),
            "levels", Set.of("ladder"),
            "rows", TABLE,
            "columns", TABLE);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Findings findings;

    AnswerLimits(Findings findings) {
        this.findings = findings;
    }

    /** The limits of an answer, those that its type has by itself included: a ladder is counted in whole levels. */
    static Question.Limits read(Spot question) {
        if (question.text("type").equals("ladder")) {
            List<Spot> levels = question.get("levels").items();
            return levels.isEmpty()
                    ? Question.Limits.NONE
                    : new Question.Limits(level(levels.get(0)), level(levels.get(levels.size() - 1)), 0, null);
        }
        BigDecimal min = question.get("min").decimal();
        BigDecimal max = question.get("max").decimal();
        boolean percent = question.text("type").equals("percent");
        return new Question.Limits(
                percent && min == null ? BigDecimal.ZERO : min,
                percent && max == null ? HUNDRED : max,
                question.get("decimals").integer(),
                question.get("maxLength").integer());
    }

    void check(Spot question) {
        String type = question.text("type");
        TYPES_OF_FIELD.forEach((field, types) -> belongs(question, field, types.contains(type)));
        if (MEASURES.contains(type)) {
            bounds(question);
        }
        if (type.equals("ladder")) {
            levels(question);
        }
    }

    // limits of types that are not supported yet are not judged
    private void belongs(Spot question, String field, boolean allowed) {
        boolean known = QuestionType.of(question.text("type")) != null;
        if (known && !allowed && question.has(field)) {
            findings.add(
                    question.get(field),
                    "field-not-of-type",
                    "ใช้กับคำถามชนิดนี้ไม่ได้",
                    "A question of this type has no " + field);
        }
    }

    private void bounds(Spot question) {
        Question.Limits limits = read(question);
        if (limits.min() != null && limits.max() != null && limits.min().compareTo(limits.max()) > 0) {
            findings.add(
                    question.get(question.has("min") ? "min" : "max"),
                    "min-above-max",
                    "ค่าต่ำสุดมากกว่าค่าสูงสุด",
                    "min is above max");
        }
    }

    private void levels(Spot question) {
        List<Spot> levels = question.get("levels").items();
        if (levels.isEmpty()) {
            findings.add(question.get("levels"), "levels-missing", "ต้องมีระดับขั้น", "A ladder needs levels");
        }
        contiguous(levels, findings);
    }

    /** Levels go up one by one. */
    static void contiguous(List<Spot> levels, Findings findings) {
        for (int i = 1; i < levels.size(); i++) {
            int before = levels.get(i - 1).get("level").node().asInt();
            if (levels.get(i).get("level").node().asInt() != before + 1) {
                findings.add(
                        levels.get(i).get("level"),
                        "levels-not-contiguous",
                        "ระดับต้องเรียงจากต่ำไปสูงทีละหนึ่ง ต่อจาก " + before,
                        "Levels go up one by one; after " + before + " comes " + (before + 1));
            }
        }
    }

    private static @Nullable BigDecimal level(Spot level) {
        return level.get("level").decimal();
    }
}
