package org.phrom.scoring.model.domain;

import java.util.Map;
import org.phrom.scoring.engine.MissingPolicy;

/** One minus the value of a rule whose best is 1: direction -1. */
record ReversedRule(IndicatorRule rule) implements IndicatorRule {
    @Override
    public IndicatorValue of(Map<String, Answer> answers, MissingPolicy missing) {
        IndicatorValue value = rule.of(answers, missing);
        return value.missing() == null ? IndicatorValue.of(1 - value.value()) : value;
    }

    @Override
    public double lowest() {
        return 0;
    }
}
