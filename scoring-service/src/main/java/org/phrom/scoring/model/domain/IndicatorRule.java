package org.phrom.scoring.model.domain;

import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;

/**
 * Turns the answers of one organisation into the value of one column of the scoring engine, or into none with its
 * reason. Each rule has its own parameters; what it is called in texts, and how its parameters stand there, is read in
 * one place, {@code model.reading.RuleReader}.
 *
 * <p>Under {@code drop} a rule over several questions or parts leaves out those without an answer; under {@code zero}
 * they bring nothing but stay among what was possible. What does not apply is always left out, and a rule without any
 * answer has no value under either.
 */
public sealed interface IndicatorRule
        permits ValueRule,
                PointsRule,
                ShareRule,
                LadderRule,
                TargetRule,
                RatioRule,
                CombineRule,
                StatisticRule,
                TableRule,
                RosterRule,
                RoundedRule {

    /** Returns the name used in framework documents and traces. */
    String name();

    /** Returns the questions the rule itself reads; those of its parts are theirs. */
    List<Question> questions();

    /** Returns what a question or a part without a value does. */
    MissingPolicy missing();

    /** Returns whether the rule itself turns its value, so that more is better. */
    boolean turned();

    /** Returns the value. */
    IndicatorValue of(Answers answers);

    /** Returns whether it has one value of the answers about several things together. */
    default boolean pools() {
        return false;
    }

    /** Returns the value of the answers about several things together, when it {@link #pools}. */
    default IndicatorValue pooled(List<Answers> things) {
        throw new IllegalStateException("the rule " + name() + " can not be pooled");
    }

    /** Returns the rules it can be made of, in order; none for a rule over questions alone. */
    default List<IndicatorRule> rules() {
        return List.of();
    }

    /** Returns the rule as it is before its value is rounded. */
    default IndicatorRule plain() {
        return this;
    }

    /** Returns what its value was made of here. */
    default List<RulePart> parts(Answers answers) {
        return List.of();
    }

    /** Returns the lowest value the rule can give, -infinity when nothing bounds it. */
    double lowest();

    /** Returns the highest value the rule can give, infinity when nothing bounds it. */
    double highest();

    /**
     * Refuses questions the rule can not read.
     *
     * @throws org.phrom.scoring.engine.ModelRefused with the place given
     */
    void check(String place);
}
