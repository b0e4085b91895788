package org.phrom.survey.rendering.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.runtime.AtOnce;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.framework.domain.FrameworkVersion;
import org.phrom.survey.rendering.app.RenderingFrameworks;
import org.phrom.survey.rendering.app.RenderingFrameworks.Rendered;
import org.phrom.survey.rendering.paper.BlankForm;
import org.phrom.survey.rendering.paper.BlankHtml;
import org.phrom.survey.rendering.paper.BlankPdf;

/** Gives the forms of framework versions to people who fill them in by hand. */
@Path("/v1/frameworks/{framework}/versions/{version}")
@Tag(name = "Renderings")
class BlankFormResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PDF = "application/pdf";
    private static final int PDFS_AT_ONCE = 2;

    private final RenderingFrameworks frameworks;
    private final AtOnce room = new AtOnce(PDFS_AT_ONCE);

    BlankFormResource(RenderingFrameworks frameworks) {
        this.frameworks = frameworks;
    }

    @GET
    @Path("blank-form.html")
    @Streamed
    @Authenticated
    @Operation(
            operationId = "getBlankForm",
            summary = "Show the blank form of a framework version as a page to print",
            description = "Complete in itself, to be filled in by hand. Days in Thai are of the Buddhist era.")
    @APIResponse(
            responseCode = "200",
            description = "A page without scripts",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<String> html(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery @Parameter(description = FormLanguage.ORGANISATION_TYPE) @Nullable String organisationType,
            @RestQuery @Parameter(description = FormLanguage.LANG) @Nullable String lang,
            @Context HttpHeaders headers) {
        Locale language = FormLanguage.of(lang, headers);
        Rendered rendered = frameworks.form(new FrameworkKey(framework, version), organisationType);
        String page = BlankHtml.of(blank(rendered, language));
        return answer(ResponseBuilder.ok(page), rendered, language)
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header("Content-Security-Policy", BlankHtml.policy())
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    @GET
    @Path("blank-form.pdf")
    @Streamed
    @Authenticated
    @Operation(
            operationId = "getBlankFormPdf",
            summary = "Get the blank form of a framework version as PDF",
            description =
                    "A4, with an embedded font; Thai can be searched and copied. Two are made at a time, and whoever"
                            + " waits too long is asked to come back.")
    @APIResponse(
            responseCode = "200",
            description = "PDF 1.5",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<byte[]> pdf(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery @Parameter(description = FormLanguage.ORGANISATION_TYPE) @Nullable String organisationType,
            @RestQuery @Parameter(description = FormLanguage.LANG) @Nullable String lang,
            @Context HttpHeaders headers) {
        Locale language = FormLanguage.of(lang, headers);
        Rendered rendered = frameworks.form(new FrameworkKey(framework, version), organisationType);
        BlankForm form = blank(rendered, language);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        room.in(() -> {
            BlankPdf.write(form, file);
            return file;
        });
        return answer(ResponseBuilder.ok(file.toByteArray()), rendered, language)
                .header(HttpHeaders.CONTENT_TYPE, PDF)
                .build();
    }

    private static BlankForm blank(Rendered rendered, Locale language) {
        return new BlankForm(rendered.form(), rendered.version().times(), language);
    }

    /** Tagged by what it shows: two files of the same form differ in bytes that nobody sees. */
    private static <T> ResponseBuilder<T> answer(ResponseBuilder<T> answer, Rendered rendered, Locale language) {
        FrameworkVersion version = rendered.version();
        return answer.tag(
                        new EntityTag(version.revision() + "." + language.getLanguage() + "." + rendered.whose(), true))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
