package org.phrom.scoring.model.reading;

import org.jspecify.annotations.Nullable;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.model.domain.Question;

/**
 * What a rule is computed for, one by one.
 *
 * @param roster whose things it is; null for the organisation itself
 * @param observation whether these are observations, not items
 */
record Within(@Nullable String roster, boolean observation) {
    /** The organisation itself. */
    static final Within NOTHING = new Within(null, false);

    /** Refuses a question that has no answer here. */
    void check(String place, Question question) {
        if (question.roster() != null
                && (!question.roster().equals(roster) || question.perObservation() && !observation)) {
            throw new ModelRefused(
                    place,
                    question.code() + " is asked about " + (question.perObservation() ? "observations" : "items")
                            + " of " + question.roster() + ": overRoster must say so");
        }
    }
}
