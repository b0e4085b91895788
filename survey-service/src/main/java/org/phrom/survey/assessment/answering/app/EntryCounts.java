package org.phrom.survey.assessment.answering.app;

import java.util.HashMap;
import java.util.Map;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;

/** How many entries stand in rosters, and how many answers are asked for about them, as entries come and go. */
final class EntryCounts {

    private final Form form;
    private final Map<AnswerKey, Integer> entered = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();
    private final Map<Question.About, Long> questions = new HashMap<>();

    EntryCounts(Form form, Answers answers) {
        this.form = form;
        answers.byKey().forEach((key, answer) -> {
            if (key.isEntry() && answer.status() == AnswerStatus.ANSWERED) {
                add(key);
            }
        });
    }

    void add(AnswerKey entry) {
        count(entry, 1);
    }

    void remove(AnswerKey entry) {
        count(entry, -1);
    }

    /** How many there are beside an entry, with it: items of its roster, or observations of its item. */
    int entered(AnswerKey entry) {
        return entered.getOrDefault(list(entry), 0);
    }

    /** How many answers are asked for about all entries of a roster. */
    long asked(String roster) {
        return asked.getOrDefault(roster, 0L);
    }

    private void count(AnswerKey entry, int change) {
        Question.About about = new Question.About(entry.roster(), entry.isObservation());
        entered.merge(list(entry), change, Integer::sum);
        asked.merge(entry.roster(), change * questions.computeIfAbsent(about, form::askedOf), Long::sum);
    }

    private static AnswerKey list(AnswerKey entry) {
        return new AnswerKey(entry.question(), entry.isObservation() ? entry.itemOnly() : "");
    }
}
