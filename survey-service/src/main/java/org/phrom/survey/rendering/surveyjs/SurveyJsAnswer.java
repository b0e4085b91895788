package org.phrom.survey.rendering.surveyjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Objects;
import org.phrom.kit.text.Text;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.form.FormQuestion.Limits;
import org.phrom.survey.rendering.form.FormQuestion.Option;

/** What answers a question: its type, choices and limits. */
final class SurveyJsAnswer {

    private static final int SHORT = 200;
    private static final Text YES = new Text("ใช่", "Yes");
    private static final Text NO = new Text("ไม่ใช่", "No");

    private SurveyJsAnswer() {}

    /**
     * Puts it into an element or a column.
     *
     * @param member what the type is called there
     */
    static void put(ObjectNode element, FormQuestion question, String member) {
        switch (question.type()) {
            case "singleChoice" -> choice(element.put(member, "radiogroup"), question);
            case "multiChoice" -> choice(element.put(member, "checkbox"), question);
            case "yesNo" -> {
                ArrayNode choices = element.put(member, "radiogroup").putArray("choices");
                SurveyJsQuestions.value(choices, "yes", YES);
                SurveyJsQuestions.value(choices, "no", NO);
            }
            case "ladder" -> {
                ArrayNode choices = element.put(member, "radiogroup").putArray("choices");
                question.choices()
                        .levels()
                        .forEach(level ->
                                SurveyJs.put(choices.addObject().put("value", level.level()), "text", level.text()));
            }
            case "number", "percent", "money" -> number(element.put(member, "text"), question);
            case "date" -> element.put(member, "text").put("inputType", "date");
            case "url", "file" -> element.put(member, "text").put("inputType", "url");
            default -> text(element, question, member);
        }
    }

    private static void choice(ObjectNode element, FormQuestion question) {
        ArrayNode choices = element.putArray("choices");
        for (Option option : question.choices().options()) {
            if (option.obsolete() == null) {
                SurveyJsQuestions.value(choices, option.code(), option.text());
                if (option.exclusive() != null) {
                    ((ObjectNode) choices.get(choices.size() - 1)).put("isExclusive", true);
                }
            }
        }
    }

    private static void number(ObjectNode element, FormQuestion question) {
        Limits limits = question.limits();
        element.put("inputType", "number");
        if (limits.min() != null) {
            element.put("min", limits.min());
        }
        if (limits.max() != null) {
            element.put("max", limits.max());
        }
        if (limits.decimals() != null) {
            element.put("step", BigDecimal.ONE.movePointLeft(limits.decimals()));
        }
    }

    private static void text(ObjectNode element, FormQuestion question, String member) {
        int longest = Objects.requireNonNullElse(question.limits().maxLength(), Integer.MAX_VALUE);
        element.put(member, longest > SHORT ? "comment" : "text");
        if (question.limits().maxLength() != null) {
            element.put("maxLength", longest);
        }
    }
}
