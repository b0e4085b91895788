package org.phrom.kit.outbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.audit.AuditTrail;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;

/** Lets an operator have present states published again, in services that publish any. */
@Path("/v1/republications")
@EndpointDisabled(name = "phrom.publishes", stringValue = "false")
@Tag(name = "Operation")
class RepublicationResource {

    private final List<Republisher> republishers;
    private final AuditTrail audit;

    RepublicationResource(@All List<Republisher> republishers, AuditTrail audit) {
        this.republishers = republishers;
        this.audit = audit;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "createRepublication", summary = "Publish the present state of every aggregate again")
    @APIResponse(responseCode = "200", description = "Handed to the outbox")
    @APIResponse(responseCode = "422", description = "This service does not publish that topic")
    @Refuses("invalid")
    public RepublicationView create(@Nullable RepublicationRequest request) {
        String topic = request == null ? null : request.topic();
        List<Republisher> chosen = republishers.stream()
                .filter(republisher -> topic == null || topic.equals(republisher.topic()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Problem(CommonProblem.INVALID)
                    .at(
                            "/topic",
                            "unknown-topic",
                            new Text("บริการนี้ไม่ได้เผยแพร่หัวข้อนี้", "This service does not publish this topic"));
        }
        List<TopicView> topics = chosen.stream()
                .map(republisher -> new TopicView(republisher.topic(), republisher.republish()))
                .toList();
        RepublicationView view = new RepublicationView(topics);
        QuarkusTransaction.joiningExisting().run(() -> audit.record("republication.created", "republications", view));
        return view;
    }

    record RepublicationRequest(
            @Schema(description = "Only what this topic tells; all topics of the service when absent")
            @Nullable
            @Size(max = 200)
            String topic) {}

    @Schema(name = "Republication", description = "What was handed to the outbox")
    record RepublicationView(
            @Schema(description = "By topic") List<TopicView> topics) {}

    @Schema(name = "RepublishedTopic", description = "What one topic tells again")
    record TopicView(
            @Schema(description = "Name of the topic") String topic,

            @Schema(description = "How many events were handed to the outbox")
            int events) {}
}
