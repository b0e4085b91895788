package org.phrom.reporting.plan.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.reporting.plan.app.FollowingPlans;
import org.phrom.reporting.plan.app.ShowingPlans;
import org.phrom.reporting.plan.app.ShownPlan;
import org.phrom.reporting.plan.rest.PlanRequests.Dropping;

/** Brings action plans from state to state. */
@Path("/v1/plans/{id}")
@Tag(name = "Plans")
@Versioned
class PlanActionsResource {

    private final FollowingPlans following;
    private final ShowingPlans showing;

    PlanActionsResource(FollowingPlans following, ShowingPlans showing) {
        this.following = following;
        this.showing = showing;
    }

    @POST
    @Path("/approval")
    @Idempotent
    @RolesAllowed({Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "approvePlan",
            summary = "Approve a plan that is drafted, as it is",
            description = "By approvers in whose sub-trees the organisation is, and administrators; nobody approves a"
                    + " plan that they wrote. From then on its measures do not change.")
    @APIResponse(responseCode = "200", description = "Approved")
    @APIResponse(
            responseCode = "409",
            description = "It is not drafted, it has no measure, or the caller is one of its authors")
    @Refuses({"wrong-plan-state", "own-plan", "plan-empty"})
    public RestResponse<PlanView> approve(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        following.approve(id, ifMatch);
        return view(id);
    }

    @DELETE
    @Path("/approval")
    @RolesAllowed({Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "withdrawPlanApproval",
            summary = "Take the approval of a plan back that was not begun; it is drafted again")
    @APIResponse(responseCode = "200", description = "Drafted again")
    @APIResponse(responseCode = "409", description = "It is not approved, or was begun")
    @Refuses("wrong-plan-state")
    public RestResponse<PlanView> withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        following.withdraw(id, ifMatch);
        return view(id);
    }

    @PUT
    @Path("/publication")
    @RolesAllowed({Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "publishPlan",
            summary = "Open an approved plan to everybody, with its progress notes",
            description =
                    "By whoever may approve plans. It is seen without a token once its round is published, as it is and"
                            + " as it changes, without who wrote or approved anything. One that is open stays as it is; one that is a"
                            + " draft again or dropped is closed again.")
    @APIResponse(responseCode = "200", description = "Open")
    @APIResponse(responseCode = "409", description = "It is drafted or dropped")
    @Refuses("wrong-plan-state")
    public RestResponse<PlanView> publish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        following.publish(id, ifMatch);
        return view(id);
    }

    @DELETE
    @Path("/publication")
    @RolesAllowed({Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "retractPlan",
            summary = "Close a plan that was open to everybody",
            description = "Who has read it meanwhile may have kept it. One that is not open stays as it is.")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "409", description = "It is drafted or dropped")
    @Refuses("wrong-plan-state")
    public RestResponse<PlanView> retract(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        following.retract(id, ifMatch);
        return view(id);
    }

    @POST
    @Path("/start")
    @Idempotent
    @RolesAllowed({Roles.RESPONDENT, Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(operationId = "startPlan", summary = "Begin a plan that is approved")
    @APIResponse(responseCode = "200", description = "Running")
    @APIResponse(responseCode = "409", description = "It is not approved")
    @Refuses("wrong-plan-state")
    public RestResponse<PlanView> start(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        following.start(id, ifMatch);
        return view(id);
    }

    @POST
    @Path("/completion")
    @Idempotent
    @RolesAllowed({Roles.RESPONDENT, Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "completePlan",
            summary = "End a plan whose measures are all done or dropped",
            description = "Done says that the measures were carried out, not that a score rose.")
    @APIResponse(responseCode = "200", description = "Done")
    @APIResponse(
            responseCode = "409",
            description = "It is not running, or measures are unfinished (measures names them)")
    @Refuses({"wrong-plan-state", "measures-unfinished"})
    public RestResponse<PlanView> complete(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        following.complete(id, ifMatch);
        return view(id);
    }

    @POST
    @Path("/drop")
    @Idempotent
    @RolesAllowed({Roles.RESPONDENT, Roles.APPROVER, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "dropPlan",
            summary = "Give a plan up, and with it its measures that are not finished",
            description = "A draft by whoever may write it; a plan that was approved by whoever may approve plans."
                    + " It stays to be seen, and the organisation may have another plan for the round.")
    @APIResponse(responseCode = "200", description = "Dropped")
    @APIResponse(responseCode = "409", description = "It is done or dropped")
    @Refuses({"wrong-plan-state", "invalid"})
    public RestResponse<PlanView> drop(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Dropping.class)))
                    Body<Dropping> body) {
        showing.get(id);
        following.drop(id, body.read().reason(), ifMatch);
        return view(id);
    }

    private RestResponse<PlanView> view(UUID id) {
        ShownPlan shown = showing.get(id);
        return RestResponse.ResponseBuilder.ok(PlanView.of(shown))
                .tag(ETags.of(shown.plan().version()))
                .build();
    }
}
