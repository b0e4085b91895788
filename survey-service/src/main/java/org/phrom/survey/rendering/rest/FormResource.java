package org.phrom.survey.rendering.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.http.ETags;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.rendering.app.RenderingFrameworks;
import org.phrom.survey.rendering.app.RenderingFrameworks.Rendered;
import org.phrom.survey.rendering.form.FormJson;

/** Gives the forms of framework versions to front ends. */
@Path("/v1/frameworks/{framework}/versions/{version}")
@Tag(name = "Renderings")
class FormResource {

    private final RenderingFrameworks frameworks;
    private final FormJson json;

    FormResource(RenderingFrameworks frameworks, FormJson json) {
        this.frameworks = frameworks;
        this.json = json;
    }

    @GET
    @Path("form")
    @Authenticated
    @Operation(
            operationId = "getForm",
            summary = "Show the form of a framework version, for front ends",
            description =
                    "Pages, groups and questions in the order of the form, in one language, with what an answer may be,"
                            + " what is required, and conditions as CEL texts. Valid against GET /v1/form-schema.")
    @APIResponse(
            responseCode = "200",
            description = "Valid against GET /v1/form-schema",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<ObjectNode> form(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery @Parameter(description = FormLanguage.ORGANISATION_TYPE) @Nullable String organisationType,
            @RestQuery @Parameter(description = FormLanguage.LANG) @Nullable String lang,
            @Context HttpHeaders headers) {
        Locale language = FormLanguage.of(lang, headers);
        Rendered rendered = frameworks.form(new FrameworkKey(framework, version), organisationType);
        return RestResponse.ResponseBuilder.ok(json.of(rendered.form(), language))
                .tag(ETags.of(rendered.version().revision()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
