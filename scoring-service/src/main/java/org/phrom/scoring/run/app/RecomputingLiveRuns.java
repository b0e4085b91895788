package org.phrom.scoring.run.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.runtime.Pulse;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.run.domain.Computed;
import org.phrom.scoring.run.domain.Halt;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreRunRows;

/**
 * Computes live runs whose scores hang on each other as a whole, from all answers as they are at one moment: never more
 * often than every {@code phrom.live.interval}, always once more after the last change, by one replica at a time until
 * what it came to is committed. What is due stands in the database and survives a restart.
 */
@ApplicationScoped
public class RecomputingLiveRuns {
    private static final Logger LOG = Logger.getLogger(RecomputingLiveRuns.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final RecomputationStatements recomputations;
    private final ScoreRunRows runs;
    private final ScoringModels models;
    private final WholeRuns wholes;
    private final WritingWholeRun writing;
    private final Clock clock;
    private @Nullable Pulse pulse;

    RecomputingLiveRuns(
            RecomputationStatements recomputations,
            ScoreRunRows runs,
            ScoringModels models,
            WholeRuns wholes,
            WritingWholeRun writing,
            Clock clock) {
        this.recomputations = recomputations;
        this.runs = runs;
        this.models = models;
        this.wholes = wholes;
        this.writing = writing;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start(
                "live-runs", LOOK, () -> recomputations.due(clock.instant()).forEach(this::recompute));
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
    }

    /** Computes a run if something changed and nobody else is at it; returns whether it did. */
    boolean recompute(String run) {
        return QuarkusTransaction.requiringNew().call(() -> recomputations.own(run) && tried(run, clock.instant()));
    }

    /** One run that can't be computed keeps no other from it; it is tried again after an interval. */
    private boolean tried(String run, Instant began) {
        try {
            Kept computed = QuarkusTransaction.requiringNew().call(() -> written(run, began));
            if (computed != null) {
                wholes.keep(run, computed);
            }
            return computed != null;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Live run can't be computed, and is tried again: run=%s", run);
            QuarkusTransaction.requiringNew().run(() -> halt(run, Halt.FAILED, began));
            return false;
        }
    }

    /** Returns what was computed and written; null when nothing changed, or it can't be computed. */
    private @Nullable Kept written(String id, Instant began) {
        recomputations.asOfNow();
        if (!recomputations.isChanged(id)) {
            return null;
        }
        ScoreRun run = runs.find(id).orElseThrow();
        ScoringModel model = models.find(run.model()).orElseThrow();
        if (wholes.isTooLarge(run, model)) {
            if (halt(id, Halt.TOO_LARGE, began)) {
                LOG.warnf("Live run stands as it is, as it has more than %s: run=%s", WholeRuns.MOST_CELLS, id);
            }
            return null;
        }
        Kept kept = wholes.live(run, model);
        tell(id, kept.computed());
        long version = writing.write(run, model, kept.computed(), began);
        recomputations.done(id, version, kept.inputs(), began, clock.instant());
        return kept;
    }

    /** Returns whether the reason is another than before. */
    private boolean halt(String run, String reason, Instant began) {
        boolean other = recomputations
                .halt(run)
                .filter(before -> before.reason().equals(reason))
                .isEmpty();
        recomputations.halted(run, new Halt(reason, began), began, clock.instant());
        return other;
    }

    private static void tell(String run, Computed computed) {
        if (!computed.refusals().isEmpty()) {
            // the reason may hold an answer, which no log shows
            LOG.warnf(
                    "Live run is not defined everywhere: run=%s places=%d first=%s",
                    run, computed.refusals().size(), computed.refusals().get(0).place());
        }
    }
}
