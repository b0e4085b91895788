package org.phrom.scoring.run.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.runtime.Pulse;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.app.ScoringModels;
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
import org.phrom.scoring.run.store.ScoreRunRows;
import org.phrom.scoring.run.store.ScoreStatements;

/**
 * Computes live runs whose scores hang on each other as a whole, from all answers as they are at one moment: never more
 * often than every {@code phrom.live.interval}, always once more after the last change, by one replica at a time. What
 * is due stands in the database and survives a restart.
 *
 * <p>The version of such a score is the time it was computed, in milliseconds, and always more than the one before.
 */
@ApplicationScoped
public class RecomputingLiveRuns {
    private static final Logger LOG = Logger.getLogger(RecomputingLiveRuns.class);
    private static final long NOTHING_NEW = 0;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final RecomputationStatements recomputations;
    private final ScoreRunRows runs;
    private final ScoringModels models;
    private final WholeRuns wholes;
    private final Assessments assessments;
    private final ScoreStatements scores;
    private final ScoreEvents events;
    private final Clock clock;
    private @Nullable Pulse pulse;

    RecomputingLiveRuns(
            RecomputationStatements recomputations,
            ScoreRunRows runs,
            ScoringModels models,
            WholeRuns wholes,
            Assessments assessments,
            ScoreStatements scores,
            ScoreEvents events,
            Clock clock) {
        this.recomputations = recomputations;
        this.runs = runs;
        this.models = models;
        this.wholes = wholes;
        this.assessments = assessments;
        this.scores = scores;
        this.events = events;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start("live-runs", LOOK, this::recomputeDue);
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void recomputeDue() {
        for (String run : recomputations.due(clock.instant())) {
            Instant began = clock.instant();
            Long changes = tried(run, began);
            if (changes != null) {
                Instant ended = clock.instant();
                QuarkusTransaction.requiringNew().run(() -> recomputations.done(run, changes, began, ended));
            }
        }
    }

    /** One run that can't be computed keeps no other from it; it is tried again after an interval. */
    private @Nullable Long tried(String run, Instant began) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> recompute(run, began));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Live run can't be computed, and is tried again: run=%s", run);
            return NOTHING_NEW;
        }
    }

    /** Returns how many changes the scores hold now; null when another replica is at it. */
    private @Nullable Long recompute(String runId, Instant began) {
        if (!recomputations.take(runId)) {
            return null;
        }
        long changes = recomputations.changes(runId);
        if (changes == recomputations.computed(runId)) {
            return null;
        }
        ScoreRun run = runs.find(runId).orElseThrow();
        ScoringModel model = models.find(run.model()).orElseThrow();
        Computed computed = wholes.live(run, model);
        if (!computed.refusals().isEmpty()) {
            // the reason may hold an answer, which no log shows
            LOG.warnf(
                    "Live run is not defined everywhere: run=%s places=%d first=%s",
                    runId,
                    computed.refusals().size(),
                    computed.refusals().get(0).place());
        }
        new Writing(run, began).all(model, computed);
        wholes.keep(run, changes, computed);
        return changes;
    }

    /** Writes and tells what is another score than before. */
    private final class Writing {
        private final ScoreRun run;
        private final Instant began;
        private final Set<String> standing;
        private final Set<String> counted = new HashSet<>();
        private final Portions<OrganisationScore> changed;
        private final List<Assessment> waiting = new ArrayList<>();

        Writing(ScoreRun run, Instant began) {
            this.run = run;
            this.began = began;
            standing = new HashSet<>(scores.standing(run.id()));
            changed = new Portions<>(row -> row.content().length(), portion -> {
                scores.keep(portion);
                events.scored(run, portion);
            });
        }

        void all(ScoringModel model, Computed computed) {
            Map<String, Assessment> withdrawn = new HashMap<>();
            assessments.each(run.round(), assessment -> {
                if (assessment.submitted()) {
                    take(assessment, model, computed);
                } else if (standing.contains(assessment.organisation())) {
                    withdrawn.put(assessment.organisation(), assessment);
                }
            });
            compare(model, computed);
            withdrawn.keySet().removeAll(counted);
            // what was handed in anew counts as before until its answers are here
            withdrawn.keySet().removeAll(Set.copyOf(assessments.awaited(run.round())));
            withdrawn.values().forEach(this::withdraw);
            changed.flush();
        }

        private void take(Assessment assessment, ScoringModel model, Computed computed) {
            counted.add(assessment.organisation());
            waiting.add(assessment);
            if (waiting.size() == Portions.MOST_ROWS) {
                compare(model, computed);
            }
        }

        private void compare(ScoringModel model, Computed computed) {
            Map<String, OrganisationScore> before = scores.of(
                    run.id(), waiting.stream().map(Assessment::organisation).toList());
            for (Assessment assessment : waiting) {
                Counting.countIfReadable(assessment, model)
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
            long version = Math.max(began.toEpochMilli(), before == null ? 0 : before.version() + 1);
            OrganisationScore row = new OrganisationScore(
                    run.id(), result, assessment.ancestors(), version, CanonicalJson.write(result), began);
            if (before == null || !before.content().equals(row.content())) {
                changed.add(row);
            }
        }
    }
}
