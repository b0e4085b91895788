package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.outgoing.ScoreEvents;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.domain.Computed;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.Scoring;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreStatements;

/**
 * Writes and tells the scores of a live run that was computed as a whole, where they are others than before.
 *
 * <p>Their version is that of the round's assessments together ({@link Assessments#version}): an organisation's score
 * changes without its assessment. Where the same assessments come to another score, as after an update of the engine, it
 * is one more than before.
 */
@ApplicationScoped
class WritingWholeRun {
    private final Assessments assessments;
    private final ScoreStatements scores;
    private final RecomputationStatements recomputations;
    private final ScoreEvents events;
    private final Counting counting;

    WritingWholeRun(
            Assessments assessments,
            ScoreStatements scores,
            RecomputationStatements recomputations,
            ScoreEvents events,
            Counting counting) {
        this.assessments = assessments;
        this.scores = scores;
        this.recomputations = recomputations;
        this.events = events;
        this.counting = counting;
    }

    /** Writes from the answers that the transaction sees and the run was computed of; returns the version. */
    long write(ScoreRun run, ScoringModel model, Computed computed, Instant now) {
        long last = recomputations.version(run.id());
        long version = assessments.version(run.round());
        Writing writing = new Writing(run, model, computed, Math.max(version, last + 1), now);
        writing.all();
        return writing.told ? writing.version : Math.max(version, last);
    }

    private final class Writing {
        private final ScoreRun run;
        private final ScoringModel model;
        private final Computed computed;
        private final long version;
        private final Instant now;
        private final Counting.Along along;
        private final Set<String> standing;
        private final Set<String> counted = new HashSet<>();
        private final Portions<OrganisationScore> changed;
        private final List<Assessment> waiting = new ArrayList<>();
        private boolean told;

        Writing(ScoreRun run, ScoringModel model, Computed computed, long version, Instant now) {
            this.run = run;
            this.model = model;
            this.computed = computed;
            this.version = version;
            this.now = now;
            this.along = counting.along(model, run.round());
            standing = new HashSet<>(scores.standing(run.id()));
            changed = new Portions<>(row -> row.content().length(), portion -> {
                scores.keep(portion);
                events.scored(run, portion);
            });
        }

        void all() {
            Map<String, Assessment> withdrawn = new HashMap<>();
            assessments.each(run.round(), assessment -> {
                if (assessment.submitted()) {
                    take(assessment);
                } else if (standing.contains(assessment.organisation())) {
                    withdrawn.put(assessment.organisation(), assessment);
                }
            });
            compare();
            withdrawn.keySet().removeAll(counted);
            // what was handed in anew counts as before until its answers are here
            withdrawn.keySet().removeAll(Set.copyOf(assessments.awaited(run.round())));
            withdrawn.values().forEach(this::withdraw);
            changed.flush();
        }

        private void take(Assessment assessment) {
            counted.add(assessment.organisation());
            waiting.add(assessment);
            if (waiting.size() == Portions.MOST_ROWS) {
                compare();
            }
        }

        private void compare() {
            Map<String, OrganisationScore> before = scores.of(
                    run.id(), waiting.stream().map(Assessment::organisation).toList());
            for (Assessment assessment : waiting) {
                along.countIfReadable(assessment)
                        .map(one -> Scoring.among(computed, model, one).result())
                        .ifPresent(result -> write(assessment, result, before.get(assessment.organisation())));
            }
            waiting.clear();
        }

        private void withdraw(Assessment assessment) {
            Map<String, OrganisationScore> before = scores.of(run.id(), List.of(assessment.organisation()));
            Result result = Result.withdrawn(assessment.organisation(), assessment.id());
            write(assessment, result, before.get(assessment.organisation()));
        }

        private void write(Assessment assessment, Result result, @Nullable OrganisationScore before) {
            String content = CanonicalJson.write(result);
            if (before == null || !before.content().equals(content)) {
                told = true;
                long next = Math.max(version, before == null ? 0 : before.version() + 1);
                changed.add(new OrganisationScore(run.id(), result, assessment.ancestors(), next, content, now));
            }
        }
    }
}
