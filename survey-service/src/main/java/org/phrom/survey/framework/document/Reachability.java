package org.phrom.survey.framework.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Outcome;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Scope;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;

/**
 * Finds conditions that can never be true, by trying all answers that there are to the questions that they read, for each
 * type of organisation. Numbers and free texts are left open, which proves less. More than {@value #MOST_TRIALS} trials for a condition, or {@value #MOST_TRIALS_OF_ALL} for all, are
 * not made; then nothing is found.
 */
final class Reachability {

    static final int MOST_TRIALS = 4_096;
    static final int MOST_TRIALS_OF_ALL = 200_000;

    private static final Object SOMETHING = new Object();

    private final QuestionsPart questions;
    private final HeadPart head;
    private final ConditionNames names;
    private int trials;

    Reachability(QuestionsPart questions, HeadPart head, ConditionNames names) {
        this.questions = questions;
        this.head = head;
        this.names = names;
    }

    /**
     * Whether a condition of a question is not true whatever is answered.
     *
     * @param openWill whether it is enough that it may stay undetermined, as it is for a constraint
     * @param visible when questions are shown, by code, of those that are not always
     */
    boolean holdsNever(Spot question, Condition condition, boolean openWill, Map<String, Condition> visible) {
        List<String> types = question.get("appliesTo").strings();
        for (String type : types.isEmpty() ? head.organisationTypes() : types) {
            if (!holdsNeverFor(type, question, condition, openWill, visible)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsNeverFor(
            String type, Spot question, Condition condition, boolean openWill, Map<String, Condition> visible) {
        Set<Reference> read = new LinkedHashSet<>(condition.references());
        Set<Reference> lookedFor = new HashSet<>(condition.presences());
        // what a question that is read hangs on itself, if it is all about the same
        for (String code : ConditionsPart.questionsOf(condition)) {
            Condition when = visible.get(code);
            if (when != null && isAboutTheSame(code, question)) {
                read.addAll(when.references());
                lookedFor.addAll(when.presences());
            }
        }
        Map<Reference, List<Object>> domains = new HashMap<>();
        Vocabulary vocabulary = names.withValue(question);
        long combinations = 1;
        boolean open = openWill;
        for (Reference name : read) {
            boolean mayBeAbsent = lookedFor.contains(name) || isToldOtherwise(name, read, visible);
            List<Object> values = values(name, type, vocabulary, mayBeAbsent);
            if (values == null && lookedFor.contains(name)) {
                return false;
            }
            open |= values == null;
            domains.put(name, values == null ? List.of(Scope.UNANSWERED) : values);
            combinations *= domains.get(name).size();
            if (combinations > MOST_TRIALS) {
                return false;
            }
        }
        trials += (int) combinations;
        Predicate<Outcome> mayHold = open ? outcome -> outcome != Outcome.FALSE : Outcome::holds;
        return trials <= MOST_TRIALS_OF_ALL
                && combinations(domains)
                        .noneMatch(values ->
                                goesTogether(values, visible) && mayHold.test(condition.evaluate(scope(values))));
    }

    private boolean isAboutTheSame(String code, Spot question) {
        Spot other = questions.byCode().get(code);
        return other != null && Objects.equals(questions.about(other), questions.about(question));
    }

    private static Scope scope(Map<Reference, Object> values) {
        return name -> values.getOrDefault(name, Scope.UNANSWERED);
    }

    // where nothing asks if an answer is there, what is true without it is true with any
    private static boolean isToldOtherwise(Reference name, Set<Reference> read, Map<String, Condition> visible) {
        String code = name.path().get(name.path().size() > 1 ? 1 : 0);
        return visible.containsKey(code) || read.contains(Reference.of("status", code));
    }

    private static Stream<Map<Reference, Object>> combinations(Map<Reference, List<Object>> domains) {
        Stream<Map<Reference, Object>> combinations = Stream.of(Map.of());
        for (Map.Entry<Reference, List<Object>> domain : domains.entrySet()) {
            combinations =
                    combinations.flatMap(before -> domain.getValue().stream().map(value -> {
                        Map<Reference, Object> more = new HashMap<>(before);
                        more.put(domain.getKey(), value);
                        return more;
                    }));
        }
        return combinations;
    }

    // an answer and its status agree, and what is not shown is not answered
    private boolean goesTogether(Map<Reference, Object> values, Map<String, Condition> visible) {
        for (Map.Entry<Reference, Object> entry : values.entrySet()) {
            Reference name = entry.getKey();
            if (name.path().size() == 2 && name.name().equals("answers")) {
                String code = name.path().get(1);
                boolean answered = entry.getValue() != Scope.UNANSWERED;
                Object status = values.get(Reference.of("status", code));
                if (status != null && status.equals("answered") != answered) {
                    return false;
                }
                Condition when = visible.get(code);
                if (answered
                        && when != null
                        && values.keySet().containsAll(when.references())
                        && when.evaluate(scope(values)) == Outcome.FALSE) {
                    return false;
                }
            }
        }
        return true;
    }

    // null when they can not be told one by one
    private @Nullable List<Object> values(
            Reference name, String organisation, Vocabulary vocabulary, boolean mayBeAbsent) {
        if (name.name().equals("organisation")) {
            return List.of(organisation);
        }
        boolean ofQuestion = name.name().equals("answers") || name.name().equals("status");
        Spot question = ofQuestion ? questions.byCode().get(name.path().get(1)) : null;
        if (question != null) {
            List<String> asked = question.get("appliesTo").strings();
            boolean elsewhere = questions.about(question) != null;
            if (!asked.isEmpty() && !asked.contains(organisation) && !elsewhere) {
                return List.of(name.name().equals("status") ? "notApplicable" : Scope.UNANSWERED);
            }
        }
        Type type = vocabulary.names().get(name.name());
        for (String field : name.path().subList(1, name.path().size())) {
            type = type instanceof Type.Fields fields ? fields.fields().apply(field) : null;
        }
        return values(
                type,
                mayBeAbsent && !name.name().equals("status") && !name.name().equals("value"));
    }

    private static @Nullable List<Object> values(@Nullable Type type, boolean mayBeAbsent) {
        if (type instanceof Type.Fields) {
            return List.of(Scope.UNANSWERED, SOMETHING);
        }
        if (!(type instanceof Type.Text text) || text.codes() == null) {
            return null;
        }
        List<Object> values = new ArrayList<>(text.codes());
        if (mayBeAbsent) {
            values.add(Scope.UNANSWERED);
        }
        return values;
    }
}
