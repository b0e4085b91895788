package org.phrom.survey.assessment.exemption.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.phrom.kit.body.Body;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.survey.assessment.exemption.app.AskingForExemption;
import org.phrom.survey.assessment.exemption.app.ShowingExemptions;
import org.phrom.survey.assessment.exemption.app.ShownExemption;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.rest.ExemptionRequests.Asking;

/** Takes down what does not apply to a body, as it says. */
@Path("/v1/assessments")
@Tag(name = "Exemptions")
@Authenticated
class AskingResource {

    private final AskingForExemption asking;
    private final ShowingExemptions showing;

    AskingResource(AskingForExemption asking, ShowingExemptions showing) {
        this.asking = asking;
        this.showing = showing;
    }

    @POST
    @Path("/{id}/exemption-requests")
    @Idempotent
    @Versioned
    @Operation(
            operationId = "requestExemption",
            summary = "Ask that a question, or an item of a roster, does not apply to the organisation",
            description = "Where the framework lets a body ask (answers.notApplicable), while the assessment is"
                    + " answered. Until it is decided all applies as before. At most 200 of an assessment wait for a"
                    + " decision.")
    @APIResponse(responseCode = "201", description = "Taken down")
    @APIResponse(
            responseCode = "409",
            description = "It was asked for already, too much waits for a decision, or no answers are taken")
    @APIResponse(
            responseCode = "422",
            description = "There is no such question or item, it can not be asked for, or it does not apply as it is")
    @Refuses({
        "forbidden",
        "round-closed",
        "assessment-submitted",
        "exemption-requested",
        "too-many-exemption-requests",
        "invalid"
    })
    public RestResponse<ExemptionView> request(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Asking.class)))
                    Body<Asking> body) {
        asking.permit(id);
        Asking wanted = body.read();
        ExemptionRequest made = asking.ask(id, wanted.target(), wanted.reason());
        ShownExemption shown = showing.get(made.id());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ExemptionView.of(shown))
                .location(URI.create("/v1/exemption-requests/" + made.id()))
                .tag(ETags.of(shown.request().version()))
                .build();
    }
}
