package org.phrom.scoring.model.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Scope;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;

/**
 * What conditions of rules see: {@code answers} and {@code status} of questions, by code, and of the thing at hand
 * {@code item} and {@code observation} with its attributes.
 */
public final class Seen implements Scope {
    private static final Set<String> STATUSES =
            Set.of("answered", "unanswered", "unknown", "notRelevant", "notApplicable");
    private static final Set<String> NUMBERS = Set.of("number", "percent", "money", "ladder");

    private final Answers answers;
    private final Map<String, Question> questions = new HashMap<>();

    Seen(Answers answers, List<Question> questions) {
        this.answers = answers;
        questions.forEach(question -> this.questions.put(question.code(), question));
    }

    /**
     * Returns the names that conditions may use.
     *
     * @param item kinds of the attributes of the item at hand; empty when there is none
     * @param observation the same of the observation
     */
    public static Vocabulary vocabulary(
            List<Question> questions, Map<String, String> item, Map<String, String> observation) {
        Map<String, Type> types = new HashMap<>();
        Map<String, Type> statuses = new HashMap<>();
        for (Question question : questions) {
            if (!"table".equals(question.type())) {
                types.put(question.code(), type(question));
            }
            statuses.put(question.code(), Type.oneOf(STATUSES));
        }
        return new Vocabulary(Map.of(
                "answers", Type.fields(types),
                "status", Type.fields(statuses),
                "item", Type.fields(ofKinds(item)),
                "observation", Type.fields(ofKinds(observation))));
    }

    private static Type type(Question question) {
        if (NUMBERS.contains(question.type())) {
            return Type.NUMBER;
        }
        return switch (question.type()) {
            case Question.YES_NO -> Type.oneOf(Set.of("yes", "no"));
            case Question.SINGLE -> Type.oneOf(question.points().keySet());
            case Question.MULTI ->
                Type.listOf(
                        Type.oneOf(question.points().keySet()),
                        question.points().size());
            default -> Type.TEXT;
        };
    }

    private static Map<String, Type> ofKinds(Map<String, String> kinds) {
        Map<String, Type> types = new HashMap<>();
        kinds.forEach((name, kind) -> types.put(
                name,
                switch (kind) {
                    case "number" -> Type.NUMBER;
                    case "yesNo" -> Type.oneOf(Set.of("yes", "no"));
                    default -> Type.TEXT;
                }));
        return types;
    }

    @Override
    public Object value(Reference name) {
        if (name.path().size() < 2) {
            return UNANSWERED;
        }
        String field = name.path().get(1);
        return switch (name.name()) {
            case "answers" -> answer(questions.get(field));
            case "status" -> status(questions.get(field));
            case "item" -> attribute(answers.itemAttribute(field));
            case "observation" -> attribute(answers.observed(field));
            default -> UNANSWERED;
        };
    }

    private Object status(@Nullable Question question) {
        return question == null ? UNANSWERED : answers.to(question).status().code();
    }

    private Object answer(@Nullable Question question) {
        if (question == null || !answers.to(question).answered()) {
            return UNANSWERED;
        }
        Answer answer = answers.to(question);
        if (!Double.isNaN(answer.number())) {
            return BigDecimal.valueOf(answer.number());
        }
        if (Question.MULTI.equals(question.type())) {
            return answer.choices();
        }
        return answer.choices().isEmpty() ? UNANSWERED : answer.choices().get(0);
    }

    private static Object attribute(@Nullable Object value) {
        return value == null ? UNANSWERED : value instanceof Double number ? BigDecimal.valueOf(number) : value;
    }
}
