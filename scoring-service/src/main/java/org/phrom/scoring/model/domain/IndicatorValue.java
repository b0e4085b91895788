package org.phrom.scoring.model.domain;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule made of the answers: a value, or none and the reason.
 *
 * @param value NaN when missing
 * @param missing null when there is a value
 */
public record IndicatorValue(double value, @Nullable AnswerStatus missing) {
    /** The reason that stands for several, first first: what the organisation could still mend counts most. */
    private static final List<AnswerStatus> PRECEDENCE = List.of(
            AnswerStatus.UNANSWERED,
            AnswerStatus.UNKNOWN,
            AnswerStatus.NOT_RELEVANT,
            AnswerStatus.NO_STATISTIC,
            AnswerStatus.OTHER,
            AnswerStatus.UNDEFINED);

    /** That of an indicator that is not for the type of the organisation. */
    public static final IndicatorValue NOT_APPLICABLE = new IndicatorValue(Double.NaN, AnswerStatus.NOT_APPLICABLE);

    static IndicatorValue of(double value) {
        return new IndicatorValue(value, null);
    }

    static IndicatorValue missing(Collection<AnswerStatus> reasons) {
        return new IndicatorValue(
                Double.NaN,
                PRECEDENCE.stream().filter(reasons::contains).findFirst().orElse(AnswerStatus.NOT_APPLICABLE));
    }

    /** Returns the value turned inside a range, where there is one. */
    IndicatorValue mirrored(double lowest, double highest) {
        return missing == null ? of(lowest + highest - value) : this;
    }

    /** Returns 1 less the value, where there is one. */
    IndicatorValue fromOne() {
        return missing == null ? of(1 - value) : this;
    }

    public boolean notApplicable() {
        return missing == AnswerStatus.NOT_APPLICABLE;
    }
}
