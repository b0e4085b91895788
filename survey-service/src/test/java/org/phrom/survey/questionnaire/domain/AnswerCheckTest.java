package org.phrom.survey.questionnaire.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.domain.Option;
import org.phrom.survey.framework.domain.Question;
import org.phrom.survey.framework.domain.Question.Limits;
import org.phrom.survey.framework.domain.QuestionType;

class AnswerCheckTest {

    private static final Text TEXT = new Text("ก", "A");
    private static final Form FORM = Forms.of(Map.of(), Map.of());

    private static Question question(QuestionType type, Limits limits, Option... options) {
        return new Question(
                "q",
                TEXT,
                null,
                type,
                List.of(options),
                true,
                limits,
                null,
                Set.of("province"),
                Set.of("unknown"),
                null);
    }

    private static Option option(String code, boolean exclusive, boolean obsolete) {
        return new Option(code, TEXT, null, null, exclusive, obsolete);
    }

    private static List<String> found(Question question, AnswerValue value) {
        return FORM.check(question, value).stream()
                .map(f -> f.pointer() + f.code())
                .toList();
    }

    private static List<String> found(Question question, String number) {
        return found(question, new AnswerValue.Number(new BigDecimal(number)));
    }

    private static AnswerValue text(String text) {
        return new AnswerValue.Text(text);
    }

    private static AnswerValue chosen(String... codes) {
        return new AnswerValue.Choices(List.of(codes));
    }

    @Test
    void aNumberLiesWithinItsBounds() {
        Question share = question(QuestionType.NUMBER, new Limits(BigDecimal.ZERO, BigDecimal.ONE, 2, null));

        assertThat(found(share, "0")).isEmpty();
        assertThat(found(share, "1.0")).isEmpty();
        assertThat(found(share, "0.500")).isEmpty();
        assertThat(found(share, "-0.01")).containsExactly("number-too-small");
        assertThat(found(share, "1.01")).containsExactly("number-too-large");
        assertThat(found(share, "0.123")).containsExactly("too-many-decimals");
        assertThat(found(share, text("0.5"))).containsExactly("number-expected");
        assertThat(found(share, chosen("0.5"))).containsExactly("number-expected");
        assertThat(found(share, (AnswerValue) null)).containsExactly("number-expected");
    }

    @Test
    void aNumberWithoutBoundsIsStillOfASizeThatCanBeKept() {
        Question any = question(QuestionType.NUMBER, Limits.NONE);

        assertThat(found(any, "0.8680938452840153")).isEmpty();
        assertThat(found(any, "-123456789012345")).isEmpty();
        assertThat(found(any, "0e2147483647")).isEmpty();
        assertThat(found(any, "1e18")).containsExactly("number-too-long");
        assertThat(found(any, "1e400")).containsExactly("number-too-long");
        assertThat(found(any, "100e2147483647")).containsExactly("number-too-long");
        assertThat(found(any, "1e-400")).containsExactly("too-many-decimals");
        assertThat(found(any, "10e-2147483647")).containsExactly("too-many-decimals");
    }

    @Test
    void aChoiceIsOneOfTheOptionsOffered() {
        Question choice = question(
                QuestionType.SINGLE_CHOICE, Limits.NONE, option("a", false, false), option("old", false, true));

        assertThat(found(choice, text("a"))).isEmpty();
        assertThat(found(choice, text("b"))).containsExactly("option-unknown");
        assertThat(found(choice, text("old"))).containsExactly("option-obsolete");
        assertThat(found(choice, chosen("a"))).containsExactly("option-expected");
        assertThat(found(choice, "1")).containsExactly("option-expected");
    }

    @Test
    void manyChoicesAreDifferentAndAnExclusiveOneStandsAlone() {
        Question choice = question(
                QuestionType.MULTI_CHOICE,
                Limits.NONE,
                option("a", false, false),
                option("b", false, false),
                option("none", true, false));

        assertThat(found(choice, chosen("a", "b"))).isEmpty();
        assertThat(found(choice, chosen("none"))).isEmpty();
        assertThat(found(choice, chosen())).containsExactly("options-expected");
        assertThat(found(choice, text("a"))).containsExactly("options-expected");
        assertThat(found(choice, chosen("a", "a"))).containsExactly("/1option-repeated");
        assertThat(found(choice, chosen("a", "x"))).containsExactly("/1option-unknown");
        assertThat(found(choice, chosen("a", "none"))).containsExactly("option-exclusive");
    }

    @Test
    void yesOrNoIsSaidInTheseWords() {
        Question yesNo = question(QuestionType.YES_NO, Limits.NONE);

        assertThat(found(yesNo, text("yes"))).isEmpty();
        assertThat(found(yesNo, text("no"))).isEmpty();
        assertThat(found(yesNo, "1")).containsExactly("yes-or-no-expected");
        assertThat(found(yesNo, text("maybe"))).containsExactly("yes-or-no-expected");
    }

    @Test
    void aTextIsCountedInCharactersAndNotInBytes() {
        Question text = question(QuestionType.TEXT, new Limits(null, null, null, 5));

        assertThat(found(text, text("พร้อม"))).isEmpty();
        assertThat(found(text, text("😀😀😀😀😀"))).isEmpty();
        assertThat(found(text, text("พร้อมๆ"))).containsExactly("text-too-long");
        assertThat(found(text, text("  "))).containsExactly("text-blank");
        assertThat(found(text, text("a\u0000"))).containsExactly("text-unreadable");
        assertThat(found(text, "5")).containsExactly("text-expected");
        assertThat(found(question(QuestionType.TEXT, Limits.NONE), text("x".repeat(10_001))))
                .containsExactly("text-too-long");
    }

    @Test
    void aMeasureIsANumberWithinTheBoundsOfItsQuestion() {
        Limits percent = new Limits(BigDecimal.ZERO, BigDecimal.valueOf(100), 1, null);

        assertThat(found(question(QuestionType.PERCENT, percent), "99.5")).isEmpty();
        assertThat(found(question(QuestionType.PERCENT, percent), "100.1")).containsExactly("number-too-large");
        assertThat(found(question(QuestionType.PERCENT, percent), "0.25")).containsExactly("too-many-decimals");
        assertThat(found(question(QuestionType.MONEY, Limits.NONE), "-1250000.50"))
                .isEmpty();
        assertThat(found(question(QuestionType.MONEY, Limits.NONE), text("1,000")))
                .containsExactly("number-expected");
    }

    @Test
    void theRungOfALadderIsAWholeNumberFromTheLowestToTheHighest() {
        Question ladder = question(QuestionType.LADDER, new Limits(BigDecimal.ONE, BigDecimal.valueOf(5), 0, null));

        assertThat(found(ladder, "1")).isEmpty();
        assertThat(found(ladder, "5.0")).isEmpty();
        assertThat(found(ladder, "0")).containsExactly("number-too-small");
        assertThat(found(ladder, "6")).containsExactly("number-too-large");
        assertThat(found(ladder, "2.5")).containsExactly("too-many-decimals");
        assertThat(found(ladder, text("3"))).containsExactly("number-expected");
    }

    @Test
    void aDateIsADayOfTheCommonEraThatTheCalendarHas() {
        Question date = question(QuestionType.DATE, Limits.NONE);

        assertThat(found(date, text("2024-02-29"))).isEmpty();
        assertThat(found(date, text("1892-04-01"))).isEmpty();
        for (String none :
                List.of("2025-02-29", "2025-13-01", "2025-1-1", "29/02/2024", "20240229", "+2024-02-29", "")) {
            assertThat(found(date, text(none))).as(none).containsExactly("date-expected");
        }
        assertThat(found(date, text("2568-10-01"))).containsExactly("date-not-of-common-era");
        assertThat(found(date, "2024")).containsExactly("date-expected");
        assertThat(found(date, (AnswerValue) null)).containsExactly("date-expected");
    }

    @Test
    void aPageAndAFileAreNamedByTheirAddressInTheWeb() {
        Question url = question(QuestionType.URL, Limits.NONE);

        for (String address : List.of(
                "https://www.chiangmai.go.th",
                "HTTP://localhost:8080/a?b=c#d",
                "https://เชียงใหม่.ไทย/แผน?ปี=2569",
                "https://example.org/a|b[1]/" + "x".repeat(1_970))) {
            assertThat(found(url, text(address))).as(address).isEmpty();
            assertThat(found(question(QuestionType.FILE, Limits.NONE), text(address)))
                    .isEmpty();
        }
        for (String none : List.of(
                "www.example.org",
                "ftp://example.org",
                "javascript:alert(1)",
                "https://",
                "https:///path",
                "https://user:secret@example.org",
                "https://example.org/a b",
                "https://example.org/\u0000",
                "https://example.org/\"onload=",
                " https://example.org")) {
            assertThat(found(url, text(none))).as(none).containsExactly("url-expected");
        }
        assertThat(found(url, text("https://example.org/" + "x".repeat(2_000)))).containsExactly("url-too-long");
        assertThat(found(url, "1")).containsExactly("url-expected");
        assertThat(found(url, (AnswerValue) null)).containsExactly("url-expected");
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
