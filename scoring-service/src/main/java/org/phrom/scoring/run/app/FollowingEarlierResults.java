package org.phrom.scoring.run.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.runtime.Pulse;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.projection.Rounds;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.EarlierChangeStatements;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreRunRows;

/**
 * Has live scores follow what is published of rounds before, where their model takes values of these: of the whole round,
 * since nobody knows who lacks something. It does so after the change is there, so that neither an event nor an official
 * run waits for it; what is noted survives a restart.
 */
@ApplicationScoped
class FollowingEarlierResults {
    private static final Duration LOOK = Duration.ofMillis(500);

    private final EarlierChangeStatements changes;
    private final Turns turns;
    private final Rounds rounds;
    private final ScoreRunRows runs;
    private final ScoringModels models;
    private final Assessments assessments;
    private final LiveScoring live;
    private final Counting counting;
    private final RecomputationStatements recomputations;
    private @Nullable Pulse pulse;

    FollowingEarlierResults(
            EarlierChangeStatements changes,
            Turns turns,
            Rounds rounds,
            ScoreRunRows runs,
            ScoringModels models,
            Assessments assessments,
            LiveScoring live,
            Counting counting,
            RecomputationStatements recomputations) {
        this.changes = changes;
        this.turns = turns;
        this.rounds = rounds;
        this.runs = runs;
        this.models = models;
        this.assessments = assessments;
        this.live = live;
        this.counting = counting;
        this.recomputations = recomputations;
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start("earlier-results", LOOK, () -> changes.waiting().forEach(this::follow));
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void follow(String framework) {
        QuarkusTransaction.requiringNew().run(() -> {
            turns.ofFollower(framework);
            if (changes.take(framework)) {
                rounds.ofFramework(framework)
                        .forEach(round -> runs.find(ScoreRun.liveId(round.id())).ifPresent(this::follow));
            }
        });
    }

    private void follow(ScoreRun run) {
        ScoringModel model = models.find(run.model()).orElseThrow();
        if (!model.carriesForward()) {
            return;
        }
        if (model.acrossUnits()) {
            recomputations.changed(run.id());
            return;
        }
        counting.holdStatistics(model);
        Counting.Along along = counting.along(model, run.round());
        assessments.each(run.round(), assessment -> live.scoreAgain(run, model, assessment, along));
    }
}
