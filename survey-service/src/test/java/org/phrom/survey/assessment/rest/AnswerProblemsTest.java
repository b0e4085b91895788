package org.phrom.survey.assessment.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;
import org.phrom.survey.questionnaire.domain.Answer;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.questionnaire.domain.AnswerStatus;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/** How answers about items look to editors. */
@QuarkusTest
class AnswerProblemsTest {

    private static final AnswerKey TAX = new AnswerKey("online", "tax");
    private static final AnswerKey LAND = new AnswerKey("online", "land/sea");
    private static final Answer YES = new Answer(AnswerStatus.ANSWERED, new AnswerValue.Text("yes"), 2);

    @Inject
    ObjectMapper json;

    @Test
    void answersStandByQuestionAndThenByItem() throws Exception {
        Map<AnswerKey, Answer> answers = new LinkedHashMap<>();
        answers.put(TAX, YES);
        answers.put(AnswerKey.of("plan"), YES);
        answers.put(LAND, Answer.NONE);

        assertThat(json.writeValueAsString(AnswerView.byQuestion(answers)))
                .isEqualTo("{\"online\":{\"items\":{\"tax\":{\"status\":\"answered\",\"value\":\"yes\",\"version\":2},"
                        + "\"land/sea\":{\"status\":\"unanswered\",\"version\":0}}},"
                        + "\"plan\":{\"status\":\"answered\",\"value\":\"yes\",\"version\":2}}");
    }

    @Test
    void problemsPointAtTheItem() {
        Finding inside = Finding.at("/value/1", "option-unknown", new Text("ไม่มี", "There is none"));

        assertThat(AnswerProblems.pointer(TAX)).isEqualTo("/answers/online/items/tax");
        assertThat(inside.under(AnswerProblems.pointer(LAND)).pointer())
                .isEqualTo("/answers/online/items/land~1sea/value/1");
        assertThat(AnswerProblems.pointer(AnswerKey.of("a~b"))).isEqualTo("/answers/a~0b");
    }
}
