package org.phrom.survey.questionnaire.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Outcome;
import org.phrom.kit.condition.Reference;
import org.phrom.kit.condition.Scope;
import org.phrom.survey.framework.domain.Conditions.Constraint;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;

/**
 * What a body is shown and must answer, given its answers: all of them, or those on which what is asked hangs. What it
 * has worked out it remembers.
 */
final class Showing {

    private final Form form;
    private final FrameworkDocument document;
    private final Answers answers;
    private final Items items;
    private final Exemptions exemptions;
    private final Map<AnswerKey, Outcome> visible = new HashMap<>();

    Showing(Form form, FrameworkDocument document, Answers answers) {
        this.form = form;
        this.document = document;
        this.answers = answers;
        this.items = new Items(document, answers);
        this.exemptions = new Exemptions(document);
    }

    Answers answers() {
        return answers;
    }

    /** Whether it is asked of this type of organisation. */
    boolean isFor(Question question) {
        return form.asks(question);
    }

    /** Whether a question is not applicable under any of these keys, of which there are some. */
    boolean isHidden(Question question, List<AnswerKey> keys) {
        return !keys.isEmpty() && keys.stream().allMatch(key -> visible(question, key) == Outcome.FALSE);
    }

    /** The keys under which a question can be answered, shown or not. */
    List<AnswerKey> keys(Question question) {
        return items.keys(question);
    }

    /** Of these keys those under which a question can be answered; {@link Dependencies#EACH} stands for all. */
    Map<AnswerKey, Question> existing(Set<AnswerKey> wanted) {
        Map<AnswerKey, Question> existing = new LinkedHashMap<>();
        for (AnswerKey key : wanted) {
            Question question = document.question(key.question());
            if (question == null || !form.asks(question)) {
                continue;
            }
            if (key.item().equals(Dependencies.EACH)) {
                items.keys(question).forEach(each -> existing.put(each, question));
            } else if (items.has(question, key)) {
                existing.put(key, question);
            }
        }
        return existing;
    }

    /** Whether what is said under a key counts, and is told. */
    boolean counts(AnswerKey key) {
        if (key.isEntry()) {
            Roster roster = form.roster(key.roster());
            return roster != null && items.exists(roster, key.item());
        }
        Question question = document.question(key.question());
        return question != null
                && items.has(question, key)
                && visible(question, key).holds();
    }

    /** What a question adds to the extent beside what is told of its answer. */
    Extent extent(Question question, AnswerKey key) {
        Outcome shown = visible(question, key);
        if (!shown.holds()) {
            return new Extent(Completeness.NONE, shown == Outcome.FALSE ? Answers.bytes(key) : 0);
        }
        Answer answer = answers.to(key);
        boolean incomplete =
                !AnswerDefects.missingCells(question, answer.value()).isEmpty();
        boolean must = incomplete || requires(question, key);
        boolean given = must && !incomplete && answer.status() != AnswerStatus.UNANSWERED;
        return new Extent(new Completeness(must ? 1 : 0, given ? 1 : 0, 1), 0);
    }

    /** The question as its editors see it. */
    Asked asked(Question question, AnswerKey key) {
        Answer seen = seen(question, key);
        Answer versioned = new Answer(
                seen.status(), seen.value(), seen.remarks(), answers.to(key).version());
        return new Asked(
                versioned,
                visible(question, key).holds(),
                requires(question, key),
                broken(question, key),
                lacksEvidence(question, key),
                AnswerDefects.of(question, seen),
                exemptions.of(question, key, answers));
    }

    /** Whether a question is shown, not applicable, or neither yet. */
    Outcome visible(Question question, AnswerKey key) {
        Condition when = question.conditions().visibleWhen();
        if (!form.asks(question) || exemptions.of(question, key, answers) == Exemption.APPROVED) {
            return Outcome.FALSE;
        }
        if (when == null) {
            return Outcome.TRUE;
        }
        Outcome known = visible.get(key);
        if (known == null) {
            known = when.evaluate(scope(question, key));
            visible.put(key, known);
        }
        return known;
    }

    /** Whether it is shown and must be answered. */
    boolean requires(Question question, AnswerKey key) {
        if (!visible(question, key).holds()) {
            return false;
        }
        Condition when = question.conditions().requiredWhen();
        return question.required()
                || when != null && when.evaluate(scope(question, key)).holds();
    }

    /** What its answer breaks. */
    List<Constraint> broken(Question question, AnswerKey key) {
        if (question.conditions().constraints().isEmpty()
                || !visible(question, key).holds()) {
            return List.of();
        }
        Scope scope = scope(question, key);
        return question.conditions().constraints().stream()
                .filter(constraint -> constraint.expect().evaluate(scope) == Outcome.FALSE)
                .toList();
    }

    /** Whether its answer can be handed in with evidence only, and has none. */
    boolean lacksEvidence(Question question, AnswerKey key) {
        Answer answer = seen(question, key);
        Condition when = question.conditions().evidenceWhen();
        return question.remarks().evidenceRequired()
                && answer.status() == AnswerStatus.ANSWERED
                && answer.remarks().evidence().isEmpty()
                && (when == null || when.evaluate(scope(question, key)).holds());
    }

    /** The answer as everybody but its editors knows it: what is not shown says nothing, whatever is kept. */
    Answer seen(Question question, AnswerKey key) {
        return switch (visible(question, key)) {
            case TRUE -> answers.to(key);
            case FALSE -> Answer.NOT_APPLICABLE;
            case UNDETERMINED -> Answer.NONE;
        };
    }

    private Scope scope(Question question, AnswerKey key) {
        return name -> switch (name.name()) {
            case "value" -> value(answers.to(key).value(), name, 1);
            case "answers" -> all(key, name, this::answer);
            case "status" ->
                all(key, name, (other, at, path) -> seen(other, at).status().code());
            case "organisation" -> form.type();
            case "items" -> items.codes(name.path().get(1));
            case "item" -> attribute(question, key.itemOnly(), name.path().get(1));
            default -> attribute(question, key.item(), name.path().get(1));
        };
    }

    /** Reads something of the answer to a question. */
    private interface Reading {
        Object of(Question question, AnswerKey key, Reference name);
    }

    // of the same item or observation, or a list of what there is of each
    private Object all(AnswerKey here, Reference name, Reading reading) {
        Question other = document.question(name.path().get(1));
        if (other == null) {
            return Scope.UNANSWERED;
        }
        Question.About there = other.about();
        Question reader = document.question(here.question());
        Question.About about = reader == null ? null : reader.about();
        if (there == null) {
            return reading.of(other, AnswerKey.of(other.code()), name);
        }
        if (there.isSeenFrom(about)) {
            String item = there.observations() ? here.item() : here.itemOnly();
            return reading.of(other, new AnswerKey(other.code(), item), name);
        }
        boolean sameRoster = about != null && about.roster().equals(there.roster());
        List<Object> list = new ArrayList<>();
        for (AnswerKey key : items.keys(other)) {
            if (!sameRoster || key.itemOnly().equals(here.itemOnly())) {
                list.add(reading.of(other, key, name));
            }
        }
        return list;
    }

    private Object answer(Question question, AnswerKey key, Reference name) {
        return value(seen(question, key).value(), name, 2);
    }

    // of a table its cell: what the name says from there on
    private static Object value(@Nullable AnswerValue answer, Reference name, int from) {
        AnswerValue value = answer;
        for (String member : name.path().subList(from, name.path().size())) {
            value = value instanceof AnswerValue.Members members
                    ? members.byName().get(member)
                    : null;
        }
        return value(value);
    }

    private static Object value(@Nullable AnswerValue value) {
        if (value instanceof AnswerValue.Number number) {
            return number.number();
        }
        if (value instanceof AnswerValue.Text text) {
            return text.text();
        }
        if (value instanceof AnswerValue.Choices choices) {
            return choices.codes();
        }
        return value == null ? Scope.UNANSWERED : value;
    }

    private Object attribute(Question question, String item, String attribute) {
        Question.About about = question.about();
        Roster roster = about == null ? null : document.rosters().get(about.roster());
        if (roster == null) {
            return Scope.UNANSWERED;
        }
        Roster.Item fixed = roster.items().get(item);
        if (fixed != null) {
            Object value = fixed.attributes().get(attribute);
            return value == null ? Scope.UNANSWERED : value;
        }
        AnswerValue entered = answers.to(AnswerKey.entry(roster.code(), item)).value();
        return value(
                entered instanceof AnswerValue.Members members
                        ? members.byName().get(attribute)
                        : null);
    }
}
