package org.phrom.survey.rendering.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Reference;
import org.phrom.survey.rendering.fhir.FhirConditions.Part;
import org.phrom.survey.rendering.form.FormQuestion;

/**
 * Conditions as {@code enableWhen}: tests of single answers, of which all or any must hold. What does not fit into one
 * such list can not be said.
 *
 * @see <a href="https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen">FHIR R4</a>
 */
final class FhirConditions implements Condition.Notation<Part> {

    private static final Map<String, String> OPERATORS =
            Map.of("==", "=", "!=", "!=", "<", "<", "<=", "<=", ">", ">", ">=", ">=");
    private static final Map<String, String> OPPOSITES =
            Map.of("==", "!=", "!=", "=", "<", ">=", "<=", ">", ">", "<=", ">=", "<");
    private static final Part NOT_SAID = new Part(null, null, null, List.of(), null);

    private final String system;
    private final Map<String, FormQuestion> questions;

    /**
     * For the conditions of a framework.
     *
     * @param system canonical address of the framework, which the systems of its codes begin with
     * @param questions those whose answer stands by itself, by code
     */
    FhirConditions(String system, Map<String, FormQuestion> questions) {
        this.system = system;
        this.questions = questions;
    }

    /**
     * What a part of a condition became.
     *
     * @param isTrue tests for it to be true; null when they can't be said
     * @param isFalse tests for it to be false; null when they can't be said
     * @param question that it is the answer to
     * @param values that it is, one or a list
     */
    record Part(
            @Nullable Tests isTrue,
            @Nullable Tests isFalse,
            @Nullable FormQuestion question,
            List<Object> values,
            @Nullable Boolean list) {}

    /** Tests of which all must hold, or any. */
    record Tests(boolean all, List<ObjectNode> tests) {

        private static Tests all(ObjectNode... tests) {
            return new Tests(true, List.of(tests));
        }

        /** Those of parts that are joined; null when they do not fit into one list. */
        private static @Nullable Tests joined(Stream<@Nullable Tests> parts, boolean all) {
            List<ObjectNode> joined = new ArrayList<>();
            for (Tests part : (Iterable<@Nullable Tests>) parts::iterator) {
                if (part == null || part.tests.size() > 1 && part.all != all) {
                    return null;
                }
                joined.addAll(part.tests);
            }
            return new Tests(all, joined);
        }
    }

    /** Puts the condition into an item; whether that can be said. */
    boolean put(ObjectNode item, Condition condition) {
        Tests tests = condition.in(this).isTrue();
        if (tests == null) {
            return false;
        }
        ArrayNode written = item.putArray("enableWhen");
        tests.tests().forEach(written::add);
        if (written.size() > 1) {
            item.put("enableBehavior", tests.all() ? "all" : "any");
        }
        return true;
    }

    @Override
    public Part literal(Object value) {
        return new Part(null, null, null, List.of(value), false);
    }

    @Override
    public Part name(Reference name) {
        FormQuestion question = question(name);
        return question == null ? NOT_SAID : new Part(null, null, question, List.of(), null);
    }

    private @Nullable FormQuestion question(Reference name) {
        List<String> path = name.path();
        return path.size() == 2 && path.get(0).equals("answers") ? questions.get(path.get(1)) : null;
    }

    @Override
    public Part has(Reference name) {
        FormQuestion question = question(name);
        return question == null
                ? NOT_SAID
                : truth(
                        Tests.all(of(question).exists(true)),
                        Tests.all(of(question).exists(false)));
    }

    @Override
    public Part any(List<Part> parts) {
        return joined(parts, false);
    }

    @Override
    public Part all(List<Part> parts) {
        return joined(parts, true);
    }

    private static Part joined(List<Part> parts, boolean all) {
        return truth(
                Tests.joined(parts.stream().map(Part::isTrue), all),
                Tests.joined(parts.stream().map(Part::isFalse), !all));
    }

    @Override
    public Part call(String function, List<Part> arguments) {
        if (function.equals("!")) {
            return truth(arguments.get(0).isFalse(), arguments.get(0).isTrue());
        }
        if (function.equals("[]")
                && arguments.stream().allMatch(element -> element.values().size() == 1)) {
            return new Part(
                    null,
                    null,
                    null,
                    arguments.stream()
                            .flatMap(element -> element.values().stream())
                            .toList(),
                    true);
        }
        if (arguments.size() != 2) {
            return NOT_SAID;
        }
        return function.equals("in")
                ? in(arguments.get(0), arguments.get(1))
                : OPERATORS.containsKey(function) ? compared(function, arguments.get(0), arguments.get(1)) : NOT_SAID;
    }

    private Part in(Part sought, Part among) {
        FormQuestion question = sought.question();
        if (question != null && Boolean.TRUE.equals(among.list())) {
            return oneOf(of(question), among.values());
        }
        FormQuestion many = among.question();
        return many == null || sought.values().size() != 1 || !many.type().equals("multiChoice")
                ? NOT_SAID
                : truth(Tests.all(of(many).test("=", sought.values().get(0))), null);
    }

    private static Part oneOf(EnableWhen question, List<Object> values) {
        if (!values.stream().allMatch(question::takes)) {
            return NOT_SAID;
        }
        List<ObjectNode> any =
                values.stream().map(value -> question.test("=", value)).toList();
        List<ObjectNode> none = new ArrayList<>(List.of(question.exists(true)));
        values.forEach(value -> none.add(question.test("!=", value)));
        return truth(new Tests(false, any), new Tests(true, none));
    }

    private Part compared(String operator, Part left, Part right) {
        FormQuestion question = left.question();
        if (question == null || right.values().size() != 1 || Boolean.TRUE.equals(right.list())) {
            return NOT_SAID;
        }
        EnableWhen test = of(question);
        Object value = right.values().get(0);
        boolean ordering = operator.contains("<") || operator.contains(">");
        return !test.takes(value) || ordering && !test.isOrdered()
                ? NOT_SAID
                : truth(tests(test, OPERATORS.get(operator), value), tests(test, OPPOSITES.get(operator), value));
    }

    /** In FHIR what is not answered is not equal to anything, so this asks for an answer, too. */
    private static Tests tests(EnableWhen question, @Nullable String operator, Object value) {
        String written = Objects.requireNonNull(operator);
        return written.equals("!=")
                ? Tests.all(question.exists(true), question.test(written, value))
                : Tests.all(question.test(written, value));
    }

    private EnableWhen of(FormQuestion question) {
        return new EnableWhen(question, system + ":" + question.code());
    }

    private static Part truth(@Nullable Tests isTrue, @Nullable Tests isFalse) {
        return new Part(isTrue, isFalse, null, List.of(), null);
    }

    @Override
    public Part other() {
        return NOT_SAID;
    }
}
