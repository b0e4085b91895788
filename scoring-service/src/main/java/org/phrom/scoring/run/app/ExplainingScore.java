package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.projection.Assessment;
import org.phrom.scoring.projection.Assessments;
import org.phrom.scoring.run.app.RunAccess.VisibleRun;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.Trace;
import org.phrom.scoring.run.domain.Tracing;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.RankedScoreQueries;
import org.phrom.scoring.run.store.ScoreStatements;

/** Explains one score down to the answers: official ones from the frozen input, live ones from the present answers. */
@ApplicationScoped
public class ExplainingScore {
    private final RunAccess access;
    private final ScoreStatements scores;
    private final RankedScoreQueries ranked;
    private final InputStatements inputs;
    private final Assessments assessments;
    private final ScoringModels models;
    private final WholeRuns wholes;

    ExplainingScore(
            RunAccess access,
            ScoreStatements scores,
            RankedScoreQueries ranked,
            InputStatements inputs,
            Assessments assessments,
            ScoringModels models,
            WholeRuns wholes) {
        this.access = access;
        this.scores = scores;
        this.ranked = ranked;
        this.inputs = inputs;
        this.assessments = assessments;
        this.models = models;
        this.wholes = wholes;
    }

    /** A score and its explanation. */
    public record Explanation(
            ScoreRun run, OrganisationScore score, @Nullable Integer rank, Trace tree) {}

    @Transactional
    public Explanation explain(String runId, String organisation) {
        VisibleRun visible = access.run(runId);
        OrganisationScore score = scores.find(runId, organisation)
                .filter(found -> !found.result().takenBack())
                .filter(found -> visible.shows(organisation, found.ancestors()))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        ScoringModel model = models.find(visible.run().model()).orElseThrow();
        return new Explanation(
                visible.run(),
                score,
                ranked.rank(runId, organisation),
                trace(visible.run(), model, counted(visible.run(), score, model)));
    }

    private Trace trace(ScoreRun run, ScoringModel model, Counted counted) {
        return model.acrossUnits() ? Tracing.among(wholes.of(run, model), model, counted) : Tracing.of(model, counted);
    }

    private Counted counted(ScoreRun run, OrganisationScore score, ScoringModel model) {
        if (run.official()) {
            String content =
                    inputs.content(run.id(), score.result().organisation()).orElseThrow();
            return CanonicalJson.read(content, FrozenInput.class).thaw();
        }
        Assessment assessment = assessments.find(score.result().assessment()).orElseThrow();
        return Counting.count(assessment, model);
    }
}
