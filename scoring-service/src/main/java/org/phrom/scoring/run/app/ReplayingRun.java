package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.engine.EngineVersion;
import org.phrom.scoring.engine.Refusal;
import org.phrom.scoring.model.app.ScoringModels;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.store.ScoringModelRows;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.RankedScoring;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.ScoreRunRows;

/** Computes an official run again from nothing but its frozen input and stored model, and compares the hashes. */
@ApplicationScoped
public class ReplayingRun {
    private final ScoreRunRows runs;
    private final InputStatements inputs;
    private final ScoringModelRows models;
    private final AuditTrail audit;
    private final WholeRunTurn turn;
    private final long mostCells;

    ReplayingRun(
            ScoreRunRows runs,
            InputStatements inputs,
            ScoringModelRows models,
            AuditTrail audit,
            WholeRunTurn turn,
            @ConfigProperty(name = WholeRuns.MOST_CELLS, defaultValue = WholeRuns.CELLS) long mostCells) {
        this.runs = runs;
        this.inputs = inputs;
        this.models = models;
        this.audit = audit;
        this.turn = turn;
        this.mostCells = mostCells;
    }

    /** What was recorded, and what came out now. */
    @Schema(name = "ComparedValue", description = "A value then and now")
    public record Compared(
            @Schema(description = "As it was recorded") String recorded,
            @Schema(description = "As it is now") String recomputed) {
        public boolean same() {
            return recorded.equals(recomputed);
        }
    }

    /** How the replay went. */
    public record Replay(String run, Compared inputHash, Compared resultHash, Compared engineVersion) {
        /** Returns whether the frozen input is what it was, and the same results come out of it. */
        public boolean equal() {
            return inputHash.same() && resultHash.same();
        }
    }

    /**
     * Replays the run.
     *
     * @throws Problem {@code not-computable} when its very input can not be computed here, as when the limits are lower
     */
    @Transactional
    public Replay replay(String runId) {
        ScoreRun run = runs.find(runId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        Outcome outcome = run.outcome();
        if (outcome == null) {
            throw new Problem(ScoringProblem.NOT_REPLAYABLE);
        }
        ScoringModel model = ScoringModels.prepare(models.find(run.model()).orElseThrow());
        Replay replay = turn.take(model.acrossUnits(), () -> replay(run, outcome, model));
        audit.record("score-run.replayed", "score-runs/" + runId, Map.of("equal", replay.equal()));
        return replay;
    }

    private Replay replay(ScoreRun run, Outcome outcome, ScoringModel model) {
        RankedScoring scoring = new RankedScoring(model, mostCells);
        List<Refusal> refusals = new ArrayList<>();
        LineHash input = RunHashes.input(run, model.text());
        inputs.each(run.id(), content -> {
            input.add(content);
            refusals.addAll(scoring.count(thawed(content)));
        });
        refusals.addAll(scoring.counted());
        Compared inputHash = new Compared(outcome.inputHash(), input.value());
        if (inputHash.same()) {
            NotComputable.refuse(refusals);
        }
        LineHash results = RunHashes.results();
        inputs.each(run.id(), content -> results.add(CanonicalJson.write(scoring.rank(thawed(content)))));
        return new Replay(
                run.id(),
                inputHash,
                new Compared(outcome.resultHash(), results.value()),
                new Compared(run.engineVersion(), EngineVersion.CURRENT));
    }

    private static Counted thawed(String content) {
        return CanonicalJson.read(content, FrozenInput.class).thaw();
    }
}
