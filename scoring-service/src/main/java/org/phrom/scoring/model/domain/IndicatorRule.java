package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Turns the answers of one organisation into the value of one indicator, or into none with its reason.
 *
 * <p>Under {@code drop} a rule over several questions leaves out those without an answer; under {@code zero} they
 * bring nothing but stay among what was possible. A question that does not apply is always left out, and a rule
 * without any answer has no value under either.
 */
public sealed interface IndicatorRule permits ValueRule, PointsRule, ShareRule, ReversedRule {

    /** Returns the value; questions that are not among the answers are unanswered. */
    IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing);

    /** Returns the lowest value the rule can give, -infinity when nothing bounds it. */
    double lowest();

    /** Builds the rule an indicator names, or refuses it at the indicator's place. */
    static IndicatorRule of(String place, IndicatorDefinition indicator) {
        List<Question> questions = indicator.questions();
        if (questions.isEmpty()) {
            throw new ModelRefused(place, "the rule needs a question");
        }
        IndicatorRule rule =
                switch (indicator.rule()) {
                    case "value" -> ValueRule.of(place, questions, indicator.direction() < 0);
                    case "points" -> new PointsRule(questions);
                    case "share" -> new ShareRule(questions);
                    default -> throw new ModelRefused(place, "the rule " + indicator.rule() + " is not supported yet");
                };
        rule.check(place);
        return rule instanceof ValueRule || indicator.direction() > 0 ? rule : new ReversedRule(rule);
    }

    /** Refuses questions the rule can not read. */
    default void check(String place) {}
}
