package org.phrom.survey.rendering.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Reference;
import org.phrom.survey.rendering.form.FormCondition;
import org.phrom.survey.rendering.form.FormQuestion;
import org.phrom.survey.rendering.paper.ConditionWords.Part;

/** Conditions in words, for people who fill in a form by hand; what has no simple words stays as it was written. */
final class ConditionWords implements Condition.Notation<Part> {

    private static final Part NO_WORDS = new Part(null, null, List.of());

    private final Map<String, FormQuestion> questions;
    private final Labels labels;
    private final @Nullable FormQuestion own;

    /**
     * For the conditions of a form.
     *
     * @param questions all questions of the form, by code
     */
    ConditionWords(Map<String, FormQuestion> questions, Labels labels) {
        this(questions, labels, null);
    }

    private ConditionWords(Map<String, FormQuestion> questions, Labels labels, @Nullable FormQuestion own) {
        this.questions = questions;
        this.labels = labels;
        this.own = own;
    }

    /**
     * What a part of a condition became.
     *
     * @param words of what is true or false
     * @param question whose answer it is
     * @param values one that is written out, or a list of them
     */
    record Part(@Nullable String words, @Nullable FormQuestion question, List<Object> values) {}

    /** The condition of a question in words. */
    String of(FormCondition condition, FormQuestion question) {
        Condition compiled = condition.compiled();
        if (compiled == null) {
            return condition.expression();
        }
        ConditionWords own = new ConditionWords(questions, labels, question);
        return Objects.requireNonNullElse(compiled.in(own).words(), condition.expression());
    }

    @Override
    public Part literal(Object value) {
        return new Part(null, null, List.of(value));
    }

    @Override
    public Part name(Reference name) {
        List<String> path = name.path();
        if (path.equals(List.of("value"))) {
            return new Part(null, own, List.of());
        }
        boolean asked = path.size() == 2 && path.get(0).equals("answers");
        return asked ? new Part(null, questions.get(path.get(1)), List.of()) : NO_WORDS;
    }

    @Override
    public Part has(Reference name) {
        FormQuestion question = name(name).question();
        return question == null
                ? NO_WORDS
                : words(labels.of("ตอบข้อ " + question.code() + " แล้ว", question.code() + " is answered"));
    }

    @Override
    public Part any(List<Part> parts) {
        return joined(parts, labels.of(" หรือ ", " or "));
    }

    @Override
    public Part all(List<Part> parts) {
        return joined(parts.stream().map(this::together).toList(), labels.of(" และ ", " and "));
    }

    private Part together(Part part) {
        String words = part.words();
        return words != null && words.contains(labels.of(" หรือ ", " or ")) ? words("(" + words + ")") : part;
    }

    private static Part joined(List<Part> parts, String by) {
        List<String> words =
                parts.stream().map(Part::words).filter(Objects::nonNull).toList();
        return words.size() < parts.size() ? NO_WORDS : words(String.join(by, words));
    }

    @Override
    public Part call(String function, List<Part> arguments) {
        if (function.equals("[]")
                && arguments.stream().allMatch(element -> element.values().size() == 1)) {
            return new Part(
                    null,
                    null,
                    arguments.stream()
                            .flatMap(element -> element.values().stream())
                            .toList());
        }
        if (arguments.size() != 2) {
            return NO_WORDS;
        }
        Part left = arguments.get(0);
        Part right = arguments.get(1);
        boolean contains = function.equals("in") && right.question() != null;
        FormQuestion question = contains ? right.question() : left.question();
        List<Object> values = contains ? left.values() : right.values();
        String verb = contains ? labels.of(" มี ", " includes ") : verb(function);
        return question == null || values.isEmpty() || verb == null
                ? NO_WORDS
                : words(subject(question) + verb + values(question, values));
    }

    private @Nullable String verb(String function) {
        return switch (function) {
            case "==", "in" -> labels.of(" คือ ", " is ");
            case "!=" -> labels.of(" ไม่ใช่ ", " is not ");
            case "<" -> labels.of(" น้อยกว่า ", " is less than ");
            case "<=" -> labels.of(" ไม่เกิน ", " is not more than ");
            case ">" -> labels.of(" มากกว่า ", " is more than ");
            case ">=" -> labels.of(" ไม่น้อยกว่า ", " is not less than ");
            default -> null;
        };
    }

    private String subject(FormQuestion question) {
        return question == own ? labels.of("คำตอบข้อนี้", "the answer") : labels.of("ข้อ ", "") + question.code();
    }

    private String values(FormQuestion question, List<Object> values) {
        return values.stream()
                .map(value ->
                        value instanceof BigDecimal number ? Labels.number(number) : "“" + text(question, value) + "”")
                .collect(Collectors.joining(labels.of(" หรือ ", " or ")));
    }

    private String text(FormQuestion question, Object value) {
        if (question.type().equals("yesNo")) {
            return value.equals("yes") ? labels.of("ใช่", "Yes") : labels.of("ไม่ใช่", "No");
        }
        return question.choices().options().stream()
                .filter(option -> option.code().equals(value))
                .findFirst()
                .map(option -> labels.of(option.text()))
                .orElse(value.toString());
    }

    private static Part words(String words) {
        return new Part(words, null, List.of());
    }

    @Override
    public Part other() {
        return NO_WORDS;
    }
}
