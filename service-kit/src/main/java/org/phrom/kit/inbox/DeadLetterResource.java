package org.phrom.kit.inbox;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.database.DatabaseFault;
import org.phrom.kit.events.Event;
import org.phrom.kit.events.EventHandler;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.inbox.DeadLetters.Replay;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;

/**
 * Shows an operator the events set aside and handles them again on demand; the claim keeps an event that was handled
 * meanwhile from counting twice.
 */
@Path("/v1/dead-letters")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operation")
class DeadLetterResource {

    private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);

    // a handler waits a few seconds by itself before it gives up
    private static final Duration SOON = Duration.ofSeconds(10);

    private final DeadLetters deadLetters;
    private final Inbox inbox;
    private final AuditTrail audit;
    private final Caller caller;
    private final List<EventHandler> handlers;

    DeadLetterResource(
            DeadLetters deadLetters, Inbox inbox, AuditTrail audit, Caller caller, @All List<EventHandler> handlers) {
        this.deadLetters = deadLetters;
        this.inbox = inbox;
        this.audit = audit;
        this.caller = caller;
        this.handlers = handlers;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the events that were set aside and not yet replayed, oldest first",
            description = "Of a body the first 8 KiB are shown; the header phrom-truncated says that there is more.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<DeadLetter> list(@RestQuery @Nullable Integer pageSize, @RestQuery @Nullable String pageToken) {
        PageRequest page = PageRequest.of(pageSize, pageToken);
        return page.page(
                deadLetters.waiting(page.afterNumber(), page.size() + 1), letter -> Long.toString(letter.id()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getDeadLetter", summary = "Show an event that was set aside, with all of its body")
    @APIResponse(responseCode = "200", description = "The event")
    public DeadLetter get(@RestPath long id) {
        return deadLetters.find(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    @POST
    @Path("/{id}/replay")
    @Idempotent
    @Transactional
    @Operation(operationId = "replayDeadLetter", summary = "Handle an event again that was set aside")
    @APIResponse(responseCode = "200", description = "Handled now, or found to be handled already")
    @APIResponse(responseCode = "409", description = "Replayed before")
    @APIResponse(responseCode = "422", description = "It failed again")
    @Refuses({"conflict", "replay-failed"})
    @APIResponse(
            responseCode = "503",
            description = "What it changes is busy, such as during a rebuild; Retry-After says when to ask again")
    public DeadLetter replay(@RestPath long id) {
        Replay replay = deadLetters.forReplay(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (replay.letter().replayedAt() != null) {
            throw new Problem(CommonProblem.CONFLICT)
                    .detail(new Text("เหตุการณ์นี้ถูกส่งซ้ำแล้ว", "This event was replayed before"));
        }
        handleAgain(replay);
        deadLetters.replayed(id, caller.subject());
        audit.record(
                "dead-letter.replayed",
                "dead-letters/" + id,
                Map.of("consumer", replay.letter().consumer()));
        return deadLetters.find(id).orElseThrow();
    }

    private void handleAgain(Replay replay) {
        EventHandler handler = handlers.stream()
                .filter(candidate -> candidate.name().equals(replay.letter().consumer()))
                .findFirst()
                .orElseThrow(() ->
                        failedAgain(new Text("ไม่มีผู้รับเหตุการณ์นี้แล้ว", "The consumer does not exist any more")));
        try {
            Event event = Event.of(replay.record());
            if (inbox.claim(handler.name(), event)) {
                handler.handle(event);
            }
        } catch (RuntimeException e) {
            throw failedAgain(replay.letter(), e);
        }
    }

    private static Problem failedAgain(DeadLetter letter, RuntimeException cause) {
        LOG.warnf(cause, "Event %d failed again: consumer=%s", letter.id(), letter.consumer());
        if (DatabaseFault.isPassing(cause)) {
            return new Problem(CommonProblem.UNAVAILABLE)
                    .detail(new Text(
                            "ข้อมูลที่เหตุการณ์นี้จะเปลี่ยนกำลังถูกใช้งาน เช่น กำลังสร้างใหม่ โปรดลองอีกครั้ง",
                            "What this event changes is busy, such as being made again; try again later"))
                    .retryAfter(SOON);
        }
        return failedAgain(new Text(
                "ประมวลผลไม่สำเร็จอีกครั้ง บันทึกของระบบบอกสาเหตุตาม traceId",
                "It could not be handled this time either; the log says why, under the traceId"));
    }

    private static Problem failedAgain(Text reason) {
        return new Problem(CommonProblem.REPLAY_FAILED).detail(reason);
    }
}
