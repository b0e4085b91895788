package org.phrom.survey.framework.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.kit.security.Roles;
import org.phrom.survey.framework.app.FrameworkView;
import org.phrom.survey.framework.app.JudgingFrameworks;
import org.phrom.survey.framework.app.PublishingFrameworks;
import org.phrom.survey.framework.app.ShowingFrameworks;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.workbook.FrameworkWorkbooks;

/** Moves a framework version through its life, and judges it before that. */
@Path("/v1/frameworks/{framework}/versions/{version}")
@Tag(name = "Frameworks")
class FrameworkActionsResource {

    private final PublishingFrameworks publishing;
    private final ShowingFrameworks showing;
    private final JudgingFrameworks judging;
    private final DocumentParser parser;

    FrameworkActionsResource(
            PublishingFrameworks publishing,
            ShowingFrameworks showing,
            JudgingFrameworks judging,
            DocumentParser parser) {
        this.publishing = publishing;
        this.showing = showing;
        this.judging = judging;
        this.parser = parser;
    }

    @POST
    @Path("validation")
    @MaxBody(FrameworkVersionResource.MOST_BYTES)
    @Consumes({"application/json", "application/yaml", "application/x-yaml", "text/yaml", FrameworkWorkbooks.MEDIA_TYPE
    })
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "validateFrameworkVersion",
            summary = "Find all that keeps a document from being published",
            description = "The document in the body, which is not stored; without a body, the stored version.")
    @APIResponse(responseCode = "200", description = "All findings, or none")
    @APIResponse(responseCode = "404", description = "There is no such version, and no body")
    @APIResponse(responseCode = "415", description = "Neither JSON, YAML nor XLSX")
    public ValidationView validate(
            @RestPath String framework,
            @RestPath String version,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = false,
                            description =
                                    "A framework document, valid against GET /v1/framework-schema, or as a workbook in"
                                            + " the form of GET /v1/framework-template",
                            content = {
                                @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
                                @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = "application/x-yaml", schema = @Schema(type = SchemaType.STRING)),
                                @Content(mediaType = "text/yaml", schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = FrameworkWorkbooks.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream document) {
        return ValidationView.of(parser.find(document, headers.getMediaType())
                .map(sent -> judging.findings(framework, sent))
                .orElseGet(() -> judging.findings(showing.find(new FrameworkKey(framework, version)))));
    }

    @POST
    @Path("publication")
    @Idempotent
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "publishFrameworkVersion", summary = "Publish a draft, which never changes afterwards")
    @APIResponse(responseCode = "200", description = "Published")
    @APIResponse(
            responseCode = "409",
            description = "Not a draft, or a hearing of it or of a version that it derives from is open; or comments of"
                    + " hearings of the framework wait for an answer: all are named (comments), with a finding"
                    + " for each and their number (unanswered)")
    @APIResponse(responseCode = "422", description = "Not valid; all findings at once")
    @Refuses({
        "framework-published",
        "framework-in-hearing",
        "framework-retired",
        "framework-not-valid",
        "hearing-open",
        "comments-unanswered"
    })
    @Versioned
    public RestResponse<FrameworkView> publish(
            @RestPath String framework, @RestPath String version, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(publishing.publish(new FrameworkKey(framework, version), ifMatch));
    }

    @POST
    @Path("retirement")
    @Idempotent
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "retireFrameworkVersion",
            summary = "Retire what was published: no new round takes it, those that have it go on")
    @APIResponse(responseCode = "200", description = "Retired")
    @APIResponse(responseCode = "409", description = "Not published, or retired already")
    @Refuses({"framework-in-draft", "framework-in-hearing", "framework-retired"})
    @Versioned
    public RestResponse<FrameworkView> retire(
            @RestPath String framework, @RestPath String version, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(publishing.retire(new FrameworkKey(framework, version), ifMatch));
    }

    private RestResponse<FrameworkView> answer(FrameworkVersion version) {
        return RestResponse.ResponseBuilder.ok(showing.view(version))
                .tag(ETags.of(version.revision()))
                .build();
    }
}
