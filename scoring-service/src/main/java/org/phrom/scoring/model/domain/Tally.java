package org.phrom.scoring.model.domain;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.MissingPolicy;

/** Adds up what was reached and what was possible, in the order of the questions. */
final class Tally {
    private final boolean missingCounts;
    private final boolean notRelevantCounts;
    private final List<AnswerStatus> reasons = new ArrayList<>();
    private double reached;
    private double possible;
    private boolean anyAnswer;

    Tally(MissingPolicy missing, MissingPolicy notRelevant) {
        missingCounts = missing.stead() == 0;
        notRelevantCounts = notRelevant.stead() == 0;
    }

    void add(Answer answer, double points, double most) {
        if (answer.answered()) {
            anyAnswer = true;
            reached += points;
            possible += most;
            return;
        }
        reasons.add(answer.status());
        if (counts(answer.status())) {
            possible += most;
        }
    }

    private boolean counts(AnswerStatus reason) {
        return switch (reason) {
            case NOT_APPLICABLE -> false;
            case NOT_RELEVANT -> notRelevantCounts;
            default -> missingCounts;
        };
    }

    IndicatorValue value() {
        return anyAnswer ? IndicatorValue.of(reached / possible) : IndicatorValue.missing(reasons);
    }
}
