package org.phrom.survey.framework.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cross-checks of questions, their options and their limits. */
final class QuestionChecks {

    private static final Set<String> CHOICES = Set.of("singleChoice", "multiChoice");

    private final Findings findings;
    private final Spot document;
    private final Set<String> types = new HashSet<>();

    QuestionChecks(Spot document, Findings findings) {
        this.document = document;
        this.findings = findings;
        document.get("organisationTypes")
                .items()
                .forEach(type -> types.add(type.node().asText()));
    }

    void check() {
        List<Spot> questions = document.get("questions").items();
        unique(questions);
        document.get("optionSets").fields().forEach(set -> unique(set.items()));
        questions.forEach(this::question);
    }

    private void unique(List<Spot> spots) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot spot : spots) {
            Spot first = seen.putIfAbsent(spot.text("code"), spot);
            if (first != null) {
                findings.add(
                        spot.get("code"),
                        "code-repeated",
                        "รหัสซ้ำกับ " + first.pointer(),
                        "The code is used at " + first.pointer() + " already");
            }
        }
    }

    private void question(Spot question) {
        String type = question.text("type");
        options(question, type);
        belongs(question, "min", type.equals("number"));
        belongs(question, "max", type.equals("number"));
        belongs(question, "decimals", type.equals("number"));
        belongs(question, "maxLength", type.equals("text"));
        JsonNode min = question.get("min").node();
        JsonNode max = question.get("max").node();
        if (min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) > 0) {
            findings.add(question.get("min"), "min-above-max", "ค่าต่ำสุดมากกว่าค่าสูงสุด", "min is above max");
        }
        for (Spot applies : question.get("appliesTo").items()) {
            if (!types.contains(applies.node().asText())) {
                findings.add(
                        applies,
                        "type-not-of-framework",
                        "ไม่อยู่ใน organisationTypes",
                        "It is not one of the framework's organisationTypes");
            }
        }
    }

    // limits of types that are not supported yet are not judged
    private void belongs(Spot question, String field, boolean allowed) {
        boolean known =
                Set.of("number", "singleChoice", "multiChoice", "yesNo", "text").contains(question.text("type"));
        if (known && !allowed && question.has(field)) {
            findings.add(
                    question.get(field),
                    "field-not-of-type",
                    "ใช้กับคำถามชนิดนี้ไม่ได้",
                    "A question of this type has no " + field);
        }
    }

    private void options(Spot question, String type) {
        Spot options = question.get("options");
        if (!CHOICES.contains(type)) {
            belongs(question, "options", false);
            return;
        }
        if (!question.has("options")) {
            findings.add(options, "options-missing", "ต้องมีตัวเลือก", "A choice needs options");
        } else if (options.node().isTextual()
                && !document.get("optionSets").has(options.node().asText())) {
            findings.add(options, "option-set-unknown", "ไม่มีชุดตัวเลือกนี้", "There is no such option set");
        } else {
            Spot list = listOf(options);
            unique(list.items());
            offered(question, list);
        }
    }

    private Spot listOf(Spot options) {
        return options.node().isTextual()
                ? document.get("optionSets").get(options.node().asText())
                : options;
    }

    private void offered(Spot question, Spot list) {
        boolean any =
                list.items().stream().anyMatch(o -> !o.node().path("obsolete").asBoolean());
        if (list.node().isArray() && !any) {
            findings.add(
                    question.get("options"),
                    "all-options-obsolete",
                    "ทุกตัวเลือกเลิกใช้แล้ว",
                    "Every option is obsolete, so nothing can be chosen");
        }
    }
}
