package org.phrom.kit.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.util.HashUtil;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.database.Database;
import org.phrom.kit.json.JsonText;
import org.phrom.kit.security.Caller;

/** Writes down who did what, in the transaction of the deed; there is no way to leave it out for one call. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AuditTrail {

    private static final String REASON_HEADER = "X-Action-Reason";
    private static final int LONGEST_REASON = 1_000;
    private static final String INSERT = "insert into audit_entry"
            + " (at, actor, action, subject, reason, details, trace_id) values (?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final JsonText json;
    private final Clock clock;
    private final Caller caller;
    private final CurrentVertxRequest current;

    AuditTrail(Database database, JsonText json, Clock clock, Caller caller, CurrentVertxRequest current) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
        this.current = current;
    }

    /**
     * Writes one entry.
     *
     * @param action thing and past participle, such as {@code thing.changed}
     * @param subject path of the thing below {@code /v1}
     * @param details what changed, written as JSON; never a token or a secret
     */
    public void record(String action, String subject, Object details) {
        recordAll(action, Map.of(subject, details));
    }

    /** Writes one entry for each subject, in one exchange. */
    public void recordAll(String action, Map<String, ?> detailsBySubject) {
        List<@Nullable Object[]> rows = new ArrayList<>(detailsBySubject.size());
        String reason = reason();
        SpanContext span = Span.current().getSpanContext();
        detailsBySubject.forEach((subject, details) -> rows.add(new @Nullable Object[] {
            clock.instant(),
            caller.subject(),
            action,
            subject,
            reason,
            json.write(details),
            span.isValid() ? span.getTraceId() : null
        }));
        database.batch(INSERT, rows);
    }

    private @Nullable String reason() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        RoutingContext request = current.getCurrent();
        String reason = request == null ? null : request.request().getHeader(REASON_HEADER);
        return reason == null ? null : reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
    }

    /** One entry of the audit trail. */
    @Schema(name = "AuditEntry", description = "Who did what, when and to what")
    record Entry(
            @Schema(description = "Number of the entry in the order of writing; it may have gaps")
            long position,

            @Schema(description = "When it was done") Instant at,

            @Schema(description = "Who did it: subject of the token, or the name of the service")
            String actor,

            @Schema(description = "What was done: thing and past participle, such as round.opened; more may come")
            String action,

            @Schema(description = "Path of the thing below /v1")
            String subject,

            @Schema(description = "Why, as X-Action-Reason said") @Nullable
            String reason,

            @JsonRawValue
            @Schema(description = "What changed; its members depend on the action", type = SchemaType.OBJECT)
            String details,

            @Schema(description = "Trace in which it was done") @Nullable
            String traceId,

            @Schema(description = "Place in the hash chain, from 1; absent until it is sealed") @Nullable
            Long chainPosition,

            @Schema(
                    description =
                            "SHA-256 of the entry and the hash before it, in hexadecimal; absent until it is sealed")
            @Nullable
            String chainHash) {

        static final String COLUMNS =
                "position, at, actor, action, subject, reason, details, trace_id, chain_position, chain_hash";

        /** Hash before the first entry. */
        static final String GENESIS = "0".repeat(64);

        static Entry read(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong("position"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("actor"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("reason"),
                    row.getString("details"),
                    row.getString("trace_id"),
                    row.getObject("chain_position", Long.class),
                    row.getString("chain_hash"));
        }

        /** SHA-256 over the hash before and every field of this entry, each preceded by its length. */
        String hashAfter(String hashBefore, long place) {
            StringBuilder content = new StringBuilder();
            String[] fields = {
                hashBefore,
                Long.toString(place),
                Long.toString(position),
                at.toString(),
                actor,
                action,
                subject,
                reason == null ? "" : reason,
                details,
                traceId == null ? "" : traceId
            };
            for (String field : fields) {
                content.append(field.length()).append(':').append(field);
            }
            return HashUtil.sha256(content.toString());
        }
    }
}
