package org.phrom.survey.organisation.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.survey.organisation.app.ChangingOrganisations;
import org.phrom.survey.organisation.app.OrganisationView;
import org.phrom.survey.organisation.app.ShowingOrganisations;
import org.phrom.survey.organisation.app.ShowingOrganisations.Shown;
import org.phrom.survey.organisation.domain.Change;
import org.phrom.survey.organisation.store.OrganisationQuery;

/** Registers, shows and changes organisations. */
@Path("/v1/organisations")
@Tag(name = "Organisations", description = "Bodies that are assessed, in a tree that is valid in time")
class OrganisationResource {

    private static final Set<String> WITH_A_CODE = Set.of("codeScheme", "code", "asOf", "fields", "pageSize");
    private static final Set<String> ORDERS = Set.of("code", "name");

    private final ChangingOrganisations changing;
    private final ShowingOrganisations showing;
    private final Clock clock;

    OrganisationResource(ChangingOrganisations changing, ShowingOrganisations showing, Clock clock) {
        this.changing = changing;
        this.showing = showing;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ROUND_MANAGER})
    @Operation(operationId = "createOrganisation", summary = "Add an organisation")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "409", description = "The code is used already")
    @APIResponse(responseCode = "422", description = "Not valid, or its place in the tree is not")
    @Refuses({"organisation-exists", "invalid"})
    @Versioned
    public RestResponse<OrganisationView> create(@Valid @NotNull OrganisationRequest request) {
        String code = request.code();
        if (code == null) {
            throw new Problem(CommonProblem.INVALID)
                    .at("/code", "value-missing", new Text("ต้องระบุค่านี้", "This is required"));
        }
        changing.create(request.change(code, Objects.requireNonNullElse(request.validFrom(), Change.ALWAYS)));
        Shown shown = showing.show(code, today());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, shown.view())
                .location(URI.create("/v1/organisations/" + code))
                .tag(ETags.of(shown.version()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(operationId = "listOrganisations", summary = "List the organisations of a day")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<OrganisationView> list(@BeanParam OrganisationFilter filter, @Context UriInfo asked) {
        LocalDate day = filter.asOf == null ? today() : filter.asOf;
        if (filter.codeScheme != null && filter.code != null) {
            refuseOtherFilters(asked.getQueryParameters().keySet());
            return showing.byScheme(filter.codeScheme, filter.code, day);
        }
        if (filter.codeScheme != null || filter.code != null) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            filter.code == null ? "code" : "codeScheme",
                            "value-missing",
                            new Text("ต้องระบุคู่กับ codeScheme", "codeScheme and code belong together"));
        }
        if (filter.sort != null && !ORDERS.contains(filter.sort)) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter(
                            "sort", "value-not-allowed", new Text("ใช้ได้เฉพาะ code หรือ name", "Either code or name"));
        }
        OrganisationQuery query = new OrganisationQuery(
                day,
                filter.level,
                filter.parent,
                filter.ancestor,
                filter.type,
                filter.q,
                filter.changedSince,
                "name".equals(filter.sort));
        return showing.list(query, PageRequest.of(filter.pageSize, filter.pageToken, query));
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(operationId = "getOrganisation", summary = "Show an organisation as it is on a day")
    @APIResponse(responseCode = "200", description = "The organisation")
    @Versioned
    public RestResponse<OrganisationView> get(
            @RestPath String code,
            @RestQuery @Parameter(description = "Day; today when absent") @Nullable LocalDate asOf) {
        return shown(code, asOf == null ? today() : asOf);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.ROUND_MANAGER})
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change an organisation from a day on",
            description = "Earlier days stay as they were; later changes that are known already stay, too.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "422", description = "Not valid, or its place in the tree is not")
    @Refuses("invalid")
    @Versioned
    public RestResponse<OrganisationView> change(
            @RestPath String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = OrganisationRequest.class)))
                    Body<OrganisationRequest> body) {
        ETags.required(ifMatch);
        showing.require(code);
        OrganisationRequest request = body.read();
        LocalDate from = request.validFrom();
        if (from == null) {
            throw new Problem(CommonProblem.INVALID)
                    .at("/validFrom", "value-missing", new Text("ต้องระบุค่านี้", "This is required"));
        }
        if (request.code() != null && !request.code().equals(code)) {
            throw new Problem(CommonProblem.INVALID)
                    .at("/code", "code-fixed", new Text("รหัสเปลี่ยนไม่ได้", "A code never changes"));
        }
        changing.change(request.change(code, from), ifMatch);
        return shown(code, from.isAfter(today()) ? from : today());
    }

    private static void refuseOtherFilters(Set<String> asked) {
        for (String name : new TreeSet<>(asked)) {
            if (!WITH_A_CODE.contains(name)) {
                throw new Problem(CommonProblem.INVALID_PARAMETER)
                        .atParameter(
                                name,
                                "not-with-code",
                                new Text("ใช้ร่วมกับ code ไม่ได้", "It can't be combined with codeScheme and code"));
            }
        }
    }

    private RestResponse<OrganisationView> shown(String code, LocalDate day) {
        Shown shown = showing.show(code, day);
        return RestResponse.ResponseBuilder.ok(shown.view())
                .tag(ETags.of(shown.version()))
                .build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
