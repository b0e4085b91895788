package org.phrom.survey.questionnaire.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.phrom.survey.framework.domain.Question;

class ExtentTest {

    private static final List<String> CODES = List.of("a", "b", "ค", "d");
    private static final Form FORM = questionnaire().form("province");
    private static final List<AnswerKey> KEYS = List.of(
            AnswerKey.of("a"),
            AnswerKey.of("b"),
            AnswerKey.of("ค"),
            new AnswerKey("a", "one"),
            new AnswerKey("d", "one"),
            new AnswerKey("d", "two"));

    @Property
    void keptByDifferenceItIsWhatCountingAllAnswersGives(@ForAll("saves") List<Map<AnswerKey, Answer>> saves) {
        Answers all = new Answers(Map.of());
        Extent kept = FORM.extent(all);

        for (Map<AnswerKey, Answer> save : saves) {
            Map<AnswerKey, Answer> named = new HashMap<>(all.byKey());
            named.keySet().retainAll(save.keySet());
            Map<AnswerKey, Answer> wishes = new HashMap<>();
            for (Map.Entry<AnswerKey, Answer> wish : save.entrySet()) {
                Answer said = wish.getValue();
                wishes.put(
                        wish.getKey(),
                        new Answer(
                                said.status(),
                                said.value(),
                                all.to(wish.getKey()).version()));
            }
            Answers before = new Answers(named);
            kept = FORM.extent(kept, save.keySet(), before, before.merge(wishes).after());
            all = all.merge(wishes).after();
        }

        assertThat(kept).isEqualTo(FORM.extent(all));
    }

    @Test
    void requiredQuestionsAndBytesAreCounted() {
        Answers answers = new Answers(Map.of(
                KEYS.get(0), new Answer(AnswerStatus.ANSWERED, new AnswerValue.Text("ก\n"), 1),
                KEYS.get(1), new Answer(AnswerStatus.UNKNOWN, null, 1),
                KEYS.get(2), new Answer(AnswerStatus.ANSWERED, new AnswerValue.Choices(List.of("x", "y")), 3)));

        assertThat(FORM.extent(answers)).isEqualTo(new Extent(new Completeness(2, 2, 4), 3 * 40 + 1 + 7 + 1 + 3 + 9));
    }

    @Test
    void anAnswerThatWasTakenBackIsNotToldAndTakesNoBytes() {
        Answers answers = new Answers(Map.of(KEYS.get(0), new Answer(AnswerStatus.UNANSWERED, null, 2)));

        assertThat(FORM.extent(answers)).isEqualTo(new Extent(new Completeness(2, 0, 4), 0));
    }

    @Test
    void aRequiredQuestionIsAnsweredByTheBodyItselfAndNotByItsItems() {
        Answers answers = new Answers(Map.of(
                new AnswerKey("a", "one"), new Answer(AnswerStatus.UNKNOWN, null, 1),
                new AnswerKey("a", "two"), new Answer(AnswerStatus.UNKNOWN, null, 1)));
        Extent none = FORM.extent(Answers.NONE);

        assertThat(FORM.extent(none, answers.byKey().keySet(), Answers.NONE, answers))
                .isEqualTo(FORM.extent(answers));
        assertThat(FORM.extent(answers).completeness()).isEqualTo(new Completeness(2, 0, 4));
    }

    @Provide
    Arbitrary<List<Map<AnswerKey, Answer>>> saves() {
        Arbitrary<AnswerStatus> statuses =
                Arbitraries.of(AnswerStatus.ANSWERED, AnswerStatus.UNANSWERED, AnswerStatus.UNKNOWN);
        Arbitrary<Answer> answer = Combinators.combine(statuses, values())
                .as((status, value) -> new Answer(status, status == AnswerStatus.ANSWERED ? value : null, 0));
        return Arbitraries.maps(Arbitraries.of(KEYS), answer)
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<AnswerValue> values() {
        return Arbitraries.of(
                new AnswerValue.Number(new BigDecimal("-12.5")),
                new AnswerValue.Text("ข้อความ \"ก\""),
                new AnswerValue.Choices(List.of("web", "line")));
    }

    private static Questionnaire questionnaire() {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (String code : CODES) {
            questions.put(code, Forms.text(code, code.compareTo("c") < 0, null));
        }
        return Forms.questionnaire(Map.of(), questions);
    }
}
