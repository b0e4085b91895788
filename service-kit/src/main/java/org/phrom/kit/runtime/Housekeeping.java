package org.phrom.kit.runtime;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.phrom.kit.database.Database;

/** Removes what has served its purpose: published messages, old claims, old idempotency keys. */
@ApplicationScoped
class Housekeeping {

    private static final Duration OUTBOX_KEPT = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;
    private final Duration claimsKept;
    private final Duration keysKept;

    Housekeeping(
            Database database,
            Clock clock,
            @ConfigProperty(name = "phrom.inbox.kept", defaultValue = "30D") Duration claimsKept,
            @ConfigProperty(name = "phrom.idempotency.kept", defaultValue = "48H") Duration keysKept) {
        this.database = database;
        this.clock = clock;
        this.claimsKept = claimsKept;
        this.keysKept = keysKept;
    }

    @Scheduled(every = "1h", delayed = "5m", skipExecutionIf = ApplicationNotRunning.class)
    void removeOldRows() {
        Instant now = clock.instant();
        database.update("delete from outbox_message where published_at < ?", now.minus(OUTBOX_KEPT));
        database.update("delete from inbox_message where claimed_at < ?", now.minus(claimsKept));
        database.update("delete from idempotency_key where created_at < ?", now.minus(keysKept));
    }
}
