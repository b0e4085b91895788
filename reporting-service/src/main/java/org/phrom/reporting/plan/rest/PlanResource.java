package org.phrom.reporting.plan.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
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
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.reporting.plan.app.DraftingPlans;
import org.phrom.reporting.plan.app.ShowingPlans;
import org.phrom.reporting.plan.app.ShowingPlans.Filter;
import org.phrom.reporting.plan.app.ShownLine;
import org.phrom.reporting.plan.app.ShownPlan;
import org.phrom.reporting.plan.domain.Plan;
import org.phrom.reporting.plan.rest.PlanRequests.Changing;
import org.phrom.reporting.plan.rest.PlanRequests.Making;

/** Lists, shows and drafts action plans. */
@Path("/v1/plans")
@Tag(
        name = "Plans",
        description =
                "What organisations mean to do about their results: drafted, approved, running, then done or dropped")
class PlanResource {

    // 200 measures whose texts have 3,000 characters
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final DraftingPlans drafting;
    private final ShowingPlans showing;

    PlanResource(DraftingPlans drafting, ShowingPlans showing) {
        this.drafting = drafting;
        this.showing = showing;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listPlans",
            summary = "List the action plans that the caller sees, the oldest first",
            description = "Who works for the whole sees all, others those of their sub-trees.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<PlanLineView> list(
            @BeanParam PlanParameters parameters,
            @RestQuery @Parameter(description = PageRequest.CHANGED_SINCE) @Nullable Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        Filter filter = parameters.filter(changedSince);
        Page<ShownLine> page = showing.list(filter, PageRequest.of(pageSize, pageToken, filter));
        return new Page<>(page.items().stream().map(PlanLineView::of).toList(), page.nextPageToken());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Versioned
    @Operation(
            operationId = "getPlan",
            summary = "Show an action plan and what the caller may do to it",
            description =
                    "One that an approver opened to everybody is shown without a token once its round is published.")
    @APIResponse(responseCode = "200", description = "The plan; its version is the ETag")
    @APIResponse(responseCode = "401", description = "There is no token, and no such plan that is open to everybody")
    @Refuses("unauthenticated")
    public RestResponse<PlanView> get(@RestPath UUID id) {
        return view(id);
    }

    @POST
    @Idempotent
    @MaxBody(MOST_BYTES)
    @RolesAllowed({Roles.RESPONDENT, Roles.APPROVER, Roles.ADMINISTRATOR})
    @Versioned
    @Operation(
            operationId = "draftPlan",
            summary = "Draft the action plan of an organisation from its result in a round",
            description =
                    "By respondents and approvers in whose sub-trees the organisation is, and administrators. For a"
                            + " round an organisation has one plan that is not dropped.")
    @APIResponse(responseCode = "201", description = "Drafted")
    @APIResponse(responseCode = "409", description = "The organisation has a plan for this round")
    @APIResponse(
            responseCode = "422",
            description = "Not valid, or there is no such round or participant, or it is not the caller's to plan for")
    @Refuses({"plan-exists", "invalid"})
    public RestResponse<PlanView> draft(@NotNull @Valid Making request) {
        Plan made = drafting.make(request.round(), request.organisation(), request.content());
        ShownPlan shown = showing.get(made.id());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, PlanView.of(shown))
                .location(URI.create("/v1/plans/" + made.id()))
                .tag(ETags.of(made.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @MaxBody(MOST_BYTES)
    @RolesAllowed({Roles.RESPONDENT, Roles.APPROVER, Roles.ADMINISTRATOR})
    @Versioned
    @Operation(
            operationId = "changePlan",
            summary = "Replace what is written in a plan that is drafted",
            description = "Whoever changes it is one of its authors, and does not approve it.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "It is not drafted any more")
    @APIResponse(responseCode = "422", description = "Not valid, or the framework has no such node or level")
    @Refuses({"wrong-plan-state", "invalid"})
    public RestResponse<PlanView> change(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Changing.class)))
                    Body<Changing> body) {
        showing.get(id);
        drafting.change(id, body.read().content(), ifMatch);
        return view(id);
    }

    private RestResponse<PlanView> view(UUID id) {
        ShownPlan shown = showing.get(id);
        return RestResponse.ResponseBuilder.ok(PlanView.of(shown))
                .tag(ETags.of(shown.plan().version()))
                .build();
    }
}
