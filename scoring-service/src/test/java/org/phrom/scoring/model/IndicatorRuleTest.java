package org.phrom.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.AnswerStatus;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.IndicatorRule;
import org.phrom.scoring.model.domain.IndicatorValue;
import org.phrom.scoring.model.domain.PointsRule;
import org.phrom.scoring.model.domain.Question;
import org.phrom.scoring.model.domain.ShareRule;
import org.phrom.scoring.model.domain.ValueRule;

class IndicatorRuleTest {
    private static final MissingPolicy DROP = new MissingPolicy.Drop();
    private static final MissingPolicy ZERO = new MissingPolicy.Zero();
    private static final Question NUMBER = new Question("n", "number", 0.0, 10.0, Map.of(), List.of(), null);
    private static final Question SINGLE = new Question(
            "s", "singleChoice", null, null, Map.of("no", 0.0, "partly", 1.0, "yes", 4.0), List.of(), null);
    private static final Question MULTI = new Question(
            "m", "multiChoice", null, null, Map.of("web", 2.0, "app", 1.0, "none", 0.0), List.of("none"), null);
    private static final Question FIRST = yesNo("a");
    private static final Question SECOND = yesNo("b");
    private static final Question THIRD = yesNo("c");

    @Test
    void aValueIsTheNumberItself() {
        assertThat(value("value", 1, NUMBER, Answer.of(2.5))).isEqualTo(2.5);
        assertThat(value("value", -1, NUMBER, Answer.of(2.5))).isEqualTo(7.5);
    }

    @Test
    void pointsOfASingleChoiceAreSharesOfTheBestOption() {
        assertThat(value("points", 1, SINGLE, Answer.of("partly"))).isEqualTo(0.25);
        assertThat(value("points", 1, SINGLE, Answer.of("yes"))).isEqualTo(1.0);
        assertThat(value("points", -1, SINGLE, Answer.of("partly"))).isEqualTo(0.75);
    }

    @Test
    void pointsOfAMultiChoiceAddUpAndEachOptionCountsOnce() {
        assertThat(value("points", 1, MULTI, Answer.of("web"))).isEqualTo(2.0 / 3);
        assertThat(value("points", 1, MULTI, Answer.of("web", "app"))).isEqualTo(1.0);
        assertThat(value("points", 1, MULTI, Answer.of("web", "web"))).isEqualTo(2.0 / 3);
        assertThat(value("points", 1, MULTI, Answer.of("none"))).isEqualTo(0.0);
        assertThat(value("points", 1, MULTI, Answer.of(new String[0]))).isEqualTo(0.0);
    }

    @Test
    void pointsOfSeveralQuestionsAreReachedOverPossible() {
        IndicatorRule rule = rule("points", 1, SINGLE, MULTI, FIRST);

        IndicatorValue value =
                rule.of(Answers.of(Map.of("s", Answer.of("partly"), "m", Answer.of("app"), "a", Answer.of("yes"))));

        assertThat(value.value()).isEqualTo(3.0 / 8);
    }

    @Test
    void aShareIsYesAmongTheAnswered() {
        Map<String, Answer> answers =
                Map.of("a", Answer.of("yes"), "b", Answer.of("no"), "c", Answer.missing(AnswerStatus.NOT_RELEVANT));
        List<Question> asked = List.of(FIRST, SECOND, THIRD);

        assertThat(new ShareRule(asked, DROP, DROP, false)
                        .of(Answers.of(answers))
                        .value())
                .isEqualTo(0.5);
        assertThat(new ShareRule(asked, ZERO, ZERO, false)
                        .of(Answers.of(answers))
                        .value())
                .isEqualTo(1.0 / 3);
        assertThat(new ShareRule(asked, ZERO, ZERO, true)
                        .of(Answers.of(answers))
                        .value())
                .isEqualTo(1 - 1.0 / 3);
    }

    @Test
    void aShareMayCountWhatIsNotRelevantOtherwiseThanWhatIsMissing() {
        Map<String, Answer> answers =
                Map.of("a", Answer.of("yes"), "b", Answer.missing(AnswerStatus.NOT_RELEVANT), "c", Answer.of("no"));
        List<Question> asked = List.of(FIRST, SECOND, THIRD, yesNo("d"));

        // d is unanswered
        assertThat(new ShareRule(asked, DROP, ZERO, false)
                        .of(Answers.of(answers))
                        .value())
                .isEqualTo(1.0 / 3);
        assertThat(new ShareRule(asked, ZERO, DROP, false)
                        .of(Answers.of(answers))
                        .value())
                .isEqualTo(1.0 / 3);
        assertThat(new ShareRule(asked, ZERO, ZERO, false)
                        .of(Answers.of(answers))
                        .value())
                .isEqualTo(1.0 / 4);
        assertThat(new ShareRule(List.of(SECOND), DROP, ZERO, false)
                        .of(Answers.of(answers))
                        .missing())
                .isEqualTo(AnswerStatus.NOT_RELEVANT);
    }

    @Test
    void whatDoesNotApplyIsLeftOutUnderEveryPolicy() {
        Map<String, Answer> answers =
                Map.of("a", Answer.of("yes"), "b", Answer.missing(AnswerStatus.NOT_APPLICABLE), "c", Answer.of("no"));

        assertThat(new ShareRule(List.of(FIRST, SECOND, THIRD), ZERO, ZERO, false)
                        .of(Answers.of(answers))
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    void withoutAnyAnswerTheValueIsMissingAndTheReasonStays() {
        IndicatorRule rule = rule("share", 1, FIRST, SECOND);

        assertThat(new ShareRule(List.of(FIRST, SECOND), ZERO, ZERO, false)
                        .of(Answers.of(Map.of()))
                        .missing())
                .isEqualTo(AnswerStatus.UNANSWERED);
        assertThat(rule.of(answers(AnswerStatus.UNKNOWN, AnswerStatus.NOT_RELEVANT)))
                .extracting(IndicatorValue::missing)
                .isEqualTo(AnswerStatus.UNKNOWN);
        IndicatorValue none = rule.of(answers(AnswerStatus.NOT_APPLICABLE, AnswerStatus.NOT_APPLICABLE));
        assertThat(none.value()).isNaN();
        assertThat(none.notApplicable()).isTrue();
        assertThat(AnswerStatus.of("a status of tomorrow")).isEqualTo(AnswerStatus.OTHER);
    }

    @Test
    void aRuleRefusesQuestionsItCanNotRead() {
        assertRefused("value", 1, "x: the rule value needs a number, a is none", FIRST);
        assertRefused("value", 1, "x: the rule value reads exactly one question", NUMBER, NUMBER);
        assertRefused(
                "value",
                -1,
                "x: direction -1 needs min and max of o",
                new Question("o", "number", null, null, Map.of(), List.of(), null));
        assertRefused("share", 1, "x: the rule share needs yes/no, s is not", SINGLE);
        assertRefused("points", 1, "x: the rule points needs options, n has none", NUMBER);
        assertThatThrownBy(() -> rule("points", 1, SINGLE).of(Answers.of(Map.of("s", Answer.of("maybe")))))
                .hasMessage("question s has no option of that code");
    }

    private static void assertRefused(String rule, int direction, String message, Question... questions) {
        assertThatThrownBy(() -> rule(rule, direction, questions))
                .isInstanceOf(ModelRefused.class)
                .hasMessage(message);
    }

    private static Answers answers(AnswerStatus first, AnswerStatus second) {
        return Answers.of(Map.of("a", Answer.missing(first), "b", Answer.missing(second)));
    }

    private static double value(String rule, int direction, Question question, Answer answer) {
        return rule(rule, direction, question)
                .of(Answers.of(Map.of(question.code(), answer)))
                .value();
    }

    private static IndicatorRule rule(String rule, int direction, Question... questions) {
        List<Question> asked = List.of(questions);
        IndicatorRule made =
                switch (rule) {
                    case "value" -> new ValueRule(asked, DROP, direction < 0);
                    case "points" -> new PointsRule(asked, DROP, direction < 0);
                    default -> new ShareRule(asked, DROP, DROP, direction < 0);
                };
        made.check("x");
        return made;
    }

    private static Question yesNo(String code) {
        return new Question(code, "yesNo", null, null, Map.of(), List.of(), null);
    }
}
