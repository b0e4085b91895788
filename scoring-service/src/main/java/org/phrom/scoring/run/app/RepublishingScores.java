package org.phrom.scoring.run.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.IntConsumer;
import org.phrom.kit.outbox.Republisher;
import org.phrom.scoring.outgoing.ScoreEvents;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;
import org.phrom.scoring.run.store.RecomputationStatements;
import org.phrom.scoring.run.store.ScoreRunRows;
import org.phrom.scoring.run.store.ScoreStatements;

/** Tells all scores and completed runs again. */
@ApplicationScoped
class RepublishingScores implements Republisher {
    // a score holds every node of its model: a mebibyte at most
    private static final int PORTION = 12;

    private final ScoreRunRows runs;
    private final ScoreStatements scores;
    private final RecomputationStatements recomputations;
    private final ScoreEvents events;

    RepublishingScores(
            ScoreRunRows runs, ScoreStatements scores, RecomputationStatements recomputations, ScoreEvents events) {
        this.runs = runs;
        this.scores = scores;
        this.recomputations = recomputations;
        this.events = events;
    }

    @Override
    public String topic() {
        return ScoreEvents.TOPIC;
    }

    @Override
    public void republish(IntConsumer told) {
        runs.all().forEach(run -> tell(run, told));
    }

    private void tell(ScoreRun run, IntConsumer told) {
        // what a whole run came to holds under the version of the run, which may be more than that of its last change
        long version = recomputations.version(run.id());
        String last = "";
        List<OrganisationScore> portion;
        do {
            portion = scores.after(run.id(), last, PORTION);
            if (!portion.isEmpty()) {
                events.again(
                        run,
                        portion.stream().map(score -> score.atLeast(version)).toList());
                told.accept(portion.size());
                last = portion.get(portion.size() - 1).result().organisation();
            }
        } while (portion.size() == PORTION);
        Outcome outcome = run.outcome();
        if (outcome != null) {
            events.again(run, outcome);
            told.accept(1);
        }
    }
}
