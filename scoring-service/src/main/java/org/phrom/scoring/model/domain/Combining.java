package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;

/** Puts the values of parts together, in their order. */
final class Combining {
    private double values;
    private double weighted;
    private double weights;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int count;

    private Combining() {}

    /** Returns one value; none when no part has one. */
    static IndicatorValue of(CombineRule.How how, List<RulePart> parts, MissingPolicy missing) {
        List<AnswerStatus> reasons = new ArrayList<>();
        Combining all = new Combining();
        boolean any = false;
        for (RulePart part : parts) {
            IndicatorValue value = part.value();
            AnswerStatus reason = value.missing();
            if (reason == null) {
                any = true;
                all.add(value.value(), part.weight());
                continue;
            }
            reasons.add(reason);
            if (missing.stead() == 0 && !value.notApplicable()) {
                all.add(0, part.weight());
            }
        }
        return any ? all.value(how) : IndicatorValue.missing(reasons);
    }

    private void add(double value, double weight) {
        values += value;
        weighted += weight * value;
        weights += weight;
        least = Math.min(least, value);
        most = Math.max(most, value);
        count++;
    }

    private IndicatorValue value(CombineRule.How how) {
        return switch (how) {
            case MEAN -> IndicatorValue.of(values / count);
            case WEIGHTED_MEAN ->
                weights > 0
                        ? IndicatorValue.of(weighted / weights)
                        : IndicatorValue.missing(List.of(AnswerStatus.UNDEFINED));
            case MIN -> IndicatorValue.of(least);
            case MAX -> IndicatorValue.of(most);
            case SUM -> IndicatorValue.of(values);
        };
    }
}
