package org.phrom.survey.assessment.answering.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.UUID;
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
import org.phrom.kit.body.MaxBody;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.contract.Refuses;
import org.phrom.kit.contract.Versioned;
import org.phrom.kit.http.ETags;
import org.phrom.survey.assessment.answering.app.AnsweringQuestions;
import org.phrom.survey.assessment.answering.app.AnsweringQuestions.Answered;
import org.phrom.survey.assessment.answering.app.Wishes;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.app.FindingAssessments;
import org.phrom.survey.assessment.domain.AssessmentState;
import org.phrom.survey.assessment.rest.AnswerProblems;
import org.phrom.survey.assessment.rest.AnswerView;
import org.phrom.survey.assessment.rest.AssessmentView.CompletenessView;

/** Shows and takes the answers of an assessment, given by many editors at the same time. */
@Path("/v1/assessments")
@Tag(name = "Assessments")
@Authenticated
@Versioned
class AnswersResource {

    // 500 answers of two kilobytes each
    private static final int MOST_BYTES = 1024 * 1024;

    private final FindingAssessments finding;
    private final AnsweringQuestions answering;

    AnswersResource(FindingAssessments finding, AnsweringQuestions answering) {
        this.finding = finding;
        this.answering = answering;
    }

    @GET
    @Path("/{id}/answers")
    @Operation(operationId = "getAnswers", summary = "Show every question with its answer and its version")
    @APIResponse(responseCode = "200", description = "The answers; the version of the assessment is the ETag")
    public RestResponse<AnswersView> get(@RestPath UUID id) {
        AssessmentInRound found = finding.get(id);
        return RestResponse.ResponseBuilder.ok(AnswersView.of(found, finding.answers(found.assessment())))
                .tag(ETags.of(found.assessment().version()))
                .build();
    }

    @PATCH
    @Path("/{id}/answers")
    @MaxBody(MOST_BYTES)
    @Operation(
            operationId = "answerQuestions",
            summary = "Answer questions, all or none; each names the version of its question that was seen last")
    @APIResponse(responseCode = "200", description = "Kept; with the new versions")
    @APIResponse(
            responseCode = "409",
            description = "Somebody else changed the same answers (current says how), or no answers are taken")
    @APIResponse(responseCode = "422", description = "Unknown question or item, or a value that is not allowed")
    @Refuses({"forbidden", "answer-conflict", "round-closed", "assessment-submitted", "invalid", "content-too-large"})
    public RestResponse<AnsweredView> answer(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = AnswersRequest.class)))
                    Body<AnswersRequest> body) {
        Wishes wishes = read(body, id);
        Answered answered = AnswerProblems.orProblem(() -> answering.answer(id, wishes));
        return RestResponse.ResponseBuilder.ok(AnsweredView.of(answered))
                .tag(ETags.of(answered.assessment().version()))
                .build();
    }

    // what a small body is to is looked for with the answers, or when it can't be read
    private Wishes read(Body<AnswersRequest> body, UUID id) {
        if (!body.isSmall()) {
            answering.permit(id);
        }
        try {
            return body.read().wishes();
        } catch (RuntimeException unreadable) {
            answering.permit(id);
            throw unreadable;
        }
    }

    @Schema(name = "Answered", description = "What became of the answers that were sent")
    record AnsweredView(
            @Schema(description = "Id of the assessment") UUID assessment,

            @Schema(description = "Where the assessment is now") @KnownValues(of = AssessmentState.class)
            String state,

            CompletenessView completeness,

            @Schema(description = "New versions by code of the question")
            Map<String, Integer> versions,

            @Schema(
                    description = "New versions by code of the question, then of the item; absent where none was about"
                            + " items")
            @Nullable
            Map<String, Map<String, Integer>> itemVersions,

            @Schema(
                    description = "New versions of entries by code of the roster, then of the item or item/observation;"
                            + " absent where none was sent")
            @Nullable
            Map<String, Map<String, Integer>> rosterVersions,

            @Schema(
                    description = "The questions that were answered, and those for which the answers decide if they are"
                            + " shown, required or kept to, by code, as getAnswers shows them")
            Map<String, AnswerView> questions) {

        static AnsweredView of(Answered answered) {
            return new AnsweredView(
                    answered.assessment().id(),
                    answered.assessment().state().code(),
                    CompletenessView.of(answered.assessment().completeness()),
                    answered.versions().versions(),
                    answered.versions().itemVersions(),
                    answered.versions().rosterVersions(),
                    AnswerView.asked(answered.asked()));
        }
    }
}
