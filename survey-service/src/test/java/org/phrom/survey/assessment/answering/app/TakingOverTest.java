package org.phrom.survey.assessment.answering.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Forms;

class TakingOverTest {

    private static final int MANY = 20_000;

    @Test
    @Timeout(15)
    void asManyEntriesAsAnAssessmentHoldsAreOfferedUpToTheMostOfTheRoster() {
        Map<AnswerKey, Answer> entries = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            entries.put(
                    AnswerKey.entry("systems", "s" + i),
                    new Answer(AnswerStatus.ANSWERED, new AnswerValue.Members(Map.of()), 1));
        }
        TakingOver taking = new TakingOver(form(MANY), new Answers(entries), form(MANY - 1), Answers.NONE);

        taking.offerEntries();
        taking.offerAnswers(Map.of("name", "name"));

        assertThat(taking.entries()).hasSize(MANY - 1);
        assertThat(taking.left()).hasSize(1);
        assertThat(taking.left().get(0).key()).isEqualTo(AnswerKey.entry("systems", "s" + (MANY - 1)));
    }

    private static Form form(int most) {
        Roster systems = new Roster(
                "systems", Forms.TEXT, Map.of(), new Roster.Entries(most, Map.of()), Roster.Entries.NONE, false);
        return Forms.of(
                Map.of("systems", systems),
                Map.of("name", Forms.text("name", false, new Question.About("systems", false))));
    }
}
