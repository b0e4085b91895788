package org.phrom.survey.rendering.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormQuestion.Level;
import org.phrom.survey.rendering.form.FormQuestion.Limits;
import org.phrom.survey.rendering.form.FormQuestion.Option;

/** What an item's answer may be: type, limits and options with their points. */
final class FhirAnswer {

    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String CURRENCY = "urn:iso:std:iso:4217";
    private static final String UCUM = "http://unitsofmeasure.org";

    private FhirAnswer() {}

    static String type(FormQuestion question) {
        return switch (question.type()) {
            case "singleChoice", "multiChoice", "ladder" -> "choice";
            case "yesNo" -> "boolean";
            case "number", "percent", "money" -> isWhole(question) ? "integer" : "decimal";
            case "date", "url" -> question.type();
            case "file" -> "attachment";
            default -> "text";
        };
    }

    private static boolean isWhole(FormQuestion question) {
        return Objects.equals(question.limits().decimals(), 0);
    }

    static void limits(ObjectNode item, FormQuestion question) {
        Limits limits = question.limits();
        bound(item, "minValue", limits.min(), isWhole(question));
        bound(item, "maxValue", limits.max(), isWhole(question));
        if (limits.decimals() != null && limits.decimals() > 0) {
            FhirText.extension(item, FhirText.FHIR + "maxDecimalPlaces").put("valueInteger", limits.decimals());
        }
        if (limits.maxLength() != null) {
            item.put("maxLength", limits.maxLength());
        }
        unit(item, question);
        if (question.type().equals("multiChoice")) {
            item.put("repeats", true);
        }
    }

    private static void bound(ObjectNode item, String name, @Nullable BigDecimal bound, boolean whole) {
        if (bound == null) {
            return;
        }
        ObjectNode extension = FhirText.extension(item, FhirText.FHIR + name);
        if (whole && bound.stripTrailingZeros().scale() <= 0) {
            extension.put("valueInteger", bound.toBigInteger());
        } else {
            extension.put("valueDecimal", bound);
        }
    }

    private static void unit(ObjectNode item, FormQuestion question) {
        Limits limits = question.limits();
        if (limits.unit() == null
                && limits.currency() == null
                && !question.type().equals("percent")) {
            return;
        }
        ObjectNode unit =
                FhirText.extension(item, FhirText.FHIR + "questionnaire-unit").putObject("valueCoding");
        if (limits.currency() != null) {
            unit.put("system", CURRENCY).put("code", limits.currency());
        } else if (question.type().equals("percent")) {
            unit.put("system", UCUM).put("code", "%");
        }
        if (limits.unit() != null) {
            FhirText.put(unit, "display", limits.unit());
        }
    }

    /** Options with their points as ordinal values, and what is said instead of an answer. */
    static void options(ObjectNode item, FormQuestion question, String system) {
        if (!type(question).equals("choice")) {
            return;
        }
        ArrayNode options = item.arrayNode();
        for (Option option : question.choices().options()) {
            if (option.obsolete() == null) {
                ObjectNode written = coding(options, system, option.code(), option.text(), option.points());
                if (option.exclusive() != null) {
                    FhirText.extension(written, FhirText.FHIR + "questionnaire-optionExclusive")
                            .put("valueBoolean", true);
                }
            }
        }
        for (Level level : question.choices().levels()) {
            BigDecimal points = level.points() == null ? BigDecimal.valueOf(level.level()) : level.points();
            coding(options, system, String.valueOf(level.level()), level.text(), points);
        }
        for (String status : question.statuses()) {
            boolean unknown = status.equals("unknown");
            Text text = unknown ? new Text("ไม่ทราบ", "Not known") : new Text("ไม่เกี่ยวข้อง", "Not relevant");
            coding(options, ABSENT, unknown ? "asked-unknown" : "not-applicable", text, null);
        }
        if (!options.isEmpty()) {
            item.set("answerOption", options);
        }
    }

    private static ObjectNode coding(
            ArrayNode options, String system, String code, Text text, @Nullable BigDecimal points) {
        ObjectNode option = options.addObject();
        if (points != null) {
            FhirText.extension(option, FhirText.FHIR + "ordinalValue").put("valueDecimal", points);
        }
        FhirText.put(option.putObject("valueCoding").put("system", system).put("code", code), "display", text);
        return option;
    }
}
