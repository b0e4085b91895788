package org.phrom.survey.assessment.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.runtime.Pulse;
import org.phrom.survey.assessment.domain.Assessment;
import org.phrom.survey.assessment.store.AssessmentRows;
import org.phrom.survey.outgoing.AssessmentEvents;
import org.phrom.survey.outgoing.AssessmentEvents.Standing;
import org.phrom.survey.round.app.Rounds;
import org.phrom.survey.round.domain.RoundPlan;

/**
 * Tells the progress of assessments a while after it was made, so that many saves of one are one event. That something
 * is to be told is kept with the save: the last state is told also when a service ends in between.
 */
@ApplicationScoped
class TellingProgress {

    private static final int PORTION = 200;
    private static final int BEATS_PER_INTERVAL = 4;
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final AssessmentRows rows;
    private final Rounds rounds;
    private final AssessmentEvents events;
    private final Clock clock;
    private final Duration interval;
    private @Nullable Pulse pulse;

    TellingProgress(
            AssessmentRows rows,
            Rounds rounds,
            AssessmentEvents events,
            Clock clock,
            @ConfigProperty(name = "phrom.progress.interval") Duration interval) {
        this.rows = rows;
        this.rounds = rounds;
        this.events = events;
        this.clock = clock;
        this.interval = interval;
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start("progress", beat(interval), this::tellDue);
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
    }

    static Duration beat(Duration interval) {
        if (interval.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "phrom.progress.interval is " + interval + "; it must be " + SHORTEST + " at least");
        }
        return interval.dividedBy(BEATS_PER_INTERVAL);
    }

    /** Tells at once all that is left to tell of a round whose assessments the caller holds. */
    void tell(String round) {
        tell(rows.takeDue(round));
    }

    private void tellDue() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().call(() -> tell(rows.takeDue(clock.instant(), PORTION)));
        } while (told == PORTION);
    }

    private int tell(List<Assessment> due) {
        Map<String, RoundPlan> plans = new HashMap<>();
        if (!due.isEmpty()) {
            events.progressed(due.stream()
                    .map(assessment ->
                            new Standing(assessment, plans.computeIfAbsent(assessment.round(), id -> rounds.get(id)
                                    .plan())))
                    .toList());
        }
        return due.size();
    }
}
