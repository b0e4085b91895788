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
import org.phrom.scoring.projection.RoundRow;
import org.phrom.scoring.run.app.Freezing.Frozen;
import org.phrom.scoring.run.domain.FrozenInput;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;
import org.phrom.scoring.run.store.InputRows;
import org.phrom.scoring.run.store.ScoreRow;
import org.phrom.scoring.run.store.ScoreRows;
import org.phrom.scoring.run.store.ScoreRunRows;

/**
 * Numbers an official run, scores its frozen input, keeps and tells the scores in portions, and completes it. The row of
 * the run comes last, with its hashes, since nothing of it may change.
 */
@ApplicationScoped
class OfficialRuns {
    private final ScoreRunRows runs;
    private final InputRows inputs;
    private final ScoreRows scores;
    private final ScoreEvents events;
    private final Clock clock;

    OfficialRuns(ScoreRunRows runs, InputRows inputs, ScoreRows scores, ScoreEvents events, Clock clock) {
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

    /** Returns the completed run. */
    ScoreRun complete(ScoreRun run, RoundRow round, Frozen frozen) {
        String resultHash = score(run, frozen);
        Outcome outcome = new Outcome(
                frozen.inputHash(), resultHash, frozen.scoring().organisations(), round.closedAt(), clock.instant());
        ScoreRun completed = run.with(outcome);
        if (!runs.add(completed)) {
            throw new IllegalStateException("run " + run.id() + " is there already");
        }
        events.completed(completed, outcome);
        return completed;
    }

    private String score(ScoreRun run, Frozen frozen) {
        LineHash hash = RunHashes.results();
        Iterator<List<String>> ancestors = frozen.ancestors().iterator();
        Portions<ScoreRow> rows = new Portions<>(row -> row.content().length(), portion -> {
            scores.keep(portion);
            events.scored(run, portion);
        });
        inputs.each(run.id(), content -> {
            FrozenInput input = CanonicalJson.read(content, FrozenInput.class);
            ScoreRow row =
                    ScoreRow.of(run.id(), frozen.scoring().rank(input.thaw()), ancestors.next(), 1, run.createdAt());
            hash.add(row.content());
            rows.add(row);
        });
        rows.flush();
        return hash.value();
    }
}
