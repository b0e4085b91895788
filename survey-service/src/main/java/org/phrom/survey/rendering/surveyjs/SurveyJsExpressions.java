package org.phrom.survey.rendering.surveyjs;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Reference;
import org.phrom.survey.rendering.surveyjs.SurveyJsExpressions.Part;
import org.phrom.survey.rendering.surveyjs.Truth.Known;

/**
 * Conditions as expressions of SurveyJS, which knows true and false only and takes what is not answered for a value. So
 * each comparison says that its answers are there, and a condition becomes four expressions: when it is true, when it is
 * false, and when it is not.
 */
final class SurveyJsExpressions implements Condition.Notation<Part> {

    private static final Map<String, String> OPERATORS =
            Map.of("==", "=", "!=", "<>", "<", "<", "<=", "<=", ">", ">", ">=", ">=");
    private static final Map<String, String> OPPOSITES =
            Map.of("==", "<>", "!=", "=", "<", ">=", "<=", ">", ">", "<=", ">=", "<");
    private static final Part NOT_SAID = new Part(null, null, Set.of(), List.of());

    private final String question;
    private final Predicate<String> isKnown;
    private final Predicate<String> mayBeHidden;

    /**
     * For the conditions of a question.
     *
     * @param question code of the question that {@code value} is about
     * @param isKnown whether the answer to a question stands by itself in the survey
     * @param mayBeHidden whether {@link #shown a value} of the survey says that a question is shown
     */
    SurveyJsExpressions(String question, Predicate<String> isKnown, Predicate<String> mayBeHidden) {
        this.question = question;
        this.isKnown = isKnown;
        this.mayBeHidden = mayBeHidden;
    }

    /** What the value of a survey is called that says whether a question is shown. */
    static String shown(String code) {
        return "shown/" + code;
    }

    /** What a part of a condition became: an operand with the names in it, or a truth; neither when it can't be said. */
    record Part(@Nullable Truth truth, @Nullable String operand, Set<Known> names, List<String> elements) {}

    /** The condition; null when SurveyJS can not say it. */
    @Nullable
    Truth of(@Nullable Condition condition) {
        return condition == null ? null : condition.in(this).truth();
    }

    @Override
    public Part literal(Object value) {
        if (value instanceof String text && text.chars().allMatch(SurveyJsExpressions::isPlain)) {
            return operand("'" + text + "'");
        }
        if (value instanceof BigDecimal number
                && new BigDecimal(Double.toString(number.doubleValue())).compareTo(number) == 0) {
            return operand(number.toPlainString());
        }
        return NOT_SAID;
    }

    /** Letters that need no escape, and stand in the same order by code points and by halves of UTF-16. */
    private static boolean isPlain(int letter) {
        return letter >= ' ' && letter < Character.MIN_SURROGATE && letter != '\'' && letter != '\\';
    }

    private static Part operand(String text) {
        return new Part(null, text, Set.of(), List.of());
    }

    @Override
    public Part name(Reference name) {
        String written = written(name);
        return written == null ? NOT_SAID : new Part(null, written, Set.of(known(name, written)), List.of());
    }

    /** SurveyJS keeps what was answered before its question was hidden, and so does the server; it counts for nothing. */
    private Known known(Reference name, String written) {
        String code = name.path().get(name.path().size() > 1 ? 1 : 0);
        if (!name.name().equals("answers") || code.equals(question) || !mayBeHidden.test(code)) {
            return new Known(written + " notempty", written + " empty");
        }
        String shown = "{" + shown(code) + "}";
        return new Known(
                "(" + shown + " = true and " + written + " notempty)",
                "(" + shown + " <> true or " + written + " empty)");
    }

    private @Nullable String written(Reference name) {
        List<String> path = name.path();
        if (path.equals(List.of("value"))) {
            return "{" + question + "}";
        }
        boolean said = path.size() > 1 && path.get(0).equals("answers") && isKnown.test(path.get(1));
        return said ? "{" + String.join(".", path.subList(1, path.size())) + "}" : null;
    }

    @Override
    public Part has(Reference name) {
        String written = written(name);
        if (written == null) {
            return NOT_SAID;
        }
        Known known = known(name, written);
        return truth(new Truth(known.there(), known.missing(), known.missing(), known.there()));
    }

    @Override
    public Part any(List<Part> parts) {
        return joined(parts, " or ", " and ");
    }

    @Override
    public Part all(List<Part> parts) {
        return joined(parts, " and ", " or ");
    }

    /** What makes all of them true, and what makes one of them false, or the other way round. */
    private static Part joined(List<Part> parts, String join, String other) {
        List<Truth> truths =
                parts.stream().map(Part::truth).filter(Objects::nonNull).toList();
        return truths.size() < parts.size() ? NOT_SAID : truth(Truth.joined(truths, join, other));
    }

    @Override
    public Part call(String function, List<Part> arguments) {
        if (function.equals("!")) {
            Truth truth = arguments.get(0).truth();
            return truth == null ? NOT_SAID : truth(truth.opposite());
        }
        if (function.equals("[]") && arguments.stream().allMatch(SurveyJsExpressions::isLiteral)) {
            return new Part(
                    null, null, Set.of(), arguments.stream().map(Part::operand).toList());
        }
        if (function.equals("in")) {
            return in(arguments.get(0), arguments.get(1));
        }
        return OPERATORS.containsKey(function) ? compared(function, arguments.get(0), arguments.get(1)) : NOT_SAID;
    }

    private static boolean isLiteral(Part part) {
        return part.operand() != null && part.names().isEmpty();
    }

    private static Part in(Part sought, Part among) {
        if (sought.operand() == null) {
            return NOT_SAID;
        }
        if (!among.elements().isEmpty()) {
            String any = eachOf(sought.operand(), " = ", among.elements(), " or ");
            String none = eachOf(sought.operand(), " <> ", among.elements(), " and ");
            return truth(Truth.guarded(sought.names(), any, none));
        }
        return among.operand() == null || among.names().isEmpty()
                ? NOT_SAID
                : truth(Truth.guarded(
                        among.names(),
                        among.operand() + " contains " + sought.operand(),
                        among.operand() + " notcontains " + sought.operand()));
    }

    private static String eachOf(String sought, String operator, List<String> elements, String by) {
        return elements.stream().map(element -> sought + operator + element).collect(Collectors.joining(by, "(", ")"));
    }

    private static Part compared(String operator, Part left, Part right) {
        if (left.operand() == null || right.operand() == null) {
            return NOT_SAID;
        }
        Set<Known> names = new LinkedHashSet<>(left.names());
        names.addAll(right.names());
        return truth(Truth.guarded(
                names,
                left.operand() + " " + OPERATORS.get(operator) + " " + right.operand(),
                left.operand() + " " + OPPOSITES.get(operator) + " " + right.operand()));
    }

    private static Part truth(Truth truth) {
        return new Part(truth, null, Set.of(), List.of());
    }

    @Override
    public Part other() {
        return NOT_SAID;
    }
}
