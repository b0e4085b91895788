package org.phrom.survey.assessment.answering.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.survey.assessment.app.AnswersRefused;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Roster;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerValue;
import org.phrom.survey.questionnaire.domain.Answers;
import org.phrom.survey.questionnaire.domain.Form;
import org.phrom.survey.questionnaire.domain.Forms;

/** How much editors may enter. */
class EntryCheckTest {

    private static final Wish ENTRY = new Wish(new AnswerValue.Members(Map.of()), null, RemarksWish.NONE, 0);

    @Test
    void noMoreIsEnteredThanCanBeShownAtOnce() {
        assertThat(refused(500, 100)).isEmpty();
        assertThat(refused(501, 100)).hasSize(501).contains("too-many-answers");
        assertThat(refused(1_000, 1)).isEmpty();
        assertThat(refused(1_001, 1)).hasSize(1_001).contains("too-many-entries");
    }

    private static List<String> refused(int entries, int questions) {
        Map<AnswerKey, Wish> wishes = new LinkedHashMap<>();
        for (int entry = 0; entry < entries; entry++) {
            wishes.put(AnswerKey.entry("systems", "s" + entry), ENTRY);
        }
        AnswersRefused refused = new AnswersRefused(CommonProblem.INVALID);
        new EntryCheck(form(questions), Answers.NONE, refused).check(wishes);
        return refused.findings().values().stream()
                .map(findings -> findings.get(0).code())
                .toList();
    }

    private static Form form(int questions) {
        Map<String, Question> asked = new LinkedHashMap<>();
        for (int question = 0; question < questions; question++) {
            String code = "q" + question;
            asked.put(code, Forms.text(code, false, new Question.About("systems", false)));
        }
        Roster systems = new Roster(
                "systems", Forms.TEXT, Map.of(), new Roster.Entries(1_000, Map.of()), Roster.Entries.NONE, false);
        return Forms.of(Map.of("systems", systems), asked);
    }
}
