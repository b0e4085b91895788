package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.domain.AnswerSheet;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.Statistic;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.statistic.store.ValueStatements;

/** Takes of an assessment what its model reads, and of the statistics what is about its organisation. */
@ApplicationScoped
class Counting {
    private static final Logger LOG = Logger.getLogger(Counting.class);
    private static final int AHEAD = 200;

    private final SelectedStatistics statistics;
    private final Assessments assessments;
    private final ValueStatements values;

    Counting(SelectedStatistics statistics, Assessments assessments, ValueStatements values) {
        this.statistics = statistics;
        this.assessments = assessments;
        this.values = values;
    }

    /** Lets no statistic change until the transaction ends, where the model reads some. */
    void holdStatistics(ScoringModel model) {
        if (!model.statistics().isEmpty()) {
            values.lockShared();
        }
    }

    /**
     * Counts one assessment.
     *
     * @throws IllegalArgumentException when one of its answers is none
     */
    Counted count(Assessment assessment, ScoringModel model) {
        return alone(model, assessment.round()).count(assessment);
    }

    /** Counts a single assessment of a round. */
    Along alone(ScoringModel model, String round) {
        return new Along(model, round, 1);
    }

    /** Counts the assessments of a round, which are asked for in the order of the organisations' codes. */
    Along along(ScoringModel model, String round) {
        return new Along(model, round, AHEAD);
    }

    /** Counts assessments one after the other, and reads the statistics of the next few hundred together. */
    final class Along {
        private final ScoringModel model;
        private final String round;
        private final int ahead;
        private final boolean asksForType;
        private final boolean asksForAncestors;
        private Map<String, Map<String, Statistic>> near = Map.of();
        private Map<String, Long> revisions = Map.of();

        Along(ScoringModel model, String round, int ahead) {
            this.model = model;
            this.round = round;
            this.ahead = ahead;
            this.asksForType = model.asksForType();
            this.asksForAncestors = model.peers().askForAncestors();
        }

        /**
         * Counts the next.
         *
         * @throws IllegalArgumentException when one of its answers is none
         */
        Counted count(Assessment assessment) {
            String type = asksForType ? assessment.type() : null;
            AnswerSheet answers = AnswerReader.read(assessment.answers(), model);
            return new Counted(
                    assessment.organisation(),
                    type,
                    asksForAncestors ? assessment.ancestors() : List.of(),
                    assessment.id(),
                    answers,
                    statistics(assessment.organisation()));
        }

        /** Counts the next; empty, and a line in the log, when the rules can not make anything of its answers. */
        Optional<Counted> countIfReadable(Assessment assessment) {
            try {
                Counted counted = count(assessment);
                model.rules().values().forEach(rule -> rule.of(counted.read(model)));
                return Optional.of(counted);
            } catch (IllegalArgumentException e) {
                LOG.warnf("Assessment can't be scored: round=%s assessment=%s", assessment.round(), assessment.id());
                return Optional.empty();
            }
        }

        /**
         * Returns the version of what an assessment comes to: its own, and under a model that reads statistics one more
         * for every revision of them for the organisation. It never goes back.
         */
        long version(Assessment assessment) {
            statistics(assessment.organisation());
            return assessment.sequence() + revisions.getOrDefault(assessment.organisation(), 0L);
        }

        private Map<String, Statistic> statistics(String organisation) {
            if (model.statistics().isEmpty()) {
                return Map.of();
            }
            if (!near.containsKey(organisation)) {
                List<String> next =
                        ahead == 1 ? List.of(organisation) : assessments.organisationsFrom(round, organisation, ahead);
                near = statistics.of(model, next);
                revisions = statistics.revisions(model, next);
            }
            return near.getOrDefault(organisation, Map.of());
        }
    }
}
