package org.phrom.scoring.model.domain;

import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.Rounding;

/** A rule whose value is rounded to decimals, a half up, before anything else sees it. */
public record RoundedRule(IndicatorRule rule, int decimals) implements IndicatorRule {
    @Override
    public String name() {
        return rule.name();
    }

    @Override
    public List<Question> questions() {
        return rule.questions();
    }

    @Override
    public MissingPolicy missing() {
        return rule.missing();
    }

    @Override
    public boolean turned() {
        return rule.turned();
    }

    @Override
    public IndicatorValue of(Answers answers) {
        IndicatorValue value = rule.of(answers);
        return value.missing() == null ? IndicatorValue.of(rounded(value.value())) : value;
    }

    private double rounded(double value) {
        return new Rounding(decimals, Rounding.Mode.HALF_UP).of(value);
    }

    @Override
    public List<IndicatorRule> rules() {
        return rule.rules();
    }

    @Override
    public IndicatorRule plain() {
        return rule;
    }

    @Override
    public List<RulePart> parts(Answers answers) {
        return rule.parts(answers);
    }

    @Override
    public double lowest() {
        return rounded(rule.lowest());
    }

    @Override
    public double highest() {
        return rounded(rule.highest());
    }

    @Override
    public void check(String place) {
        rule.check(place);
    }
}
