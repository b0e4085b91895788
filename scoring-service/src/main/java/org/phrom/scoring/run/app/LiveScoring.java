package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ModelId;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.outgoing.ScoreEvents;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.projection.Round;
import org.phrom.scoring.projection.Rounds;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.Scoring;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreRunRows;
import org.phrom.scoring.run.store.ScoreStatements;

/**
 * Keeps the live run of every round current. Each event has only the assessment it tells of scored again; a score is
 * written and told only when it changed. A live run starts when both its round and its model are there, and takes in
 * what arrived before. Where scores hang on each other an event only asks for the whole run, which
 * {@link RecomputingLiveRuns} computes.
 *
 * <p>The version of a score that is made here is that of the assessment it was made of, so that it never goes back: also a service
 * that lost its database tells scores that readers take. Where the model reads statistics it is that and the number of
 * revisions that there are of them for the organisation; where it takes values of rounds before, it is as many more as
 * {@link EarlierValues#version} says. These two are counted of what is in the database, and do go back with its loss.
 */
@ApplicationScoped
public class LiveScoring {
    private final Rounds rounds;
    private final Assessments assessments;
    private final ScoringModels models;
    private final ScoreRunRows runs;
    private final ScoreStatements scores;
    private final ScoreEvents events;
    private final RecomputationStatements recomputations;
    private final Counting counting;
    private final Clock clock;
    private final Map<String, ScoreRun> started = new ConcurrentHashMap<>();

    LiveScoring(
            Rounds rounds,
            Assessments assessments,
            ScoringModels models,
            ScoreRunRows runs,
            ScoreStatements scores,
            ScoreEvents events,
            RecomputationStatements recomputations,
            Counting counting,
            Clock clock) {
        this.rounds = rounds;
        this.assessments = assessments;
        this.models = models;
        this.runs = runs;
        this.scores = scores;
        this.events = events;
        this.recomputations = recomputations;
        this.counting = counting;
        this.clock = clock;
    }

    /** Starts the runs that waited for this model. */
    public void modelArrived(ScoringModel model) {
        ModelId id = model.id();
        rounds.ofFramework(id.framework(), id.frameworkVersion()).forEach(round -> start(round, model));
    }

    /** Starts the run of a round that is open, if its model is there. */
    public void roundChanged(Round round) {
        if (!round.planned()) {
            models.find(ModelId.ofRounds(round.framework(), round.frameworkVersion()))
                    .ifPresent(model -> start(round, model));
        }
    }

    /** Scores one assessment, if the run of its round has started. */
    public void assessmentChanged(Assessment assessment) {
        ScoreRun run = run(assessment.round());
        if (run == null) {
            return;
        }
        ScoringModel model = models.find(run.model()).orElseThrow();
        if (model.acrossUnits()) {
            // whether it has a score says nothing: one may just be computed of what was handed in before
            if (assessment.submitted() || assessments.handedIn(assessment.id())) {
                recomputations.changed(run.id());
            }
            return;
        }
        counting.hold(model);
        Counting.Along along = counting.alone(model, run.round());
        if (assessment.submitted()) {
            score(run, model, assessment, along);
        } else if (scores.find(run.id(), assessment.organisation()).isPresent()) {
            Result withdrawn = Result.withdrawn(assessment.organisation(), assessment.id());
            keep(run, row(run, assessment, withdrawn, along));
        }
    }

    /**
     * Scores one assessment of which something beside its answers changed, under a model whose scores do not hang on each
     * other; one that can't be counted keeps no other from it.
     */
    void scoreAgain(ScoreRun run, ScoringModel model, Assessment assessment, Counting.Along along) {
        if (assessment.submitted()) {
            along.countIfReadable(assessment)
                    .map(counted -> Scoring.of(model, counted).result())
                    .ifPresent(result -> keep(run, row(run, assessment, result, along)));
        }
    }

    private void score(ScoreRun run, ScoringModel model, Assessment assessment, Counting.Along along) {
        Result result = Scoring.of(model, along.count(assessment)).result();
        keep(run, row(run, assessment, result, along));
    }

    // a run never changes: once it was seen it is known
    private @Nullable ScoreRun run(String round) {
        ScoreRun known = started.get(round);
        if (known == null) {
            known = runs.find(ScoreRun.liveId(round)).orElse(null);
            if (known != null) {
                started.put(round, known);
            }
        }
        return known;
    }

    private void start(Round round, ScoringModel model) {
        ScoreRun run = ScoreRun.live(round.id(), model.id(), clock.instant());
        if (round.planned() || !runs.add(run)) {
            return;
        }
        if (model.acrossUnits()) {
            recomputations.begin(run.id(), clock.instant());
            return;
        }
        counting.hold(model);
        Counting.Along along = counting.along(model, round.id());
        Portions<OrganisationScore> rows = new Portions<>(row -> row.content().length(), portion -> keep(run, portion));
        assessments.each(round.id(), assessment -> {
            if (assessment.submitted()) {
                // it came before its model and nobody could know; one that can't be counted keeps no other from it
                along.countIfReadable(assessment)
                        .map(counted -> Scoring.of(model, counted).result())
                        .ifPresent(result -> rows.add(row(run, assessment, result, along)));
            }
        });
        rows.flush();
    }

    private void keep(ScoreRun run, OrganisationScore score) {
        if (scores.keepIfChanged(score)) {
            events.scored(run, List.of(score));
        }
    }

    private void keep(ScoreRun run, List<OrganisationScore> rows) {
        scores.keep(rows);
        events.scored(run, rows);
    }

    private OrganisationScore row(ScoreRun run, Assessment assessment, Result result, Counting.Along along) {
        return new OrganisationScore(
                run.id(),
                result,
                assessment.ancestors(),
                along.version(assessment),
                CanonicalJson.write(result),
                clock.instant());
    }
}
