package org.phrom.survey.framework.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.security.Roles;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.app.DraftingFrameworks;
import org.phrom.survey.framework.app.DraftingFrameworks.Conditions;
import org.phrom.survey.framework.app.DraftingFrameworks.Written;
import org.phrom.survey.framework.app.FrameworkView;
import org.phrom.survey.framework.app.ShowingFrameworks;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.framework.workbook.FrameworkWorkbooks;

/** Writes, shows and takes away framework versions. */
@Path("/v1/frameworks/{framework}/versions/{version}")
@Tag(name = "Frameworks")
class FrameworkVersionResource {

    // a document may be written with blanks and line ends that are not kept
    static final int MOST_BYTES = 3 * FrameworkDocuments.MOST_BYTES / 2;

    private final DraftingFrameworks drafting;
    private final ShowingFrameworks showing;
    private final DocumentParser parser;
    private final DocumentWriter writer;

    FrameworkVersionResource(
            DraftingFrameworks drafting, ShowingFrameworks showing, DocumentParser parser, DocumentWriter writer) {
        this.drafting = drafting;
        this.showing = showing;
        this.parser = parser;
        this.writer = writer;
    }

    @PUT
    @MaxBody(MOST_BYTES)
    @Consumes({"application/json", "application/yaml", "application/x-yaml", "text/yaml", FrameworkWorkbooks.MEDIA_TYPE
    })
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "putFrameworkVersion",
            summary = "Write a draft",
            description = "A new one with If-None-Match: * or no condition, an existing one with If-Match."
                    + " The document must be valid against GET /v1/framework-schema.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "201", description = "Drafted")
    @APIResponse(responseCode = "409", description = "Not a draft any more")
    @APIResponse(responseCode = "412", description = "Changed since it was read, or there although it should not be")
    @APIResponse(responseCode = "415", description = "Neither JSON, YAML nor XLSX")
    @APIResponse(responseCode = "422", description = "Not valid; all findings at once")
    @Refuses({"framework-published", "framework-in-hearing", "framework-retired", "invalid"})
    @Versioned
    public RestResponse<FrameworkView> put(
            @RestPath String framework,
            @RestPath String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
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
        Conditions conditions = new Conditions(ifMatch, onlyNew(ifNoneMatch));
        Written written = drafting.put(
                new FrameworkKey(framework, version), parser.read(document, headers.getMediaType()), conditions);
        if (!written.created()) {
            return answer(written.draft());
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, showing.view(written.draft()))
                .location(URI.create("/v1/frameworks/" + framework + "/versions/" + version))
                .tag(ETags.of(written.draft().revision()))
                .build();
    }

    private static boolean onlyNew(@Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals("*")) {
            throw new Problem(CommonProblem.INVALID_PARAMETER)
                    .atParameter("If-None-Match", "not-a-star", new Text("ใช้ได้เฉพาะ *", "Only * is possible here"));
        }
        return ifNoneMatch != null;
    }

    @GET
    @Authenticated
    @Produces({MediaType.APPLICATION_JSON, "application/yaml", FrameworkWorkbooks.MEDIA_TYPE})
    @Operation(
            operationId = "getFrameworkVersion",
            summary = "Show a framework version",
            description = "As JSON with where it is in its life; as YAML or as a workbook the document alone, which can"
                    + " be sent back as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The version with its document",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FrameworkView.class)),
                @Content(mediaType = "application/yaml", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = FrameworkWorkbooks.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Versioned
    public Response get(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery
                    @Parameter(description = "The form, instead of the header Accept")
                    @KnownValues(of = DocumentForm.class)
                    @Nullable
                    String format,
            @Context HttpHeaders headers) {
        FrameworkVersion found = showing.find(new FrameworkKey(framework, version));
        DocumentForm form = DocumentForm.wanted(format, headers);
        Response.ResponseBuilder answer =
                switch (form) {
                    case JSON -> Response.ok(showing.view(found));
                    case YAML -> Response.ok(writer.yaml(found.document()));
                    case XLSX ->
                        Response.ok(writer.workbook(found.document()))
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        "attachment; filename=\"" + framework + "-" + version + ".xlsx\"");
                };
        return answer.type(form.mediaType()).tag(ETags.of(found.revision())).build();
    }

    @DELETE
    @RolesAllowed({Roles.FRAMEWORK_AUTHOR, Roles.ADMINISTRATOR})
    @Operation(operationId = "deleteFrameworkVersion", summary = "Take a draft away")
    @APIResponse(responseCode = "204", description = "Taken away")
    @APIResponse(responseCode = "409", description = "Not a draft any more, or commented on in a hearing")
    @Refuses({"framework-published", "framework-in-hearing", "framework-retired", "framework-commented"})
    public RestResponse<Void> delete(
            @RestPath String framework, @RestPath String version, @HeaderParam("If-Match") @Nullable String ifMatch) {
        drafting.delete(new FrameworkKey(framework, version), ifMatch);
        return RestResponse.noContent();
    }

    private RestResponse<FrameworkView> answer(FrameworkVersion stored) {
        return RestResponse.ResponseBuilder.ok(showing.view(stored))
                .tag(ETags.of(stored.revision()))
                .build();
    }
}
