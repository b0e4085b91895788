package org.phrom.scoring.incoming;

import static org.phrom.scoring.incoming.Required.field;

import jakarta.enterprise.context.ApplicationScoped;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.scoring.projection.Round;
import org.phrom.scoring.projection.Rounds;
import org.phrom.scoring.projection.Turns;
import org.phrom.scoring.run.app.LiveScoring;
import org.phrom.scoring.run.store.EarlierChangeStatements;

/** Keeps rounds; once a round is open, it has a live run. */
@ApplicationScoped
class RoundProjector implements EventHandler {
    private final Rounds rounds;
    private final Turns turns;
    private final LiveScoring live;
    private final EarlierChangeStatements earlier;

    RoundProjector(Rounds rounds, Turns turns, LiveScoring live, EarlierChangeStatements earlier) {
        this.rounds = rounds;
        this.turns = turns;
        this.live = live;
        this.earlier = earlier;
    }

    @Override
    public String name() {
        return "rounds";
    }

    @Override
    public String topic() {
        return "phrom.rounds";
    }

    @Override
    public void handle(Event event) {
        if (!RoundChanged.TYPE.equals(event.type())) {
            return;
        }
        RoundChanged changed = event.as(RoundChanged.class);
        RoundChanged.Tally tally = changed.assessments();
        Round row = new Round(
                field(changed.id(), "id"),
                field(changed.framework(), "framework"),
                field(changed.frameworkVersion(), "frameworkVersion"),
                field(changed.state(), "state"),
                changed.referenceDate(),
                changed.closedAt(),
                tally == null ? null : new Round.Tally(tally.submitted(), tally.versions()));
        turns.ofRound(row.framework(), row.frameworkVersion(), row.id());
        if (rounds.keep(row, event.sequence())) {
            live.roundChanged(row);
            if (row.published()) {
                earlier.changed(row.framework(), row.id());
            }
        } else if (rounds.date(row, event.sequence())) {
            earlier.changed(row.framework());
        }
    }
}
