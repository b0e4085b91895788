package org.phrom.scoring.run.app;

import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.AssessmentRow;
import org.phrom.scoring.run.domain.Counted;

/** Takes of an assessment what its model reads. */
final class Counting {
    private Counting() {}

    /**
     * Reads the answers.
     *
     * @throws IllegalArgumentException when one of them is none
     */
    static Counted count(AssessmentRow assessment, ScoringModel model) {
        return new Counted(assessment.organisation(), assessment.id(), AnswerReader.read(assessment.answers(), model));
    }
}
