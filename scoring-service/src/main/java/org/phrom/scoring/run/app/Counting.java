package org.phrom.scoring.run.app;

import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.domain.Answer;
import org.phrom.scoring.model.domain.Answers;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.run.domain.Counted;

/** Takes of an assessment what its model reads. */
final class Counting {
    private static final Logger LOG = Logger.getLogger(Counting.class);

    private Counting() {}

    /**
     * Reads the answers.
     *
     * @throws IllegalArgumentException when one of them is none
     */
    static Counted count(Assessment assessment, ScoringModel model) {
        String type = model.appliesTo().isEmpty() ? null : assessment.type();
        Map<String, Answer> answers = AnswerReader.read(assessment.answers(), model);
        return new Counted(assessment.organisation(), type, assessment.id(), answers);
    }

    /** Reads the answers; empty, and a line in the log, when the rules can not make anything of them. */
    static Optional<Counted> countIfReadable(Assessment assessment, ScoringModel model) {
        try {
            Counted counted = count(assessment, model);
            Answers answers = Answers.of(counted.answers());
            model.rules().values().forEach(rule -> rule.of(answers));
            return Optional.of(counted);
        } catch (IllegalArgumentException e) {
            LOG.warnf("Assessment can't be scored: round=%s assessment=%s", assessment.round(), assessment.id());
            return Optional.empty();
        }
    }
}
