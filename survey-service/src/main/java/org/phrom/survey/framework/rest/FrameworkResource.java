package org.phrom.survey.framework.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.Page;
import org.phrom.kit.http.PageRequest;
import org.phrom.survey.framework.app.FrameworkVersionEntry;
import org.phrom.survey.framework.app.ShowingFrameworks;
import org.phrom.survey.framework.document.FrameworkDocuments;
import org.phrom.survey.framework.workbook.FrameworkWorkbooks;

/** Lists frameworks and their versions, and shows what a framework document may hold. */
@Path("/v1")
@Tag(name = "Frameworks", description = "Instruments: questions, tree, weights and bands, by version")
class FrameworkResource {

    private final ShowingFrameworks showing;
    private final FrameworkDocuments documents;
    private final DocumentWriter writer;

    FrameworkResource(ShowingFrameworks showing, FrameworkDocuments documents, DocumentWriter writer) {
        this.showing = showing;
        this.documents = documents;
        this.writer = writer;
    }

    @GET
    @Path("framework-schema")
    @Produces("application/schema+json")
    @Authenticated
    @Operation(operationId = "getFrameworkSchema", summary = "Show the JSON Schema of the framework document")
    @APIResponse(
            responseCode = "200",
            description = "JSON Schema 2020-12; its $id names its version",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Names this content",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    public String schema() {
        return documents.schemaText();
    }

    @GET
    @Path("framework-template")
    @Produces(FrameworkWorkbooks.MEDIA_TYPE)
    @Authenticated
    @Operation(
            operationId = "getFrameworkTemplate",
            summary = "Get an empty workbook to write a framework in",
            description =
                    "A sheet for each kind of thing with a column for each field, lists to choose from, and a sheet"
                            + " of help. Filled in, it is sent to PUT /v1/frameworks/{framework}/versions/{version}.")
    @APIResponse(
            responseCode = "200",
            description = "An XLSX file",
            content =
                    @Content(
                            mediaType = FrameworkWorkbooks.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> template() {
        return RestResponse.ResponseBuilder.ok(writer.template())
                .type(FrameworkWorkbooks.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"framework-template.xlsx\"")
                .build();
    }

    @GET
    @Path("frameworks")
    @Authenticated
    @Operation(
            operationId = "listFrameworks",
            summary = "List the frameworks, each by the version that was published or else changed last")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<FrameworkVersionEntry> frameworks(
            @RestQuery @Parameter(description = PageRequest.CHANGED_SINCE) @Nullable Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        return showing.frameworks(changedSince, PageRequest.of(pageSize, pageToken, changedSince));
    }

    @GET
    @Path("frameworks/{framework}/versions")
    @Authenticated
    @Operation(operationId = "listFrameworkVersions", summary = "List the versions of a framework")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<FrameworkVersionEntry> versions(
            @RestPath String framework,
            @RestQuery @Parameter(description = PageRequest.CHANGED_SINCE) @Nullable Instant changedSince,
            @RestQuery @Nullable Integer pageSize,
            @RestQuery @Nullable String pageToken) {
        return showing.versions(framework, changedSince, PageRequest.of(pageSize, pageToken, framework, changedSince));
    }
}
