package org.phrom.reporting.readmodel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.runtime.Pulse;

/**
 * Makes rankings again after changes: the first one at once, many that follow together, and always once more after the
 * last one. A round rests in between for an interval, or for ten times as long as the making took, but five seconds at
 * most.
 */
@ApplicationScoped
class KeepingStandings {

    private static final int SHARE = 10;
    // for what another replica, or one that ended before, has left
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);
    private static final int MANY_LINES = 500;

    private final DueRankings due;
    private final Standings standings;
    private final Turns turns;
    private final Database database;
    private final Duration interval;
    private final Map<String, Long> restsUntil = new HashMap<>();
    private int newLines;
    private @Nullable Pulse pulse;

    KeepingStandings(
            DueRankings due,
            Standings standings,
            Turns turns,
            Database database,
            @ConfigProperty(name = "phrom.ranking.interval", defaultValue = "50MS") Duration interval) {
        this.due = due;
        this.standings = standings;
        this.turns = turns;
        this.database = database;
        this.interval = interval;
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start("rankings", IDLE, this::beat);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) DueRankings.Added change) {
        nudge();
    }

    private void nudge() {
        if (pulse != null) {
            pulse.nudge();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
    }

    private void beat() {
        restsUntil.values().removeIf(end -> end - System.nanoTime() <= 0);
        due.rounds().stream().filter(round -> !restsUntil.containsKey(round)).forEach(this::make);
    }

    private void make(String round) {
        long began = System.nanoTime();
        try {
            // while the read model is rebuilt nothing is made; the rebuild makes all of them
            learn(QuarkusTransaction.requiringNew().call(() -> turns.freeForEvents() ? standings.make(round) : 0));
        } finally {
            // also after a failure, so that the others have their turn
            long took = System.nanoTime() - began;
            long rest = Math.max(interval.toNanos(), Math.min(SHARE * took, LONGEST_REST.toNanos()));
            restsUntil.put(round, System.nanoTime() + rest);
            CompletableFuture.delayedExecutor(rest, TimeUnit.NANOSECONDS).execute(this::nudge);
        }
    }

    private void learn(int lines) {
        newLines += lines;
        if (newLines >= MANY_LINES && newLines >= known() / 5) {
            standings.learn();
            newLines = 0;
        }
    }

    private int known() {
        return database.first(
                        "select greatest(reltuples, 0)::int from pg_class where oid = 'standing'::regclass",
                        row -> row.getInt(1))
                .orElse(0);
    }
}
