package org.phrom.scoring.model.domain;

import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.statistic.domain.Selection;

/** The value of a series for the organisation, in the unit of the series; missing where the source gives none. */
public record StatisticRule(Selection selection, MissingPolicy missing, boolean turned) implements IndicatorRule {

    @Override
    public String name() {
        return "statistic";
    }

    @Override
    public List<Question> questions() {
        return List.of();
    }

    @Override
    public void check(String place) {
        if (selection.series().isEmpty()) {
            throw new ModelRefused(place, "the rule statistic needs a series");
        }
        if (turned) {
            throw new ModelRefused(place, "direction -1 needs the step normalise, as a series has no bounds");
        }
    }

    @Override
    public IndicatorValue of(Answers answers) {
        Statistic found = answers.statistic(selection);
        Double value = found == null ? null : found.value();
        return value == null ? IndicatorValue.missing(List.of(AnswerStatus.NO_STATISTIC)) : IndicatorValue.of(value);
    }

    @Override
    public double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }
}
