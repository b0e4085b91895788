package org.phrom.survey.questionnaire.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.condition.Condition;
import org.phrom.kit.condition.Reference;
import org.phrom.survey.framework.domain.Conditions;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;

/**
 * What hangs on what among the questions, so that a save looks at no more than that. Never changes. A key with the item
 * {@value #EACH} stands for all answers to a question, or all entries of a roster.
 */
final class Dependencies {

    /** No code has it. */
    static final String EACH = "*";

    private final FrameworkDocument document;
    private final Map<String, Reads> readBy = new HashMap<>();
    private final Map<String, List<String>> readers = new HashMap<>();

    Dependencies(FrameworkDocument document) {
        this.document = document;
        for (Question question : document.questions()) {
            Reads reads = Reads.of(question, document);
            if (reads.hangs) {
                readBy.put(question.code(), reads);
                Set<String> triggers = new LinkedHashSet<>(reads.all);
                if (question.about() != null) {
                    triggers.add("@" + question.about().roster());
                }
                triggers.forEach(read ->
                        readers.computeIfAbsent(read, none -> new ArrayList<>()).add(question.code()));
            }
        }
    }

    /** What may be decided otherwise, or be broken, once these answers and entries have changed; they themselves too. */
    Set<AnswerKey> decidedBy(Set<AnswerKey> changed) {
        Set<AnswerKey> decided = new LinkedHashSet<>(changed);
        Set<AnswerKey> seen = new HashSet<>(changed);
        Deque<AnswerKey> open = new ArrayDeque<>(changed);
        while (!open.isEmpty()) {
            AnswerKey key = open.remove();
            for (String code : readers.getOrDefault(key.question(), List.of())) {
                AnswerKey reader = related(key, about(key), code);
                decided.add(reader);
                boolean shownByIt = key.isEntry() || reads(code).visibility.contains(key.question());
                if (shownByIt && seen.add(reader)) {
                    open.add(reader);
                }
            }
        }
        return decided;
    }

    /** What must be known to decide of these. */
    Set<AnswerKey> neededFor(Set<AnswerKey> decided) {
        Set<AnswerKey> needed = new LinkedHashSet<>(decided);
        Deque<AnswerKey> open = new ArrayDeque<>();
        for (AnswerKey key : decided) {
            for (String read : reads(key.question()).all) {
                open.add(related(key, about(key), read));
            }
        }
        while (!open.isEmpty()) {
            AnswerKey key = open.remove();
            if (needed.add(key)) {
                for (String read : reads(key.question()).visibility) {
                    open.add(related(key, about(key), read));
                }
            }
        }
        return needed;
    }

    private Reads reads(String code) {
        return readBy.getOrDefault(code, Reads.NOTHING);
    }

    // the same item or observation where both are about it, the item of an observation, or all there are
    private AnswerKey related(AnswerKey key, Question.@Nullable About here, String code) {
        Question.About there = about(new AnswerKey(code, ""));
        if (there == null) {
            return new AnswerKey(code, "");
        }
        boolean sameRoster = here != null
                && here.roster().equals(there.roster())
                && !key.item().equals(EACH);
        if (!sameRoster || there.observations() && !key.isObservation() || code.startsWith("@")) {
            return new AnswerKey(code, EACH);
        }
        return new AnswerKey(code, there.observations() ? key.item() : key.itemOnly());
    }

    private Question.@Nullable About about(AnswerKey key) {
        if (key.isEntry()) {
            return new Question.About(key.roster(), key.isObservation());
        }
        Question question = document.question(key.question());
        return question == null ? null : question.about();
    }

    /**
     * What the conditions of a question read beside the entry of what it is about: codes of questions, and of rosters
     * after an at sign.
     *
     * @param visibility to decide whether it is shown
     * @param all for that and for all else
     * @param hangs whether it has conditions, or a body may be exempt from it
     */
    private record Reads(Set<String> visibility, Set<String> all, boolean hangs) {

        private static final Reads NOTHING = new Reads(Set.of(), Set.of(), false);

        private static Reads of(Question question, FrameworkDocument document) {
            Conditions conditions = question.conditions();
            Set<String> visibility = new LinkedHashSet<>();
            Question.About own = question.about();
            add(conditions.visibleWhen(), own, document, visibility);
            Set<String> all = new LinkedHashSet<>(visibility);
            add(conditions.requiredWhen(), own, document, all);
            add(conditions.evidenceWhen(), own, document, all);
            conditions.constraints().forEach(constraint -> add(constraint.expect(), own, document, all));
            boolean hangs = !conditions.equals(Conditions.NONE) || document.mayBeExempt(question);
            return new Reads(visibility, all, hangs);
        }

        private static void add(
                @Nullable Condition condition,
                Question.@Nullable About own,
                FrameworkDocument document,
                Set<String> read) {
            for (Reference name : condition == null ? Set.<Reference>of() : condition.references()) {
                if (name.name().equals("items")) {
                    read.add("@" + name.path().get(1));
                } else if (name.name().equals("answers") || name.name().equals("status")) {
                    Question other = document.question(name.path().get(1));
                    read.add(name.path().get(1));
                    // which items there are must be known where it is read from outside
                    if (other != null && other.about() != null && !other.about().isSeenFrom(own)) {
                        read.add("@" + other.about().roster());
                    }
                }
            }
        }
    }
}
