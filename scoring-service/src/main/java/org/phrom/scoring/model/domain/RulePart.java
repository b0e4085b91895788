package org.phrom.scoring.model.domain;

/**
 * A rule whose value went into that of another, and the answers that it saw.
 *
 * @param weight with which it goes in
 */
public record RulePart(IndicatorRule rule, Answers answers, double weight) {
    /** Returns its value. */
    public IndicatorValue value() {
        return rule.of(answers);
    }
}
