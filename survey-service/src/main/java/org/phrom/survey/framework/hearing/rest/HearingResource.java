package org.phrom.survey.framework.hearing.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.Body;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.survey.framework.app.FrameworkView;
import org.phrom.survey.framework.app.ShowingFrameworks;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.hearing.app.RunningHearings;
import org.phrom.survey.framework.hearing.app.ShowingHearings;

/** Opens drafts to opinions, ends that, and shows what came of it. */
@Path("/v1/frameworks/{framework}/versions/{version}/hearing")
@Tag(name = "Hearings", description = "Opinions on drafts, and what was decided about each")
class HearingResource {

    private final RunningHearings running;
    private final ShowingHearings showing;
    private final ShowingFrameworks frameworks;

    HearingResource(RunningHearings running, ShowingHearings showing, ShowingFrameworks frameworks) {
        this.running = running;
        this.showing = showing;
        this.frameworks = frameworks;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "beginHearing",
            summary = "Open a draft to opinions; it does not change until the hearing ends",
            description = "Until a date, or until it is ended; for everyone, or for some organisations with all below"
                    + " them. Without a body: for everyone, until it is ended.")
    @APIResponse(responseCode = "200", description = "In a hearing")
    @APIResponse(responseCode = "409", description = "Not a draft")
    @APIResponse(responseCode = "422", description = "The end is past, or an organisation does not exist")
    @Refuses({"framework-in-hearing", "framework-published", "framework-retired", "invalid"})
    @Versioned
    public RestResponse<FrameworkView> beginHearing(
            @RestPath String framework,
            @RestPath String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = HearingRequest.class)))
                    Body<HearingRequest> body) {
        FrameworkKey key = frameworks.find(new FrameworkKey(framework, version)).key();
        HearingRequest wanted = body.find().orElse(new HearingRequest(null, null));
        List<String> invited = wanted.invited() == null ? List.of() : wanted.invited();
        return answer(running.begin(key, wanted.closesAt(), invited, ifMatch));
    }

    @POST
    @Path("extension")
    @Idempotent
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "extendHearing", summary = "Let a hearing end later")
    @APIResponse(responseCode = "200", description = "In a hearing until then")
    @APIResponse(responseCode = "409", description = "In no hearing")
    @APIResponse(responseCode = "422", description = "The end is past, or not later than before")
    @Refuses({"framework-in-draft", "framework-published", "framework-retired", "invalid"})
    @Versioned
    public RestResponse<FrameworkView> extendHearing(
            @RestPath String framework,
            @RestPath String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ExtensionRequest.class)))
                    Body<ExtensionRequest> body) {
        FrameworkKey key = frameworks.find(new FrameworkKey(framework, version)).key();
        return answer(running.extend(key, body.read().closesAt(), ifMatch));
    }

    @DELETE
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "endHearing",
            summary = "End a hearing before its time; the draft can be changed again",
            description = "What is heard until a date ends by itself.")
    @APIResponse(responseCode = "200", description = "A draft")
    @APIResponse(responseCode = "409", description = "In no hearing")
    @Refuses({"framework-in-draft", "framework-published", "framework-retired"})
    @Versioned
    public RestResponse<FrameworkView> endHearing(
            @RestPath String framework, @RestPath String version, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(running.end(new FrameworkKey(framework, version), ifMatch));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getHearing",
            summary = "Show the last hearing of a framework version",
            description = "One for everyone, and one of a published version, is open to all; others to who works for"
                    + " the whole and to the organisations that are invited, what is below them and what is above.")
    @APIResponse(responseCode = "200", description = "The hearing, and how much was said")
    @APIResponse(responseCode = "404", description = "There is none, or none for the caller")
    @Refuses("unauthenticated")
    public HearingView getHearing(@RestPath String framework, @RestPath String version) {
        return HearingView.of(showing.last(new FrameworkKey(framework, version)));
    }

    @GET
    @Path("statistics")
    @PermitAll
    @Operation(
            operationId = "getHearingStatistics",
            summary = "Count the comments on a framework version, by region, type of organisation, kind and target",
            description = "Of all its hearings that the caller sees. Comments that were withdrawn are not counted.")
    @APIResponse(responseCode = "200", description = "The counts")
    @APIResponse(responseCode = "404", description = "There is no hearing, or none for the caller")
    @Refuses("unauthenticated")
    public HearingStatisticsView getStatistics(@RestPath String framework, @RestPath String version) {
        return HearingStatisticsView.of(showing.statistics(new FrameworkKey(framework, version)));
    }

    private RestResponse<FrameworkView> answer(FrameworkVersion version) {
        return RestResponse.ResponseBuilder.ok(frameworks.view(version))
                .tag(ETags.of(version.revision()))
                .build();
    }

    @Schema(description = "Until when a draft is heard, and who is heard")
    record HearingRequest(
            @Schema(description = "When the hearing ends by itself; absent: when somebody ends it") @Nullable
            Instant closesAt,

            @Schema(
                    description = "Codes of organisations that are heard with all below them; everyone when empty or"
                            + " absent")
            @Nullable
            @Size(max = 1000)
            List<@NotBlank @Size(max = 64) String> invited) {}

    @Schema(name = "HearingExtensionRequest", description = "Until when a draft is heard instead")
    record ExtensionRequest(
            @Schema(description = "When the hearing ends by itself") @NotNull
            Instant closesAt) {}
}
