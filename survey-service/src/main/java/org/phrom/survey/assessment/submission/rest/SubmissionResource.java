package org.phrom.survey.assessment.submission.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.kit.idempotency.Idempotent;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.rest.AnswerProblems;
import org.phrom.survey.assessment.rest.AssessmentView;
import org.phrom.survey.assessment.submission.app.SubmittingAssessment;

/** Hands in assessments, and takes them back. */
@Path("/v1/assessments")
@Tag(name = "Assessments")
@Authenticated
@Versioned
@Refuses("round-closed")
class SubmissionResource {

    private final SubmittingAssessment submitting;

    SubmissionResource(SubmittingAssessment submitting) {
        this.submitting = submitting;
    }

    @POST
    @Path("/{id}/submission")
    @Idempotent
    @Operation(operationId = "submitAssessment", summary = "Hand in a complete assessment")
    @APIResponse(responseCode = "200", description = "Submitted")
    @APIResponse(responseCode = "409", description = "It was submitted, or its round does not take answers")
    @APIResponse(responseCode = "422", description = "Incomplete; the errors point at what is missing")
    @Refuses({"forbidden", "assessment-submitted", "assessment-incomplete"})
    public RestResponse<AssessmentView> submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return view(AnswerProblems.orProblem(() -> submitting.submit(id, ifMatch)));
    }

    @DELETE
    @Path("/{id}/submission")
    @Operation(
            operationId = "withdrawAssessment",
            summary = "Take a submitted assessment back; X-Action-Reason may say why")
    @APIResponse(responseCode = "200", description = "In progress again")
    @APIResponse(responseCode = "409", description = "It was not submitted, or its round does not take answers")
    @Refuses({"forbidden", "assessment-not-submitted"})
    public RestResponse<AssessmentView> withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return view(submitting.withdraw(id, ifMatch));
    }

    private static RestResponse<AssessmentView> view(AssessmentInRound found) {
        return RestResponse.ResponseBuilder.ok(AssessmentView.of(found))
                .tag(ETags.of(found.assessment().version()))
                .build();
    }
}
