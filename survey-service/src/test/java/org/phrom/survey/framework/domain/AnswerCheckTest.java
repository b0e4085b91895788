package org.phrom.survey.framework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Question.Limits;

class AnswerCheckTest {

    private static final Text TEXT = new Text("ก", "A");

    private static Question question(QuestionType type, Limits limits, Option... options) {
        return new Question(
                "q", TEXT, null, type, List.of(options), true, limits, null, Set.of("province"), Set.of("unknown"));
    }

    private static Option option(String code, boolean exclusive, boolean obsolete) {
        return new Option(code, TEXT, null, exclusive, obsolete);
    }

    private static List<String> found(Question question, Object value) {
        return question.check(value).stream().map(f -> f.pointer() + f.code()).toList();
    }

    @Test
    void aNumberLiesWithinItsBounds() {
        Question share = question(QuestionType.NUMBER, new Limits(BigDecimal.ZERO, BigDecimal.ONE, 2, null));

        assertThat(found(share, 0)).isEmpty();
        assertThat(found(share, 1.0)).isEmpty();
        assertThat(found(share, new BigDecimal("0.500"))).isEmpty();
        assertThat(found(share, -0.01)).containsExactly("number-too-small");
        assertThat(found(share, 1.01)).containsExactly("number-too-large");
        assertThat(found(share, 0.123)).containsExactly("too-many-decimals");
        assertThat(found(share, "0.5")).containsExactly("number-expected");
        assertThat(found(share, true)).containsExactly("number-expected");
        assertThat(found(share, null)).containsExactly("number-expected");
        assertThat(found(share, Double.NaN)).containsExactly("number-expected");
    }

    @Test
    void aNumberWithoutBoundsIsStillOfASizeThatCanBeKept() {
        Question any = question(QuestionType.NUMBER, Limits.NONE);

        assertThat(found(any, 0.8680938452840153)).isEmpty();
        assertThat(found(any, -123_456_789_012_345L)).isEmpty();
        assertThat(found(any, new BigDecimal("1e400"))).containsExactly("number-too-long");
        assertThat(found(any, new BigDecimal("1e-400"))).containsExactly("too-many-decimals");
        assertThat(found(any, Double.POSITIVE_INFINITY)).containsExactly("number-expected");
    }

    @Test
    void aChoiceIsOneOfTheOptionsOffered() {
        Question choice = question(
                QuestionType.SINGLE_CHOICE, Limits.NONE, option("a", false, false), option("old", false, true));

        assertThat(found(choice, "a")).isEmpty();
        assertThat(found(choice, "b")).containsExactly("option-unknown");
        assertThat(found(choice, "old")).containsExactly("option-obsolete");
        assertThat(found(choice, List.of("a"))).containsExactly("option-expected");
        assertThat(found(choice, 1)).containsExactly("option-expected");
    }

    @Test
    void manyChoicesAreDifferentAndAnExclusiveOneStandsAlone() {
        Question choice = question(
                QuestionType.MULTI_CHOICE,
                Limits.NONE,
                option("a", false, false),
                option("b", false, false),
                option("none", true, false));

        assertThat(found(choice, List.of("a", "b"))).isEmpty();
        assertThat(found(choice, List.of("none"))).isEmpty();
        assertThat(found(choice, List.of())).containsExactly("options-expected");
        assertThat(found(choice, "a")).containsExactly("options-expected");
        assertThat(found(choice, List.of("a", "a"))).containsExactly("/1option-repeated");
        assertThat(found(choice, List.of("a", "x"))).containsExactly("/1option-unknown");
        assertThat(found(choice, Arrays.asList("a", null))).containsExactly("/1option-unknown");
        assertThat(found(choice, List.of("a", "none"))).containsExactly("option-exclusive");
        assertThat(found(choice, List.of("a", Map.of()))).containsExactly("/1option-unknown");
    }

    @Test
    void yesOrNoIsSaidInTheseWords() {
        Question yesNo = question(QuestionType.YES_NO, Limits.NONE);

        assertThat(found(yesNo, "yes")).isEmpty();
        assertThat(found(yesNo, "no")).isEmpty();
        assertThat(found(yesNo, true)).containsExactly("yes-or-no-expected");
        assertThat(found(yesNo, "maybe")).containsExactly("yes-or-no-expected");
    }

    @Test
    void aTextIsCountedInCharactersAndNotInBytes() {
        Question text = question(QuestionType.TEXT, new Limits(null, null, null, 5));

        assertThat(found(text, "พร้อม")).isEmpty();
        assertThat(found(text, "😀😀😀😀😀")).isEmpty();
        assertThat(found(text, "พร้อมๆ")).containsExactly("text-too-long");
        assertThat(found(text, "  ")).containsExactly("text-blank");
        assertThat(found(text, "a\u0000")).containsExactly("text-unreadable");
        assertThat(found(text, 5)).containsExactly("text-expected");
        assertThat(found(question(QuestionType.TEXT, Limits.NONE), "x".repeat(10_001)))
                .containsExactly("text-too-long");
    }

    @Test
    void aQuestionIsAskedOfItsTypesOnly() {
        Question question = question(QuestionType.TEXT, Limits.NONE);

        assertThat(question.appliesTo("province")).isTrue();
        assertThat(question.appliesTo("district")).isFalse();
        assertThat(question.allowsStatus("unknown")).isTrue();
        assertThat(question.allowsStatus("notRelevant")).isFalse();
    }
}
