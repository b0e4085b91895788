package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.canonical.LineHash;
import org.phrom.scoring.engine.EngineVersion;
import org.phrom.scoring.model.domain.ScoringModel;
import org.phrom.scoring.outgoing.ScoreEvents;
import org.phrom.scoring.projection.Round;
import org.phrom.scoring.run.app.Freezing.Frozen;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.Result;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;
import org.phrom.scoring.run.store.InputStatements;
import org.phrom.scoring.run.store.ScoreRunRows;
import org.phrom.scoring.run.store.ScoreStatements;
import org.phrom.scoring.tables.Progress;

/**
 * Numbers an official run, scores its frozen input, keeps and tells the scores in portions, and completes it. The row of
 * the run comes last, with its hashes, since nothing of it may change.
 */
@ApplicationScoped
class OfficialRuns {
    private final ScoreRunRows runs;
    private final InputStatements inputs;
    private final ScoreStatements scores;
    private final ScoreEvents events;
    private final Clock clock;

    OfficialRuns(ScoreRunRows runs, InputStatements inputs, ScoreStatements scores, ScoreEvents events, Clock clock) {
        this.runs = runs;
        this.inputs = inputs;
        this.scores = scores;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the next run of the round, not yet completed; ask only in the turn of its official runs. */
    ScoreRun next(String round, ScoringModel model, String creator) {
        int number = runs.nextOfficial(round);
        return new ScoreRun(
                round + "-official-" + number,
                ScoreRun.OFFICIAL,
                round,
                number,
                model.id(),
                EngineVersion.CURRENT,
                model.form(),
                null,
                creator,
                clock.instant());
    }

    /** Returns the completed run; each score is a piece. */
    ScoreRun complete(ScoreRun run, Round round, Frozen frozen, Progress progress) {
        String resultHash = score(run, frozen, progress);
        Outcome outcome = new Outcome(
                frozen.inputHash(), resultHash, frozen.scoring().organisations(), round.closedAt(), clock.instant());
        ScoreRun completed = run.with(outcome);
        if (!runs.add(completed)) {
            throw new IllegalStateException("run " + run.id() + " is there already");
        }
        events.completed(completed, outcome);
        return completed;
    }

    private String score(ScoreRun run, Frozen frozen, Progress progress) {
        LineHash hash = RunHashes.results();
        Iterator<List<String>> ancestors = frozen.ancestors().iterator();
        Portions<OrganisationScore> rows = new Portions<>(row -> row.content().length(), portion -> {
            scores.keep(portion);
            events.scored(run, portion);
        });
        inputs.each(run.id(), content -> {
            FrozenInput input = CanonicalJson.read(content, FrozenInput.class);
            Result result = frozen.scoring().rank(input.thaw());
            String written = CanonicalJson.write(result);
            hash.add(written);
            rows.add(new OrganisationScore(run.id(), result, ancestors.next(), 1, written, run.createdAt()));
            progress.done(1);
        });
        rows.flush();
        return hash.value();
    }
}
