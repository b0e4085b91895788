package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.phrom.scoring.outgoing.ScoreEvents;
import org.phrom.scoring.run.store.InputRows;
import org.phrom.scoring.run.store.InputRows.InputRow;
import org.phrom.scoring.run.store.ScoreRow;
import org.phrom.scoring.run.store.ScoreRows;
import org.phrom.scoring.run.store.ScoreRunRow;
import org.phrom.scoring.run.store.ScoreRunRow.Outcome;
import org.phrom.scoring.run.store.ScoreRunRows;

/** Keeps a finished official run with its input and scores, and tells of it; scores first, completion last. */
@ApplicationScoped
class OfficialRuns {
    private final ScoreRunRows runs;
    private final InputRows inputs;
    private final ScoreRows scores;
    private final ScoreEvents events;

    OfficialRuns(ScoreRunRows runs, InputRows inputs, ScoreRows scores, ScoreEvents events) {
        this.runs = runs;
        this.inputs = inputs;
        this.scores = scores;
        this.events = events;
    }

    int next(String round) {
        return runs.nextOfficial(round);
    }

    void keep(ScoreRunRow run, List<InputRow> counted, List<ScoreRow> results) {
        Outcome outcome = run.outcome();
        if (outcome == null || !runs.add(run)) {
            throw new IllegalStateException("run " + run.id() + " is not finished, or there already");
        }
        inputs.add(run.id(), counted);
        scores.keep(results);
        events.scored(run, results);
        events.completed(run, outcome);
    }
}
