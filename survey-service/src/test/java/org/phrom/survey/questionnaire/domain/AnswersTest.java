package org.phrom.survey.questionnaire.domain;

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

    private static final AnswerKey CGSI = AnswerKey.of("cgsi");
    private static final AnswerKey PSDI = AnswerKey.of("psdi");
    private static final AnswerKey DCEI = AnswerKey.of("dcei");
    private static final AnswerKey A = AnswerKey.of("a");
    private static final AnswerKey B = AnswerKey.of("b");
    private static final AnswerKey C = new AnswerKey("c", "one");
    private static final AnswerKey D = new AnswerKey("c", "two");

    private static final Answers KEPT =
            new Answers(Map.of(CGSI, answered("0.7", 2), PSDI, new Answer(AnswerStatus.UNKNOWN, null, 1)));

    @Test
    void twoEditorsOfDifferentQuestionsBothSucceed() {
        Answers first = KEPT.merge(Map.of(CGSI, answered("0.8", 2))).after();
        Answers second = first.merge(Map.of(PSDI, answered("0.1", 1))).after();

        assertThat(second.to(CGSI)).isEqualTo(answered("0.8", 3));
        assertThat(second.to(PSDI)).isEqualTo(answered("0.1", 2));
    }

    @Test
    void theSecondEditorOfOneQuestionMeetsAConflictThatTellsWhatIsKept() {
        Answers first = KEPT.merge(Map.of(CGSI, answered("0.8", 2))).after();

        Answers.Merge second = first.merge(Map.of(CGSI, answered("0.9", 2), DCEI, answered("0.5", 0)));

        assertThat(second.conflicts()).containsExactly(Map.entry(CGSI, answered("0.8", 3)));
        assertThat(second.changes()).isEmpty();
        assertThat(second.after()).isEqualTo(first);
    }

    @Test
    void aRepeatedRequestIsNoConflictAndChangesNothing() {
        Map<AnswerKey, Answer> wish = Map.of(CGSI, answered("0.8", 2));
        Answers first = KEPT.merge(wish).after();

        Answers.Merge again = first.merge(wish);

        assertThat(again.conflicts()).isEmpty();
        assertThat(again.changes()).isEmpty();
        assertThat(again.after()).isEqualTo(first);
    }

    @Test
    void equalNumbersAndEqualChoicesInAnotherOrderSayTheSame() {
        assertThat(answered("0.70", 0).saysTheSameAs(answered("0.7", 5))).isTrue();
        assertThat(new Answer(AnswerStatus.ANSWERED, new AnswerValue.Choices(List.of("a", "b")), 0)
                        .saysTheSameAs(
                                new Answer(AnswerStatus.ANSWERED, new AnswerValue.Choices(List.of("b", "a")), 1)))
                .isTrue();
        assertThat(answered("0.7", 0).saysTheSameAs(answered("0.71", 0))).isFalse();
        assertThat(Answer.NONE.saysTheSameAs(new Answer(AnswerStatus.NOT_RELEVANT, null, 0)))
                .isFalse();
    }

    @Test
    void aStatusAndAValueCanNotContradictEachOther() {
        assertThatThrownBy(() -> new Answer(AnswerStatus.ANSWERED, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer(AnswerStatus.UNKNOWN, new AnswerValue.Number(BigDecimal.ONE), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void mergingIsAllOrNothing(
            @ForAll("answers") Map<AnswerKey, Answer> kept, @ForAll("answers") Map<AnswerKey, Answer> wishes) {
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
            @ForAll("answers") Map<AnswerKey, Answer> kept, @ForAll("answers") Map<AnswerKey, Answer> wishes) {
        Answers before = new Answers(kept);

        Answers after = before.merge(wishes).after();

        for (AnswerKey question : List.of(A, B, C, D)) {
            int grown = after.to(question).saysTheSameAs(before.to(question)) ? 0 : 1;
            assertThat(after.to(question).version())
                    .isEqualTo(before.to(question).version() + grown);
        }
    }

    @Property
    void mergingTwiceIsMergingOnce(
            @ForAll("answers") Map<AnswerKey, Answer> kept, @ForAll("answers") Map<AnswerKey, Answer> wishes) {
        Answers once = new Answers(kept).merge(wishes).after();

        if (new Answers(kept).merge(wishes).conflicts().isEmpty()) {
            assertThat(once.merge(wishes).after()).isEqualTo(once);
            assertThat(once.merge(wishes).changes()).isEmpty();
        }
    }

    @Property
    void editorsOfDifferentQuestionsMayComeInAnyOrder(
            @ForAll("answers") Map<AnswerKey, Answer> kept, @ForAll("answers") Map<AnswerKey, Answer> wishes) {
        Map<AnswerKey, Answer> one = new HashMap<>(wishes);
        one.keySet().retainAll(List.of(A, B));
        Map<AnswerKey, Answer> other = new HashMap<>(wishes);
        other.keySet().retainAll(List.of(C, D));
        Answers before = new Answers(kept);

        assertThat(before.merge(one).after().merge(other).after())
                .isEqualTo(before.merge(other).after().merge(one).after());
    }

    @Provide
    Arbitrary<Map<AnswerKey, Answer>> answers() {
        Arbitrary<AnswerValue> values = Arbitraries.of(
                new AnswerValue.Number(BigDecimal.ZERO),
                new AnswerValue.Number(new BigDecimal("0.5")),
                new AnswerValue.Text("yes"),
                new AnswerValue.Choices(List.of("x", "y")));
        Arbitrary<AnswerStatus> statuses =
                Arbitraries.of(AnswerStatus.ANSWERED, AnswerStatus.UNANSWERED, AnswerStatus.UNKNOWN);
        Arbitrary<Answer> answer = Combinators.combine(
                        statuses, values, Arbitraries.integers().between(0, 2))
                .as((status, value, version) ->
                        new Answer(status, status == AnswerStatus.ANSWERED ? value : null, version));
        return Arbitraries.maps(Arbitraries.of(A, B, C, D), answer).ofMaxSize(4);
    }

    private static Answer answered(String number, int version) {
        return new Answer(AnswerStatus.ANSWERED, new AnswerValue.Number(new BigDecimal(number)), version);
    }
}
