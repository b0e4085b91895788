package org.phrom.kit.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail.Entry;
import org.phrom.kit.database.Database;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.runtime.Pulse;

/**
 * Seals committed entries into the hash chain, one sealer per database. Writers need not queue for the end of the chain,
 * as they would if each transaction sealed its own entry.
 */
@ApplicationScoped
class AuditSealer {

    private static final int BATCH = 1_000;
    private static final long LOCK = 0x5048524F4D02L;
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final Database database;
    private @Nullable Pulse pulse;

    AuditSealer(Database database, MeterRegistry metrics) {
        this.database = database;
        Gauge.builder("phrom.audit.unsealed.age", this, AuditSealer::oldestUnsealed)
                .description("Age of the oldest audit entry without a seal")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes StartupEvent event) {
        pulse = Pulse.start("audit-sealer", INTERVAL, this::seal);
    }

    void stop(@Observes ShutdownEvent event) {
        if (pulse != null) {
            pulse.close();
        }
    }

    void seal() {
        int sealed;
        do {
            sealed = QuarkusTransaction.requiringNew().call(this::sealBatch);
        } while (sealed == BATCH);
    }

    private int sealBatch() {
        boolean mine = database.first("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK)
                .orElse(false);
        if (!mine) {
            return 0;
        }
        List<Entry> entries = database.query(
                "select " + Entry.COLUMNS + " from audit_entry where chain_position is null order by position limit ?",
                Entry::read,
                BATCH);
        if (!entries.isEmpty()) {
            chain(entries);
        }
        return entries.size();
    }

    private void chain(List<Entry> entries) {
        Head head = database.first(
                        "select chain_position, chain_hash from audit_entry where chain_position is not null"
                                + " order by chain_position desc limit 1",
                        row -> new Head(row.getLong(1), row.getString(2)))
                .orElse(new Head(0, Entry.GENESIS));
        List<Long> positions = new ArrayList<>(entries.size());
        List<Long> places = new ArrayList<>(entries.size());
        List<String> hashes = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            long place = head.position() + 1;
            head = new Head(place, entry.hashAfter(head.hash(), place));
            positions.add(entry.position());
            places.add(head.position());
            hashes.add(head.hash());
        }
        database.update(
                "update audit_entry set chain_position = seal.place, chain_hash = seal.hash"
                        + " from unnest(?::bigint[], ?::bigint[], ?::text[]) as seal (position, place, hash)"
                        + " where audit_entry.position = seal.position",
                positions,
                places,
                hashes);
    }

    private double oldestUnsealed() {
        try {
            return database.first(
                            "select coalesce(extract(epoch from clock_timestamp() - min(at)), 0) from audit_entry"
                                    + " where chain_position is null",
                            row -> row.getDouble(1))
                    .orElse(0d);
        } catch (DatabaseFault e) {
            return Double.NaN;
        }
    }

    private record Head(long position, String hash) {}
}
