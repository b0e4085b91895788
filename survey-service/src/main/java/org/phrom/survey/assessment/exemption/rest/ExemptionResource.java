package org.phrom.survey.assessment.exemption.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.survey.assessment.exemption.app.AskingForExemption;
import org.phrom.survey.assessment.exemption.app.DecidingExemptions;
import org.phrom.survey.assessment.exemption.app.ShowingExemptions;
import org.phrom.survey.assessment.exemption.app.ShowingExemptions.Filter;
import org.phrom.survey.assessment.exemption.app.ShownExemption;
import org.phrom.survey.assessment.exemption.rest.ExemptionRequests.Deciding;
import org.phrom.survey.assessment.exemption.rest.ExemptionRequests.Revoking;

/** Shows requests for exemptions, and takes down what becomes of them. */
@Path("/v1/exemption-requests")
@Tag(
        name = "Exemptions",
        description = "A body asks that a question or an item does not apply to it; others approve or reject")
class ExemptionResource {

    private final AskingForExemption asking;
    private final DecidingExemptions deciding;
    private final ShowingExemptions showing;

    ExemptionResource(AskingForExemption asking, DecidingExemptions deciding, ShowingExemptions showing) {
        this.asking = asking;
        this.deciding = deciding;
        this.showing = showing;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listExemptionRequests",
            summary = "List the requests for exemptions that the caller sees, the oldest first",
            description = "Who sees an assessment sees its requests.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ExemptionView> list(
            @BeanParam ExemptionParameters parameters,
            @RestQuery @Parameter(description = PageRequest.CHANGED_SINCE) @Nullable Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        Filter filter = parameters.filter(changedSince);
        Page<ShownExemption> page = showing.list(filter, PageRequest.of(pageSize, pageToken, filter));
        return new Page<>(page.items().stream().map(ExemptionView::of).toList(), page.nextPageToken());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Versioned
    @Operation(
            operationId = "getExemptionRequest",
            summary = "Show a request for an exemption and what the caller may do with it")
    @APIResponse(responseCode = "200", description = "The request; its version is the ETag")
    public RestResponse<ExemptionView> get(@RestPath UUID id) {
        return view(id);
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @Versioned
    @Operation(
            operationId = "withdrawExemptionRequest",
            summary = "Take a request back that is not decided; it stays to be seen as withdrawn")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "409", description = "It is decided or withdrawn, or the round is not open")
    @Refuses({"forbidden", "round-closed", "exemption-decided"})
    public RestResponse<ExemptionView> withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        asking.withdraw(id, ifMatch);
        return view(id);
    }

    @POST
    @Path("/{id}/decision")
    @Idempotent
    @RolesAllowed({Roles.REVIEWER, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Versioned
    @Operation(
            operationId = "decideExemptionRequest",
            summary = "Approve or reject a request while its round is open",
            description = "By reviewers in their sub-trees, round managers and administrators; nobody decides about"
                    + " their own. What is approved does not apply from then on, also where the assessment is handed"
                    + " in: answers about it are kept and count nowhere.")
    @APIResponse(responseCode = "200", description = "Decided")
    @APIResponse(
            responseCode = "409",
            description = "It is decided or withdrawn, it is the own one, or the round is not open")
    @Refuses({"round-closed", "exemption-decided", "own-exemption-request", "invalid"})
    public RestResponse<ExemptionView> decide(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Deciding.class)))
                    Body<Deciding> body) {
        showing.get(id);
        deciding.decide(id, body.read().verdict(), ifMatch);
        return view(id);
    }

    @POST
    @Path("/{id}/revocation")
    @Idempotent
    @RolesAllowed({Roles.REVIEWER, Roles.ROUND_MANAGER, Roles.ADMINISTRATOR})
    @Versioned
    @Operation(
            operationId = "revokeExemption",
            summary = "Take the approval of a request back while its round is open",
            description = "What it was about applies again, with the answer that was kept. An assessment that is"
                    + " handed in stays so, though an answer may now be missing.")
    @APIResponse(responseCode = "200", description = "Revoked")
    @APIResponse(responseCode = "409", description = "It is not approved, or the round is not open")
    @APIResponse(
            responseCode = "413",
            description = "With the answer that comes back the assessment would hold too much")
    @Refuses({"round-closed", "exemption-not-approved", "content-too-large", "invalid"})
    public RestResponse<ExemptionView> revoke(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Revoking.class)))
                    Body<Revoking> body) {
        showing.get(id);
        deciding.revoke(id, body.read().reason(), ifMatch);
        return view(id);
    }

    private RestResponse<ExemptionView> view(UUID id) {
        ShownExemption shown = showing.get(id);
        return RestResponse.ResponseBuilder.ok(ExemptionView.of(shown))
                .tag(ETags.of(shown.request().version()))
                .build();
    }
}
