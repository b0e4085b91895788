package org.phrom.survey.questionnaire.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A form that asks a province about its services, and about itself. */
class FormTest {

    private static final AnswerKey PLAN = AnswerKey.of("plan");
    private static final AnswerKey TAX = new AnswerKey("online", "tax");
    private static final AnswerKey LAND = new AnswerKey("online", "land");
    private static final Answer YES = new Answer(AnswerStatus.ANSWERED, new AnswerValue.Text("yes"), 1);
    private static final Answer NUMBER = new Answer(AnswerStatus.ANSWERED, new AnswerValue.Number(BigDecimal.ONE), 3);

    private final Form form = FormsWithItems.ofServices("tax", "land");

    @Test
    void aQuestionAboutItemsWantsAnAnswerForEachOfThem() {
        assertThat(form.asked(Answers.NONE).keySet()).containsExactly(PLAN, TAX, LAND, AnswerKey.of("for-districts"));
        assertThat(form.missing(Answers.NONE)).containsExactly(PLAN, TAX, LAND);
        assertThat(form.extent(Answers.NONE).completeness()).isEqualTo(new Completeness(3, 0, 3));
    }

    @Test
    void eachItemKeepsItsOwnAnswerAndVersion() {
        Answers answers = new Answers(Map.of(TAX, YES, PLAN, NUMBER));

        assertThat(answersOf(form.asked(answers)))
                .containsEntry(TAX, YES)
                .containsEntry(LAND, Answer.NONE)
                .containsEntry(PLAN, NUMBER)
                .containsEntry(AnswerKey.of("for-districts"), Answer.NOT_APPLICABLE);
        assertThat(form.missing(answers)).containsExactly(LAND);
        assertThat(form.extent(answers).completeness()).isEqualTo(new Completeness(3, 2, 3));
    }

    @Test
    void itIsCompleteOnceEveryItemIsAnswered() {
        Answers before = new Answers(Map.of(TAX, YES, PLAN, NUMBER));
        Answers land = new Answers(Map.of(LAND, YES));

        assertThat(form.extent(form.extent(before), Set.of(LAND), Answers.NONE, land)
                        .completeness()
                        .isComplete())
                .isTrue();
    }

    @Test
    void anAnswerOfTheBodyItselfAnswersNoItem() {
        Answers answers = new Answers(Map.of(AnswerKey.of("online"), YES));

        assertThat(form.missing(answers)).isEqualTo(List.of(PLAN, TAX, LAND));
        assertThat(form.extent(form.extent(Answers.NONE), answers.byKey().keySet(), Answers.NONE, answers)
                        .completeness())
                .isEqualTo(new Completeness(3, 0, 3));
    }

    private static Map<AnswerKey, Answer> answersOf(Map<AnswerKey, Asked> asked) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        asked.forEach((key, one) -> answers.put(key, one.answer()));
        return answers;
    }
}
