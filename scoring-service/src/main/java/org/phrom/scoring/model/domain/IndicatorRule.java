package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import org.phrom.scoring.engine.MissingPolicy;

/**
 * Turns the answers of one organisation into the value of one column of the scoring engine, or into none with its
 * reason. Each rule has its own parameters; what it is called in texts, and how its parameters stand there, is read in
 * one place, {@code model.reading.RuleReader}.
 *
 * <p>Under {@code drop} a rule over several questions leaves out those without an answer; under {@code zero} they
 * bring nothing but stay among what was possible. A question that does not apply is always left out, and a rule
 * without any answer has no value under either.
 */
public sealed interface IndicatorRule permits ValueRule, PointsRule, ShareRule {

    /** Returns the name used in framework documents and traces. */
    String name();

    /** Returns the questions the rule reads. */
    List<Question> questions();

    /** Returns what a question without an answer does. */
    MissingPolicy missing();

    /** Returns whether the rule itself turns its value, so that more is better. */
    boolean turned();

    /** Returns the value; questions that are not among the answers are unanswered. */
    IndicatorValue of(Map<String, Answer> answers);

    /** Returns the lowest value the rule can give, -infinity when nothing bounds it. */
    double lowest();

    /**
     * Refuses questions the rule can not read.
     *
     * @throws org.phrom.scoring.engine.ModelRefused with the place given
     */
    void check(String place);
}
