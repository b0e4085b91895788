package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;

/** Adds up what was reached and what was possible, in the order of the questions. */
final class Tally {
    private final boolean missingCounts;
    private final List<AnswerStatus> reasons = new ArrayList<>();
    private double reached;
    private double possible;
    private boolean anyAnswer;

    Tally(MissingPolicy missing) {
        missingCounts = missing.stead() == 0;
    }

    void add(Answer answer, double points, double most) {
        if (answer.answered()) {
            anyAnswer = true;
            reached += points;
            possible += most;
            return;
        }
        reasons.add(answer.status());
        if (missingCounts && answer.status() != AnswerStatus.NOT_APPLICABLE) {
            possible += most;
        }
    }

    IndicatorValue value() {
        return anyAnswer ? IndicatorValue.of(reached / possible) : IndicatorValue.missing(reasons);
    }
}
