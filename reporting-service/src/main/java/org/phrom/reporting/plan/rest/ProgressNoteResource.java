package org.phrom.reporting.plan.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.reporting.plan.app.FollowingPlans;
import org.phrom.reporting.plan.app.ShowingPlans;
import org.phrom.reporting.plan.domain.ProgressNote;
import org.phrom.reporting.plan.rest.PlanRequests.Noting;

/** Shows and takes down how far plans have come. */
@Path("/v1/plans/{id}/notes")
@Tag(name = "Plans")
class ProgressNoteResource {

    private final FollowingPlans following;
    private final ShowingPlans showing;

    ProgressNoteResource(FollowingPlans following, ShowingPlans showing) {
        this.following = following;
        this.showing = showing;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProgressNotes",
            summary = "List the progress notes of a plan, the oldest first",
            description =
                    "Those of a plan that is open to everybody are read without a token. Nobody is told who wrote them.")
    @APIResponse(responseCode = "401", description = "There is no token, and no such plan that is open to everybody")
    @Refuses("unauthenticated")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ProgressNoteView> list(
            @RestPath UUID id, @RestQuery @Nullable Integer pageSize, @RestQuery @Nullable String pageToken) {
        Page<ProgressNote> page = showing.notes(id, PageRequest.of(pageSize, pageToken, "notes", id));
        return new Page<>(page.items().stream().map(ProgressNoteView::of).toList(), page.nextPageToken());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.RESPONDENT, Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "noteProgress",
            summary = "Say how far a plan or one of its measures has come",
            description = "A note never changes, and is appended to whatever is there, without If-Match: several may"
                    + " write at once. While the plan is running it may bring a measure into another state: begun, done"
                    + " or dropped, and from these two back to running. A plan has 2,000 notes at most.")
    @APIResponse(responseCode = "201", description = "Taken down; the plan has one version more")
    @APIResponse(
            responseCode = "409",
            description = "The plan is drafted or dropped, it is not running and a state was sent, the measure can not"
                    + " come to that state, or there are too many notes")
    @APIResponse(responseCode = "422", description = "Not valid, or the plan has no such measure")
    @Refuses({"wrong-plan-state", "wrong-measure-state", "too-many-notes", "invalid"})
    public RestResponse<ProgressNoteView> note(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Noting.class)))
                    Body<Noting> body) {
        showing.get(id);
        ProgressNote note = following.note(id, body.read().progress());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ProgressNoteView.of(note))
                .location(URI.create("/v1/plans/" + id + "/notes"))
                .build();
    }
}
