package org.phrom.scoring.model.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Scope;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;

/**
 * What conditions of rules see: {@code answers} and {@code status} of questions, by code, lists of them where they are
 * asked about several things; {@code organisation.type}, the codes of {@code items} of a roster, and of the thing at hand
 * {@code item} and {@code observation} with its attributes.
 */
public final class Seen implements Scope {
    private static final Set<String> STATUSES =
            Set.of("answered", "unanswered", "unknown", "notRelevant", "notApplicable");
    // what a condition costs was judged when its framework was published
    private static final int MOST = 1;
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
     * @param roster of which something is at hand; null when nothing is
     * @param observed whether that is an observation
     * @param rosters all that are known, by code
     */
    public static Vocabulary vocabulary(
            List<Question> questions, @Nullable Roster roster, boolean observed, Map<String, Roster> rosters) {
        Map<String, Type> types = new HashMap<>();
        Map<String, Type> statuses = new HashMap<>();
        for (Question question : questions) {
            boolean one = question.roster() == null
                    || roster != null
                            && question.roster().equals(roster.code())
                            && (observed || !question.perObservation());
            if (!"table".equals(question.type())) {
                types.put(question.code(), one ? type(question) : Type.listOf(type(question), MOST));
            }
            Type status = Type.oneOf(STATUSES);
            statuses.put(question.code(), one ? status : Type.listOf(status, MOST));
        }
        Map<String, Type> items = new HashMap<>();
        rosters.keySet().forEach(code -> items.put(code, Type.listOf(Type.TEXT, MOST)));
        Map<String, String> item = roster == null ? Map.of() : roster.ofItems();
        Map<String, String> observation =
                roster == null || !observed || roster.ofObservations() == null ? Map.of() : roster.ofObservations();
        return new Vocabulary(Map.of(
                "answers", Type.fields(types),
                "status", Type.fields(statuses),
                "organisation", Type.fields(Map.of("type", Type.TEXT)),
                "items", Type.fields(items),
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
            case "answers" -> all(questions.get(field), Seen::answer);
            case "status" -> all(questions.get(field), Seen::status);
            case "organisation" -> attribute(answers.type());
            case "items" -> answers.itemCodes(field);
            case "item" -> attribute(answers.itemAttribute(field));
            case "observation" -> attribute(answers.observed(field));
            default -> UNANSWERED;
        };
    }

    private Object all(@Nullable Question question, BiFunction<Question, Answer, Object> reading) {
        if (question == null) {
            return UNANSWERED;
        }
        if (!answers.several(question)) {
            return reading.apply(question, answers.to(question));
        }
        return answers.each(question).stream()
                .map(thing -> reading.apply(question, thing.to(question)))
                .toList();
    }

    private static Object status(Question question, Answer answer) {
        return answer.status().code();
    }

    private static Object answer(Question question, Answer answer) {
        if (!answer.answered()) {
            return UNANSWERED;
        }
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
