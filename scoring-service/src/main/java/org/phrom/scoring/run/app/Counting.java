package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.model.app.AnswerReader;
import org.phrom.scoring.model.domain.AnswerSheet;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.domain.Statistic;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.app.EarlierValues.Source;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.Earlier;
import org.phrom.scoring.run.domain.Gaps;
import org.phrom.scoring.statistic.store.ValueStatements;

/**
 * Takes of an assessment what its model reads, of the statistics what is about its organisation, and of rounds before
 * what stands in for what it lacks.
 */
@ApplicationScoped
class Counting {
    private static final Logger LOG = Logger.getLogger(Counting.class);
    private static final int AHEAD = 200;
    private static final int MOST_EARLIER = 100_000;

    private final SelectedStatistics statistics;
    private final Assessments assessments;
    private final ValueStatements values;
    private final EarlierValues earlier;
    private final Turns turns;

    Counting(
            SelectedStatistics statistics,
            Assessments assessments,
            ValueStatements values,
            EarlierValues earlier,
            Turns turns) {
        this.statistics = statistics;
        this.assessments = assessments;
        this.values = values;
        this.earlier = earlier;
        this.turns = turns;
    }

    /**
     * Lets no statistic change until the transaction ends, where the model reads some; and has what follows a change of
     * earlier results begin after it.
     */
    void hold(ScoringModel model) {
        if (model.carriesForward()) {
            turns.ofReader(model.id().framework());
        }
        holdStatistics(model);
    }

    /** Lets no statistic change until the transaction ends, where the model reads some. */
    void holdStatistics(ScoringModel model) {
        if (!model.statistics().isEmpty()) {
            values.lockShared();
        }
    }

    /** Returns a text that is another one whenever something changed that the present scores of a round are made of. */
    String stamp(ScoringModel model, String round) {
        long before = model.carriesForward() ? earlier.version(model, round) : 0;
        return assessments.tally(round) + " " + assessments.version(round) + " " + statistics.revisions(model) + " "
                + before;
    }

    /** Counts a single assessment of a round. */
    Along alone(ScoringModel model, String round) {
        return new Along(model, round, 1);
    }

    /** Counts the assessments of a round, which are asked for in the order of the organisations' codes. */
    Along along(ScoringModel model, String round) {
        return new Along(model, round, AHEAD);
    }

    /**
     * Counts assessments one after the other, and reads together what the next few hundred need of statistics, and of
     * rounds before.
     */
    final class Along {
        private final ScoringModel model;
        private final String round;
        private final int ahead;
        private final boolean asksForType;
        private final boolean asksForAncestors;
        private Map<String, Map<String, Statistic>> near = Map.of();
        private Map<String, Long> revisions = Map.of();
        private Map<String, Map<String, Earlier>> before = Map.of();
        private @Nullable List<Source> sources;
        private @Nullable Long versionBefore;

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
            Counted counted = new Counted(
                    assessment.organisation(),
                    type,
                    asksForAncestors ? assessment.ancestors() : List.of(),
                    assessment.id(),
                    answers,
                    statistics(assessment.organisation()));
            return model.carriesForward() ? counted.with(earlier(counted)) : counted;
        }

        /**
         * Counts the same with other answers. What stood in for a gap still does, or still nothing; a gap that was none
         * takes what there is.
         *
         * @throws IllegalArgumentException when one of the answers is none
         */
        Counted count(Counted before, AnswerSheet answers) {
            Counted counted = new Counted(
                    before.organisation(),
                    before.type(),
                    before.ancestors(),
                    before.assessment(),
                    answers,
                    before.statistics());
            if (!model.carriesForward()) {
                return counted;
            }
            Map<String, Earlier> found = new TreeMap<>(earlier(counted));
            Set<String> gaps = Gaps.of(model, counted);
            found.keySet().removeAll(Gaps.of(model, before));
            before.earlier().forEach((node, earlier) -> {
                if (gaps.contains(node)) {
                    found.put(node, earlier);
                }
            });
            return counted.with(found);
        }

        private Map<String, Earlier> earlier(Counted counted) {
            Set<String> gaps = Gaps.of(model, counted);
            if (gaps.isEmpty()) {
                return Map.of();
            }
            List<Source> all = sources;
            if (all == null) {
                // first: else what is published in between counts as taken, and the score would never follow it
                versionBefore();
                all = earlier.sources(model, round);
                sources = all;
            }
            String organisation = counted.organisation();
            if (!before.containsKey(organisation)) {
                before = earlier.of(
                        all,
                        next(
                                organisation,
                                Math.max(1, MOST_EARLIER / model.carries().size())));
            }
            Map<String, Earlier> found = new TreeMap<>(before.getOrDefault(organisation, Map.of()));
            found.keySet().retainAll(gaps);
            return found;
        }

        private List<String> next(String organisation, int most) {
            int number = Math.min(ahead, most);
            return number == 1 ? List.of(organisation) : assessments.organisationsFrom(round, organisation, number);
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
         * for every revision of them for the organisation, under one that takes values of rounds before one more for
         * every result of theirs. It never goes back.
         */
        long version(Assessment assessment) {
            statistics(assessment.organisation());
            return assessment.sequence()
                    + revisions.getOrDefault(assessment.organisation(), 0L)
                    + (model.carriesForward() ? versionBefore() : 0);
        }

        private long versionBefore() {
            Long known = versionBefore;
            if (known == null) {
                known = earlier.version(model, round);
                versionBefore = known;
            }
            return known;
        }

        private Map<String, Statistic> statistics(String organisation) {
            if (model.statistics().isEmpty()) {
                return Map.of();
            }
            if (!near.containsKey(organisation)) {
                List<String> next = next(organisation, AHEAD);
                near = statistics.of(model, next);
                revisions = statistics.revisions(model, next);
            }
            return near.getOrDefault(organisation, Map.of());
        }
    }
}
