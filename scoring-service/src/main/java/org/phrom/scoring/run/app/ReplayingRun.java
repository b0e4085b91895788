package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.engine.EngineVersion;
import org.phrom.scoring.model.domain.ModelDefinition;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.model.store.ScoringModelRows;
import org.phrom.scoring.run.domain.Counted;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.RankedScoring;
import org.phrom.scoring.run.store.InputRows;
import org.phrom.scoring.run.store.ScoreRunRow;
import org.phrom.scoring.run.store.ScoreRunRow.Outcome;
import org.phrom.scoring.run.store.ScoreRunRows;

/** Computes an official run again from nothing but its frozen input and stored model, and compares the hashes. */
@ApplicationScoped
public class ReplayingRun {
    private final ScoreRunRows runs;
    private final InputRows inputs;
    private final ScoringModelRows models;
    private final AuditTrail audit;

    ReplayingRun(ScoreRunRows runs, InputRows inputs, ScoringModelRows models, AuditTrail audit) {
        this.runs = runs;
        this.inputs = inputs;
        this.models = models;
        this.audit = audit;
    }

    /** What was recorded, and what came out now. */
    public record Compared(String recorded, String recomputed) {
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

    @Transactional
    public Replay replay(String runId) {
        ScoreRunRow run = runs.find(runId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        Outcome outcome = run.outcome();
        if (outcome == null) {
            throw new Problem(ScoringProblem.NOT_REPLAYABLE);
        }
        String definition = models.find(run.model()).orElseThrow().definition();
        RankedScoring scoring =
                new RankedScoring(ScoringModel.of(CanonicalJson.read(definition, ModelDefinition.class)));
        LineHash input = RunHashes.input(run.engineVersion(), definition);
        inputs.each(runId, content -> {
            input.add(content);
            scoring.count(thawed(content));
        });
        LineHash results = RunHashes.results();
        inputs.each(runId, content -> results.add(CanonicalJson.write(scoring.rank(thawed(content)))));
        Replay replay = new Replay(
                runId,
                new Compared(outcome.inputHash(), input.value()),
                new Compared(outcome.resultHash(), results.value()),
                new Compared(run.engineVersion(), EngineVersion.CURRENT));
        audit.record("score-run.replayed", "score-runs/" + runId, Map.of("equal", replay.equal()));
        return replay;
    }

    private static Counted thawed(String content) {
        return CanonicalJson.read(content, FrozenInput.class).thaw();
    }
}
