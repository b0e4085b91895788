package org.phrom.survey.rendering.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.phrom.survey.rendering.form.FormQuestion;

/** One test of the answer to a question, as {@code enableWhen} has it. */
final class EnableWhen {

    private final FormQuestion question;
    private final String system;

    /**
     * For tests of a question.
     *
     * @param system of the codes of its options
     */
    EnableWhen(FormQuestion question, String system) {
        this.question = question;
        this.system = system;
    }

    /** Whether one answer can be held against such a value. */
    boolean takes(Object value) {
        return switch (FhirAnswer.type(question)) {
            case "integer" ->
                value instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0;
            case "choice", "boolean", "decimal", "date", "text" ->
                !question.type().equals("multiChoice");
            default -> false;
        };
    }

    /** Whether answers have an order that FHIR knows. */
    boolean isOrdered() {
        return switch (question.type()) {
            case "number", "percent", "money", "date" -> true;
            default -> false;
        };
    }

    ObjectNode exists(boolean there) {
        return test("exists").put("answerBoolean", there);
    }

    ObjectNode test(String operator, Object value) {
        ObjectNode test = test(operator);
        switch (FhirAnswer.type(question)) {
            case "choice" ->
                test.putObject("answerCoding").put("system", system).put("code", code(value));
            case "boolean" -> test.put("answerBoolean", value.equals("yes"));
            case "integer" -> test.put("answerInteger", ((BigDecimal) value).toBigInteger());
            case "decimal" -> test.put("answerDecimal", (BigDecimal) value);
            case "date" -> test.put("answerDate", value.toString());
            default -> test.put("answerString", value.toString());
        }
        return test;
    }

    private ObjectNode test(String operator) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("question", question.code())
                .put("operator", operator);
    }

    private static String code(Object value) {
        return value instanceof BigDecimal level ? level.stripTrailingZeros().toPlainString() : value.toString();
    }
}
