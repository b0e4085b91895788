package org.phrom.kit.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.events.BodySize;
import org.phrom.kit.events.OutgoingEvent;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;

/**
 * Keeps events in the transaction of the change they tell of; the relay publishes them after its commit. Nothing is
 * published of a change that was rolled back, and nothing is lost of one that was not.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Outbox {

    private static final String INSERT = "insert into outbox_message"
            + " (id, topic, key, type, sequence, body, traceparent, created_at, repeats)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final JsonText json;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;

    Outbox(
            Database database,
            JsonText json,
            Clock clock,
            TransactionSynchronizationRegistry transactions,
            OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
        this.relay = relay;
    }

    /**
     * Keeps one event; a second event of the same topic, key and sequence is refused by the database.
     *
     * @throws Problem 422 when the body is too large, which ends the transaction: when it has more than 1020 KiB, or of
     *     a large event more than 8 MiB, or more than 512 KiB packed
     */
    public void append(OutgoingEvent event) {
        appendAll(List.of(event));
    }

    /** Keeps many events in one exchange, in their order. */
    public void appendAll(List<OutgoingEvent> events) {
        store(events, false);
    }

    /**
     * Keeps states that were told before, under new event ids and their old sequence, so that only an emptied reader
     * takes them. They are on their way when this returns: many of them are no reason for one long transaction.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void republish(List<OutgoingEvent> events) {
        store(events, true);
    }

    /** Keeps one event that may be told more than once, with the change of the caller. */
    public void repeat(OutgoingEvent event) {
        repeatAll(List.of(event));
    }

    /** Keeps many events that may be told more than once, with the change of the caller. */
    public void repeatAll(List<OutgoingEvent> events) {
        store(events, true);
    }

    private void store(List<OutgoingEvent> events, boolean repeats) {
        String traceparent = traceparent();
        List<@Nullable Object[]> rows = new ArrayList<>(events.size());
        for (OutgoingEvent event : events) {
            rows.add(new @Nullable Object[] {
                UUID.randomUUID(),
                event.topic(),
                event.key(),
                event.type(),
                event.sequence(),
                bounded(write(event.body()), event.large()),
                traceparent,
                clock.instant(),
                repeats
            });
        }
        database.batch(INSERT, rows);
        transactions.registerInterposedSynchronization(new NudgeAfterCommit(relay));
    }

    private static String bounded(String body, boolean large) {
        int bytes = BodySize.of(body);
        int most = large ? BodySize.MOST_LARGE : BodySize.MOST;
        if (bytes > most) {
            throw tooLarge(bytes, most);
        }
        int packed = large && bytes > BodySize.MOST_PACKED ? BodySize.packed(body) : 0;
        if (packed > BodySize.MOST_PACKED) {
            throw tooLarge(packed, BodySize.MOST_PACKED);
        }
        return body;
    }

    private static Problem tooLarge(int bytes, int most) {
        return new Problem(CommonProblem.CONTENT_TOO_LARGE)
                .at(
                        "",
                        "too-large",
                        new Text(
                                "ข้อมูลรวม " + bytes + " ไบต์ เกิน " + most,
                                "It would come to " + bytes + " bytes, more than " + most))
                .with("maxBytes", most);
    }

    private String write(Object body) {
        return body instanceof String text ? text : json.write(body);
    }

    private static @Nullable String traceparent() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return carrier.get("traceparent");
    }

    private record NudgeAfterCommit(OutboxRelay relay) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing to add to the transaction
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.nudge();
            }
        }
    }
}
