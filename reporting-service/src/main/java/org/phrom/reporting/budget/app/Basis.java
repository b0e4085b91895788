package org.phrom.reporting.budget.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.budget.engine.Formula;
import org.phrom.reporting.readmodel.Framework;
import org.phrom.reporting.readmodel.Round;
import org.phrom.reporting.readmodel.Run;

/**
 * What a scenario is computed from, read at one moment.
 *
 * @param candidates all who have a score, in order of code
 * @param before what they had in the round before; null where none measured the same
 */
record Basis(
        Round round,
        Run run,
        Framework framework,
        Costs costs,
        List<Candidate> candidates,
        @Nullable Before before) {

    /** Scores of a round before. */
    record Before(String round, Map<String, Double> scores) {

        Formula formula(double performance) {
            return new Formula.PerformanceAndImprovement(performance, scores);
        }
    }
}
