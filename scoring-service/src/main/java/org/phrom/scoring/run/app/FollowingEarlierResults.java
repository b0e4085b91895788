package org.phrom.scoring.run.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.runtime.Pulse;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.store.EarlierChangeStatements;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreRunRows;

/**
 * Has live scores follow what is published of rounds before, where their model takes values of these: of all later rounds
 * that are not published themselves, since nobody knows who lacks something. It does so after the change is there, some
 * organisations at a time, so that neither an event nor an official run waits for it; what is noted survives a restart.
 *
 * <p>Who scored before the change was there and is still at it would write what does not know of it. So all of them are
 * waited for once, and whoever comes later knows.
 */
@ApplicationScoped
class FollowingEarlierResults {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int AT_ONCE = 200;

    private final EarlierChangeStatements changes;
    private final Turns turns;
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
            ScoreRunRows runs,
            ScoringModels models,
            Assessments assessments,
            LiveScoring live,
            Counting counting,
            RecomputationStatements recomputations) {
        this.changes = changes;
        this.turns = turns;
        this.runs = runs;
        this.models = models;
        this.assessments = assessments;
        this.live = live;
        this.counting = counting;
        this.recomputations = recomputations;
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start("earlier-results", LOOK, this::beat);
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void beat() {
        List<Runnable> all = new ArrayList<>();
        changes.noted().forEach(framework -> all.add(() -> spread(framework)));
        changes.following().forEach(round -> all.add(() -> follow(round)));
        each(all);
    }

    /** One that fails keeps no other from it, and is tried again at the next beat. */
    private static void each(List<Runnable> all) {
        RuntimeException failure = null;
        for (Runnable one : all) {
            try {
                one.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void spread(String framework) {
        QuarkusTransaction.requiringNew().run(() -> {
            turns.ofFollower(framework);
            changes.spread(framework);
        });
    }

    /** Goes through a round unless another replica is at it. */
    private void follow(String round) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (recomputations.own(ScoreRun.liveId(round))) {
                long last = changes.last(round);
                runs.find(ScoreRun.liveId(round)).ifPresent(this::follow);
                QuarkusTransaction.requiringNew().run(() -> changes.followed(round, last));
            }
        });
    }

    private void follow(ScoreRun run) {
        ScoringModel model = models.find(run.model()).orElseThrow();
        if (model.carriesForward() && model.acrossUnits()) {
            QuarkusTransaction.requiringNew().run(() -> recomputations.changed(run.id()));
        } else if (model.carriesForward()) {
            String next = "";
            while (next != null) {
                String from = next;
                next = QuarkusTransaction.requiringNew().call(() -> some(run, model, from));
            }
        }
    }

    /** Scores the next organisations of a round again; returns with which to go on, null after the last. */
    private @Nullable String some(ScoreRun run, ScoringModel model, String from) {
        List<String> next = assessments.organisationsFrom(run.round(), from, AT_ONCE + 1);
        counting.holdStatistics(model);
        Counting.Along along = counting.along(model, run.round());
        List<String> now = next.subList(0, Math.min(next.size(), AT_ONCE));
        assessments.eachOf(run.round(), now, assessment -> live.scoreAgain(run, model, assessment, along));
        return next.size() > AT_ONCE ? next.get(AT_ONCE) : null;
    }
}
