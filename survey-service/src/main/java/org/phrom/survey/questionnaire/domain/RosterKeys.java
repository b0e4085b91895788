package org.phrom.survey.questionnaire.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.phrom.survey.framework.domain.FrameworkDocument;
import org.phrom.survey.framework.domain.Question;

/** Which answers hang on which entries. */
final class RosterKeys {

    private final FrameworkDocument document;

    RosterKeys(FrameworkDocument document) {
        this.document = document;
    }

    Set<AnswerKey> withEntries(Set<AnswerKey> keys) {
        Set<AnswerKey> all = new HashSet<>(keys);
        for (AnswerKey key : keys) {
            Question question = document.question(key.question());
            if (!key.item().isEmpty() && question != null && question.about() != null) {
                String roster = question.about().roster();
                all.add(AnswerKey.entry(roster, key.item()));
                all.add(AnswerKey.entry(roster, key.itemOnly()));
            }
        }
        return all;
    }

    long askedOf(Question.About about) {
        return about(about).count();
    }

    private Stream<Question> about(Question.About about) {
        return document.questions().stream().filter(question -> about.equals(question.about()));
    }

    Set<AnswerKey> goingWith(Set<AnswerKey> changed, Answers kept) {
        Set<AnswerKey> all = new HashSet<>();
        for (AnswerKey entry : kept.byKey().keySet()) {
            boolean goes = entry.isEntry()
                    && (changed.contains(entry) || changed.contains(AnswerKey.entry(entry.roster(), entry.itemOnly())));
            if (goes) {
                Question.About about = new Question.About(entry.roster(), entry.isObservation());
                about(about).forEach(question -> all.add(new AnswerKey(question.code(), entry.item())));
            }
        }
        return all;
    }
}
