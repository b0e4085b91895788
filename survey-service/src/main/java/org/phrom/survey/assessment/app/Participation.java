package org.phrom.survey.assessment.app;

import org.jspecify.annotations.Nullable;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.round.domain.Participant;

/**
 * An organisation that takes part in a round.
 *
 * @param participant the organisation
 * @param assessment its assessment; absent while the round is planned
 */
public record Participation(
        Participant participant, @Nullable Assessment assessment) {

    static Participation of(Assessment assessment) {
        return new Participation(assessment.participant(), assessment);
    }
}
