package org.phrom.survey.rendering.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.phrom.kit.contract.Streamed;
import org.phrom.kit.http.ETags;
import org.phrom.survey.framework.domain.FrameworkKey;
import org.phrom.survey.rendering.app.RenderingFrameworks;
import org.phrom.survey.rendering.app.RenderingFrameworks.Rendered;
import org.phrom.survey.rendering.fhir.FhirQuestionnaire;
import org.phrom.survey.rendering.surveyjs.SurveyJs;

/** Gives the forms of framework versions in what others have agreed on. */
@Path("/v1/frameworks/{framework}/versions/{version}")
@Tag(name = "Renderings")
class StandardsResource {

    private static final String FHIR = "application/fhir+json";

    private final RenderingFrameworks frameworks;

    StandardsResource(RenderingFrameworks frameworks) {
        this.frameworks = frameworks;
    }

    @GET
    @Path("fhir-questionnaire")
    @Produces(FHIR)
    @Streamed
    @Authenticated
    @Operation(
            operationId = "getFhirQuestionnaire",
            summary = "Show a framework version as a FHIR R4 Questionnaire",
            description = "English with Thai as translation; the linkId of a question is its code. What gets lost is in"
                    + " docs/renderings.md.")
    @APIResponse(
            responseCode = "200",
            description = "A Questionnaire of FHIR 4.0.1",
            content = @Content(mediaType = FHIR, schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<ObjectNode> fhir(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery @Parameter(description = FormLanguage.ORGANISATION_TYPE) @Nullable String organisationType) {
        Rendered rendered = frameworks.form(new FrameworkKey(framework, version), organisationType);
        return answer(FhirQuestionnaire.of(rendered.form(), rendered.version().times()), rendered);
    }

    @GET
    @Path("surveyjs")
    @Authenticated
    @Operation(
            operationId = "getSurveyJs",
            summary = "Show a framework version as a survey of SurveyJS",
            description = "English by default, Thai as the locale th; questions are called by their codes.")
    @APIResponse(
            responseCode = "200",
            description = "In survey what SurveyJS takes; in notes what gets lost, by question, member and note",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<ObjectNode> surveyJs(
            @RestPath String framework,
            @RestPath String version,
            @RestQuery @Parameter(description = FormLanguage.ORGANISATION_TYPE) @Nullable String organisationType) {
        Rendered rendered = frameworks.form(new FrameworkKey(framework, version), organisationType);
        return answer(SurveyJs.of(rendered.form()), rendered);
    }

    private static RestResponse<ObjectNode> answer(ObjectNode content, Rendered rendered) {
        return RestResponse.ResponseBuilder.ok(content)
                .tag(ETags.of(rendered.version().revision()))
                .build();
    }
}
