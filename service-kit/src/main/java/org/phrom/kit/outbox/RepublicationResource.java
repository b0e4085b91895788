package org.phrom.kit.outbox;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.job.JobView;
import org.phrom.kit.job.ShowingJobs;
import org.phrom.kit.outbox.Republishing.Wish;
import org.phrom.kit.security.Caller;
import org.phrom.kit.security.Roles;

/** Lets an operator have present states published again, in services that publish any. */
@Path("/v1/republications")
@EndpointDisabled(name = "phrom.publishes", stringValue = "false")
@Tag(name = "Operation")
class RepublicationResource {

    private final Republishing republishing;
    private final ShowingJobs showing;
    private final Caller caller;

    RepublicationResource(Republishing republishing, ShowingJobs showing, Caller caller) {
        this.republishing = republishing;
        this.showing = showing;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "createRepublication",
            summary = "Publish the present state of every aggregate again",
            description = "It is done when this returns, which takes minutes where there are thousands; with Prefer:"
                    + " respond-async a job does it, whose result is the same.")
    @APIResponse(
            responseCode = "200",
            description = "Handed to the outbox",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RepublicationView.class)))
    @APIResponse(
            responseCode = "202",
            description = "It was asked for with Prefer: respond-async, and is done by a job",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "422", description = "This service does not publish that topic")
    @Refuses({"invalid", "job-under-way"})
    public Response create(
            @RestHeader("Prefer") @Parameter(description = ShowingJobs.PREFER_JOB) @Nullable String prefer,
            @Nullable RepublicationRequest request) {
        Wish wish = new Wish(request == null ? null : request.topic());
        if (ShowingJobs.preferred(prefer)) {
            return showing.begun(republishing.begin(wish));
        }
        RepublicationView view = republishing.republish(wish, some -> {});
        republishing.record(view, caller.subject());
        return Response.ok(view).build();
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
