package org.phrom.survey.questionnaire.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;

/**
 * The items and observations that there are in an assessment: items that the framework names, and what the body
 * entered. An observation goes with its item.
 */
final class Items {

    // 2 before 10
    private static final Comparator<String> BY_CODE =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final FrameworkDocument document;
    private final Answers answers;
    private final Map<Question.About, List<String>> listed = new HashMap<>();

    Items(FrameworkDocument document, Answers answers) {
        this.document = document;
        this.answers = answers;
    }

    /** Whether a question can be answered under this key. */
    boolean has(Question question, AnswerKey key) {
        Question.About about = question.about();
        if (about == null) {
            return key.item().isEmpty();
        }
        Roster roster = document.rosters().get(about.roster());
        return roster != null && key.isObservation() == about.observations() && exists(roster, key.item());
    }

    /** Whether there is such an item, or such an observation of an item. */
    boolean exists(Roster roster, String item) {
        AnswerKey key = AnswerKey.entry(roster.code(), item);
        boolean there = roster.items().containsKey(key.itemOnly()) || entered(roster, key.itemOnly());
        return there && (!key.isObservation() || entered(roster, item));
    }

    /** All keys under which a question is to be answered, in the order of the framework and then of the codes. */
    List<AnswerKey> keys(Question question) {
        Question.About about = question.about();
        return about == null
                ? List.of(AnswerKey.of(question.code()))
                : listed.computeIfAbsent(about, this::list).stream()
                        .map(item -> new AnswerKey(question.code(), item))
                        .toList();
    }

    /** The codes of all items of a roster, in the order of the framework and then of the codes. */
    List<String> codes(String roster) {
        return listed.computeIfAbsent(new Question.About(roster, false), this::list);
    }

    private List<String> list(Question.About about) {
        Roster roster = document.rosters().get(about.roster());
        if (roster == null) {
            return List.of();
        }
        List<String> items = new ArrayList<>(roster.items().keySet());
        List<AnswerKey> entries = answers.byKey().keySet().stream()
                .filter(AnswerKey::isEntry)
                .filter(key -> key.roster().equals(roster.code()) && exists(roster, key.item()))
                .sorted(Comparator.comparing(AnswerKey::item, BY_CODE))
                .toList();
        entries.stream()
                .filter(Predicate.not(AnswerKey::isObservation))
                .map(AnswerKey::item)
                .forEach(items::add);
        if (!about.observations()) {
            return items;
        }
        Map<String, List<String>> byItem = new HashMap<>();
        entries.stream().filter(AnswerKey::isObservation).forEach(key -> byItem.computeIfAbsent(
                        key.itemOnly(), item -> new ArrayList<>())
                .add(key.item()));
        return items.stream()
                .flatMap(item -> byItem.getOrDefault(item, List.of()).stream())
                .toList();
    }

    private boolean entered(Roster roster, String item) {
        return answers.to(AnswerKey.entry(roster.code(), item)).status() == AnswerStatus.ANSWERED;
    }
}
