package org.phrom.scoring.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.outbox.Republisher;
import org.phrom.scoring.run.store.ScoreRow;
import org.phrom.scoring.run.store.ScoreRows;
import org.phrom.scoring.run.store.ScoreRunRow;
import org.phrom.scoring.run.store.ScoreRunRow.Outcome;
import org.phrom.scoring.run.store.ScoreRunRows;

/** Tells all scores and completed runs again. */
@ApplicationScoped
class ScoreRepublisher implements Republisher {
    private static final int PORTION = 500;

    private final ScoreRunRows runs;
    private final ScoreRows scores;
    private final ScoreEvents events;

    ScoreRepublisher(ScoreRunRows runs, ScoreRows scores, ScoreEvents events) {
        this.runs = runs;
        this.scores = scores;
        this.events = events;
    }

    @Override
    public String topic() {
        return ScoreEvents.TOPIC;
    }

    @Override
    public int republish() {
        Telling telling = new Telling();
        runs.each(telling::run);
        return telling.told;
    }

    private final class Telling {
        private final List<ScoreRow> portion = new ArrayList<>(PORTION);
        private int told;

        void run(ScoreRunRow run) {
            scores.each(run.id(), score -> add(run, score));
            flush(run);
            Outcome outcome = run.outcome();
            if (outcome != null) {
                events.again(run, outcome);
                told++;
            }
        }

        private void add(ScoreRunRow run, ScoreRow score) {
            portion.add(score);
            if (portion.size() == PORTION) {
                flush(run);
            }
        }

        private void flush(ScoreRunRow run) {
            events.again(run, portion);
            told += portion.size();
            portion.clear();
        }
    }
}
