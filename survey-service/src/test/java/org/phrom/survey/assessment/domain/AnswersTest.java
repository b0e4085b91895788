package org.phrom.survey.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Answers KEPT =
            new Answers(Map.of("cgsi", answered("0.7", 2), "psdi", new Answer(AnswerStatus.UNKNOWN, null, 1)));

    @Test
    void twoEditorsOfDifferentQuestionsBothSucceed() {
        Answers first = KEPT.merge(Map.of("cgsi", answered("0.8", 2))).after();
        Answers second = first.merge(Map.of("psdi", answered("0.1", 1))).after();

        assertThat(second.to("cgsi")).isEqualTo(answered("0.8", 3));
        assertThat(second.to("psdi")).isEqualTo(answered("0.1", 2));
    }

    @Test
    void theSecondEditorOfOneQuestionMeetsAConflictThatTellsWhatIsKept() {
        Answers first = KEPT.merge(Map.of("cgsi", answered("0.8", 2))).after();

        Answers.Merge second = first.merge(Map.of("cgsi", answered("0.9", 2), "dcei", answered("0.5", 0)));

        assertThat(second.conflicts()).containsExactly(Map.entry("cgsi", answered("0.8", 3)));
        assertThat(second.changes()).isEmpty();
        assertThat(second.after()).isEqualTo(first);
    }

    @Test
    void aRepeatedRequestIsNoConflictAndChangesNothing() {
        Map<String, Answer> wish = Map.of("cgsi", answered("0.8", 2));
        Answers first = KEPT.merge(wish).after();

        Answers.Merge again = first.merge(wish);

        assertThat(again.conflicts()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(again.after()).isEqualTo(first);
    }

    @Test
    void equalNumbersAndEqualChoicesInAnotherOrderSayTheSame() {
        assertThat(answered("0.70", 0).saysTheSameAs(answered("0.7", 5))).isTrue();
        assertThat(new Answer(AnswerStatus.ANSWERED, List.of("a", "b"), 0)
                        .saysTheSameAs(new Answer(AnswerStatus.ANSWERED, List.of("b", "a"), 1)))
                .isTrue();
        assertThat(answered("0.7", 0).saysTheSameAs(answered("0.71", 0))).isFalse();
        assertThat(Answer.NONE.saysTheSameAs(new Answer(AnswerStatus.NOT_RELEVANT, null, 0)))
                .isFalse();
    }

    @Test
    void aStatusAndAValueCanNotContradictEachOther() {
        assertThatThrownBy(() -> new Answer(AnswerStatus.ANSWERED, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer(AnswerStatus.UNKNOWN, BigDecimal.ONE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void mergingIsAllOrNothing(
            @ForAll("answers") Map<String, Answer> kept, @ForAll("answers") Map<String, Answer> wishes) {
        Answers before = new Answers(kept);

        Answers.Merge merge = before.merge(wishes);

        if (!merge.conflicts().isEmpty()) {
            assertThat(merge.after()).isEqualTo(before);
            assertThat(merge.changes()).isEmpty();
        } else {
            wishes.forEach((question, wish) ->
                    assertThat(merge.after().to(question).saysTheSameAs(wish)).isTrue());
        }
    }

    @Property
    void aVersionGrowsByOneExactlyWhenTheAnswerChanges(
            @ForAll("answers") Map<String, Answer> kept, @ForAll("answers") Map<String, Answer> wishes) {
        Answers before = new Answers(kept);

        Answers after = before.merge(wishes).after();

        for (String question : List.of("a", "b", "c", "d")) {
            int grown = after.to(question).saysTheSameAs(before.to(question)) ? 0 : 1;
            assertThat(after.to(question).version())
                    .isEqualTo(before.to(question).version() + grown);
        }
    }

    @Property
    void mergingTwiceIsMergingOnce(
            @ForAll("answers") Map<String, Answer> kept, @ForAll("answers") Map<String, Answer> wishes) {
        Answers once = new Answers(kept).merge(wishes).after();

        if (new Answers(kept).merge(wishes).conflicts().isEmpty()) {
            assertThat(once.merge(wishes).after()).isEqualTo(once);
            assertThat(once.merge(wishes).changes()).isEmpty();
        }
    }

    @Property
    void editorsOfDifferentQuestionsMayComeInAnyOrder(
            @ForAll("answers") Map<String, Answer> kept, @ForAll("answers") Map<String, Answer> wishes) {
        Map<String, Answer> one = new HashMap<>(wishes);
        one.keySet().retainAll(List.of("a", "b"));
        Map<String, Answer> other = new HashMap<>(wishes);
        other.keySet().retainAll(List.of("c", "d"));
        Answers before = new Answers(kept);

        assertThat(before.merge(one).after().merge(other).after())
                .isEqualTo(before.merge(other).after().merge(one).after());
    }

    @Provide
    Arbitrary<Map<String, Answer>> answers() {
        Arbitrary<Object> values = Arbitraries.of(BigDecimal.ZERO, new BigDecimal("0.5"), "yes", List.of("x", "y"));
        Arbitrary<AnswerStatus> statuses =
                Arbitraries.of(AnswerStatus.ANSWERED, AnswerStatus.UNANSWERED, AnswerStatus.UNKNOWN);
        Arbitrary<Answer> answer = Combinators.combine(
                        statuses, values, Arbitraries.integers().between(0, 2))
                .as((status, value, version) ->
                        new Answer(status, status == AnswerStatus.ANSWERED ? value : null, version));
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), answer).ofMaxSize(4);
    }

    private static Answer answered(String number, int version) {
        return new Answer(AnswerStatus.ANSWERED, new BigDecimal(number), version);
    }
}
