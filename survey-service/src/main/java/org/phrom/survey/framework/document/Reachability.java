package org.phrom.survey.framework.document;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Outcome;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Scope;
import org.phrom.kit.condition.Type;
import org.phrom.kit.condition.Vocabulary;

/**
 * Finds conditions that can never be true, by trying all answers that there are to the questions that they read, and to
 * those on which it hangs that these are shown, for each type of organisation. Of a number that is only compared with
 * numbers that are written out those are tried that make a difference; other numbers and free texts are left open, which
 * proves less. What would take more than {@value #MOST_TRIALS} combinations for a condition is left out, and so is
 * everything once {@value #MOST_TRIALS_OF_ALL} were tried; then less is found, or nothing.
 */
final class Reachability {

    static final int MOST_TRIALS = 4_096;
    static final int MOST_TRIALS_OF_ALL = 200_000;

    private static final Object SOMETHING = new Object();

    private final QuestionsPart questions;
    private final HeadPart head;
    private final ConditionNames names;
    private final Map<Condition, ComparedNumbers> compared = new HashMap<>();
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
            Tried tried = tried(type, question, condition, visible);
            boolean open = openWill || (tried != null && !tried.open.isEmpty());
            Predicate<Outcome> mayHold = open ? outcome -> outcome != Outcome.FALSE : Outcome::holds;
            if (tried == null || tried.anyOf(condition, mayHold, visible)) {
                return false;
            }
        }
        return true;
    }

    // null when it would be too much
    private @Nullable Tried tried(String type, Spot question, Condition condition, Map<String, Condition> visible) {
        Set<Condition> conditions = new LinkedHashSet<>(Set.of(condition));
        Tried tried = tried(type, question, conditions, visible);
        Deque<String> behind = new ArrayDeque<>(ConditionsPart.questionsOf(condition));
        Set<String> seen = new HashSet<>(behind);
        while (tried != null && !behind.isEmpty()) {
            String code = behind.remove();
            // what a question that is read hangs on itself, if it is all about the same
            Condition when = isAboutTheSame(code, question) ? visible.get(code) : null;
            if (when != null && conditions.add(when)) {
                Tried more = tried(type, question, conditions, visible);
                if (more == null) {
                    conditions.remove(when);
                } else {
                    tried = more;
                    ConditionsPart.questionsOf(when).stream().filter(seen::add).forEach(behind::add);
                }
            }
        }
        return tried;
    }

    private @Nullable Tried tried(
            String type, Spot question, Set<Condition> conditions, Map<String, Condition> visible) {
        Set<Reference> read = new LinkedHashSet<>();
        Set<Reference> lookedFor = new HashSet<>();
        conditions.forEach(condition -> {
            read.addAll(condition.references());
            lookedFor.addAll(condition.presences());
        });
        Vocabulary vocabulary = names.withValue(question);
        Tried tried = new Tried();
        List<Reference> numbers = new ArrayList<>();
        for (Reference name : read) {
            boolean mayBeAbsent = lookedFor.contains(name) || isToldOtherwise(name, read, visible);
            List<Object> values = values(name, type, vocabulary, mayBeAbsent);
            if (values == null) {
                numbers.add(name);
            } else if (!tried.add(name, values)) {
                return null;
            }
        }
        for (Reference name : numbers) {
            boolean mayBeAbsent = lookedFor.contains(name) || isToldOtherwise(name, read, visible);
            List<Object> values = Type.NUMBER.equals(type(name, vocabulary))
                    ? numbers(name, question, conditions, mayBeAbsent)
                    : List.of();
            if (values.isEmpty() || !tried.add(name, values)) {
                if (lookedFor.contains(name)) {
                    return null;
                }
                tried.leaveOpen(name);
            }
        }
        return tried;
    }

    /** What is tried of each name. */
    private final class Tried {
        private final Map<Reference, List<Object>> values = new LinkedHashMap<>();
        private final List<Reference> order = new ArrayList<>();
        private long combinations = 1;
        private final Set<Reference> open = new HashSet<>();

        boolean add(Reference name, List<Object> all) {
            if (combinations * all.size() > MOST_TRIALS) {
                return false;
            }
            combinations *= all.size();
            values.put(name, all);
            order.add(name);
            return true;
        }

        void leaveOpen(Reference name) {
            open.add(name);
            add(name, List.of(Scope.UNANSWERED));
        }

        /** Whether any of it may make the condition hold, or no more can be tried. */
        boolean anyOf(Condition condition, Predicate<Outcome> mayHold, Map<String, Condition> visible) {
            return anyOf(new HashMap<>(), condition, mayHold, visible);
        }

        private boolean anyOf(
                Map<Reference, Object> said,
                Condition condition,
                Predicate<Outcome> mayHold,
                Map<String, Condition> visible) {
            trials++;
            if (trials > MOST_TRIALS_OF_ALL) {
                return true;
            }
            if (said.size() == order.size()) {
                return mayHold.test(condition.evaluate(scope(said)));
            }
            Reference next = order.get(said.size());
            for (Object value : Objects.requireNonNull(values.get(next))) {
                said.put(next, value);
                if (goesTogether(said, next, visible) && anyOf(said, condition, mayHold, visible)) {
                    return true;
                }
                said.remove(next);
            }
            return false;
        }

        // an answer and its status agree, and what is not shown is not answered; as far as the last name makes a
        // difference
        private boolean goesTogether(Map<Reference, Object> said, Reference last, Map<String, Condition> visible) {
            for (Map.Entry<Reference, Object> entry : said.entrySet()) {
                Reference name = entry.getKey();
                if (name.path().size() == 2 && name.name().equals("answers")) {
                    String code = name.path().get(1);
                    boolean answered = entry.getValue() != Scope.UNANSWERED;
                    Object status = said.get(Reference.of("status", code));
                    if (status != null && status.equals("answered") != answered) {
                        return false;
                    }
                    Condition when = answered ? visible.get(code) : null;
                    if (when != null
                            && (name.equals(last) || when.references().contains(last))
                            && said.keySet().containsAll(when.references())
                            && !mayBeShown(when, said)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean mayBeShown(Condition when, Map<Reference, Object> said) {
            return switch (when.evaluate(scope(said))) {
                case TRUE -> true;
                case FALSE -> false;
                case UNDETERMINED -> when.references().stream().anyMatch(open::contains);
            };
        }
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

    /** The numbers that make a difference where a name is read; none when that can not be told. */
    private List<Object> numbers(Reference name, Spot question, Set<Condition> conditions, boolean mayBeAbsent) {
        boolean own = name.path().equals(List.of("value"));
        boolean other = name.path().size() == 2 && name.name().equals("answers");
        Spot asked = own ? question : other ? questions.byCode().get(name.path().get(1)) : null;
        if (asked == null) {
            return List.of();
        }
        List<BigDecimal> constants = new ArrayList<>();
        for (Condition condition : conditions) {
            ComparedNumbers numbers = compared.computeIfAbsent(condition, ComparedNumbers::of);
            if (!numbers.isOnlyCompared(name)) {
                return List.of();
            }
            constants.addAll(numbers.with(name));
        }
        List<Object> values = new ArrayList<>(ComparedNumbers.around(constants, AnswerLimits.read(asked)));
        if (mayBeAbsent && !own && !values.isEmpty()) {
            values.add(Scope.UNANSWERED);
        }
        return values;
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
        return values(
                type(name, vocabulary),
                mayBeAbsent && !name.name().equals("status") && !name.name().equals("value"));
    }

    private static @Nullable Type type(Reference name, Vocabulary vocabulary) {
        Type type = vocabulary.names().get(name.name());
        for (String field : name.path().subList(1, name.path().size())) {
            type = type instanceof Type.Fields fields ? fields.fields().apply(field) : null;
        }
        return type;
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
