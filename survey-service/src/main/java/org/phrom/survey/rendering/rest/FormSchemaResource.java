package org.phrom.survey.rendering.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.phrom.survey.rendering.form.FormJson;

/** Shows what a form may hold. */
@Path("/v1/form-schema")
@Tag(
        name = "Renderings",
        description = "Framework versions in forms that others can show: front ends, paper, other standards")
class FormSchemaResource {

    private final FormJson json;

    FormSchemaResource(FormJson json) {
        this.json = json;
    }

    @GET
    @Produces("application/schema+json")
    @Authenticated
    @Operation(operationId = "getFormSchema", summary = "Show the JSON Schema of forms")
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
        return json.schemaText();
    }
}
