package org.phrom.scoring.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.outbox.Outbox;
import org.phrom.scoring.canonical.CanonicalJson;
import org.phrom.scoring.run.domain.OrganisationScore;
import org.phrom.scoring.run.domain.ScoreRun;
import org.phrom.scoring.run.domain.ScoreRun.Outcome;

/** Turns scores and completed runs into events; the only place that knows their wire form. */
@ApplicationScoped
public class ScoreEvents {
    public static final String TOPIC = "phrom.scores";

    private final Outbox outbox;

    ScoreEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    public void scored(ScoreRun run, List<OrganisationScore> scores) {
        outbox.appendAll(scores.stream().map(score -> event(run, score)).toList());
    }

    public void completed(ScoreRun run, Outcome outcome) {
        outbox.append(event(run, outcome));
    }

    /** Tells everything a run holds once more. */
    public void again(ScoreRun run, List<OrganisationScore> scores) {
        List<OutgoingEvent> events = new ArrayList<>();
        scores.forEach(score -> events.add(event(run, score)));
        outbox.republish(events);
    }

    /** Tells once more that a run is complete. */
    public void again(ScoreRun run, Outcome outcome) {
        outbox.republish(List.of(event(run, outcome)));
    }

    private static OutgoingEvent event(ScoreRun run, OrganisationScore score) {
        return new OutgoingEvent(
                TOPIC,
                OrganisationScored.TYPE,
                run.id() + ":" + score.result().organisation(),
                score.version(),
                CanonicalJson.write(OrganisationScored.of(run, score)));
    }

    private static OutgoingEvent event(ScoreRun run, Outcome outcome) {
        return new OutgoingEvent(
                TOPIC, ScoreRunCompleted.TYPE, run.id(), 1, CanonicalJson.write(ScoreRunCompleted.of(run, outcome)));
    }
}
