package org.phrom.scoring.run.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.app.RunAccess.VisibleRun;
import org.phrom.scoring.run.domain.Computed;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.Halt;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;
import org.phrom.scoring.run.domain.Scoring;
import org.phrom.scoring.run.domain.Tracing;
import org.phrom.scoring.run.domain.Tracing.Explained;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.RankedScoreQueries;
import org.phrom.scoring.run.store.RankedScoreQueries.RankedScore;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreStatements;

/**
 * Explains one score down to the answers: official ones from the frozen input, live ones from the present answers. A
 * live score that hangs on others is explained by the run that it comes from, of the very answers that were counted, or
 * not yet.
 */
@ApplicationScoped
public class ExplainingScore {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final RunAccess access;
    private final ScoreStatements scores;
    private final RankedScoreQueries ranked;
    private final InputStatements inputs;
    private final Assessments assessments;
    private final RecomputationStatements recomputations;
    private final ScoringModels models;
    private final WholeRuns wholes;
    private final Counting counting;

    ExplainingScore(
            RunAccess access,
            ScoreStatements scores,
            RankedScoreQueries ranked,
            InputStatements inputs,
            Assessments assessments,
            RecomputationStatements recomputations,
            ScoringModels models,
            WholeRuns wholes,
            Counting counting) {
        this.access = access;
        this.scores = scores;
        this.ranked = ranked;
        this.inputs = inputs;
        this.assessments = assessments;
        this.recomputations = recomputations;
        this.models = models;
        this.wholes = wholes;
        this.counting = counting;
    }

    /**
     * A score and its explanation.
     *
     * @param ranked the score with its ranks
     */
    public record Explanation(
            ScoreRun run,
            @Nullable Halt halt,
            OrganisationScore score,
            @Nullable RankedScore ranked,
            Explained explained) {}

    /**
     * A score as it stands, and what there is to explain it.
     *
     * @param ranked the same with its ranks
     * @param version of the answers; 0 when new ones were handed in, or a result of a round before was published, that
     *     the score does not know of yet
     * @param inputs hash of what the scores of a whole live run were made of; null when nobody noted it
     * @param changed whether something changed since
     */
    private record Standing(
            ScoreRun run,
            OrganisationScore score,
            @Nullable RankedScore ranked,
            ScoringModel model,
            Counted counted,
            long version,
            @Nullable String inputs,
            boolean changed,
            @Nullable Halt halt) {}

    /**
     * Explains a score.
     *
     * @throws Problem 404 when the caller sees none; 503 when what explains it is not there yet
     */
    public Explanation explain(String runId, String organisation) {
        Standing standing = QuarkusTransaction.requiringNew().call(() -> {
            recomputations.asOfNow();
            return standing(access.run(runId), organisation);
        });
        return new Explanation(standing.run(), standing.halt(), standing.score(), standing.ranked(), trace(standing));
    }

    private Standing standing(VisibleRun visible, String organisation) {
        ScoreRun run = visible.run();
        OrganisationScore score = scores.find(run.id(), organisation)
                .filter(found -> !found.result().takenBack())
                .filter(found -> visible.shows(organisation, found.ancestors()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        ScoringModel model = models.find(run.model()).orElseThrow();
        RankedScore rank = ranked.find(run, model, organisation).orElse(null);
        if (run.official()) {
            FrozenInput input =
                    CanonicalJson.read(inputs.content(run.id(), organisation).orElseThrow(), FrozenInput.class);
            return new Standing(run, score, rank, model, input.thaw(), input.sequence(), null, false, null);
        }
        Assessment assessment = assessments.find(score.result().assessment()).orElseThrow();
        Counting.Along along = counting.alone(model, run.round());
        Counted counted = along.count(assessment);
        boolean follows = model.carriesForward() && !model.acrossUnits() && along.version(assessment) > score.version();
        boolean stands = assessment.submitted() && !(follows && differs(score, Scoring.of(model, counted)));
        return new Standing(
                run,
                score,
                rank,
                model,
                counted,
                stands ? assessment.sequence() : 0,
                recomputations.inputs(run.id()),
                recomputations.isChanged(run.id()),
                recomputations.halt(run.id()).orElse(null));
    }

    private Explained trace(Standing standing) {
        ScoringModel model = standing.model();
        if (standing.version() == 0) {
            throw notReady();
        }
        if (!model.acrossUnits()) {
            return Tracing.of(model, standing.counted());
        }
        Outcome outcome = standing.run().outcome();
        Computed computed =
                outcome == null ? live(standing) : wholes.official(standing.run(), model, outcome.inputHash());
        return Tracing.among(computed, model, standing.counted());
    }

    private Computed live(Standing standing) {
        String inputs = standing.inputs();
        if (inputs != null && (!standing.changed() || wholes.isKept(standing.run(), inputs))) {
            Kept kept = wholes.live(standing.run(), standing.model(), inputs);
            Long counted = kept.counted().get(standing.counted().organisation());
            boolean follows = standing.changed() && standing.model().carriesForward();
            if (kept.inputs().equals(inputs)
                    && Objects.equals(counted, standing.version())
                    && !(follows
                            && differs(
                                    standing.score(),
                                    Scoring.among(kept.computed(), standing.model(), standing.counted())))) {
                return kept.computed();
            }
        }
        // something changed since the scores were computed, and they are computed again soon
        throw notReady();
    }

    private static boolean differs(OrganisationScore score, Scoring now) {
        return !score.content().equals(CanonicalJson.write(now.result()));
    }

    private static Problem notReady() {
        return new Problem(ScoringProblem.TRACE_NOT_READY).retryAfter(SOON);
    }
}
