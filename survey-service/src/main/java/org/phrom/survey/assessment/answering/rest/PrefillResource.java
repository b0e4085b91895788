package org.phrom.survey.assessment.answering.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.answering.app.OfferingAnswers;
import org.phrom.survey.assessment.answering.app.OfferingAnswers.Offer;
import org.phrom.survey.assessment.app.AssessmentInRound;
import org.phrom.survey.assessment.rest.AnswerView;
import org.phrom.survey.assessment.rest.EntryView;
import org.phrom.survey.questionnaire.domain.AnswerKey;

/** Shows a body what it may take over of an earlier round. */
@Path("/v1/assessments")
@Tag(name = "Assessments")
@Authenticated
class PrefillResource {

    private final OfferingAnswers offering;

    PrefillResource(OfferingAnswers offering) {
        this.offering = offering;
    }

    @GET
    @Path("/{id}/prefill")
    @Operation(
            operationId = "getPrefill",
            summary = "Show earlier answers that still answer questions which are unanswered",
            description =
                    "Those of the assessment of the same organisation that was handed in last, in another round on"
                            + " the same version of the framework or on the one that it was made from, as the crosswalk says"
                            + " (GET /v1/frameworks/{framework}/versions/{version}/differences), with the tags and evidence"
                            + " beside them, and the items and observations that the organisation entered. It is an offer:"
                            + " what the body confirms is sent as it stands to PATCH /v1/assessments/{id}/answers.")
    @APIResponse(responseCode = "200", description = "The offer; without answers when there is none")
    public PrefillView prefill(@RestPath UUID id) {
        return PrefillView.of(offering.offer(id));
    }

    @Schema(name = "Prefill", description = "Earlier answers that a body may take over")
    record PrefillView(
            @Schema(description = "Id of the assessment") UUID assessment,

            @Schema(description = "Where they were given; absent when there is nothing earlier") @Nullable
            Source from,

            @Schema(
                    description =
                            "Answers by code of the question in the present framework, each with the version of the"
                                    + " present answer, as answering wants it")
            Map<String, AnswerView> answers,

            @Schema(
                    description = "Items and observations that the organisation entered in rosters of the same code, by"
                            + " roster and item, each with the version of the present entry; sent before the answers about"
                            + " them, or with them. Absent when there are none")
            @Nullable
            Map<String, Map<String, EntryView>> rosters,

            @Schema(description = "What was said and can not be said any more, with the reason")
            List<Left> left) {

        static PrefillView of(Offer offer) {
            return new PrefillView(
                    offer.to().assessment().id(),
                    offer.from() == null ? null : Source.of(offer.from()),
                    AnswerView.byQuestion(offer.answers()),
                    EntryView.byRoster(offer.entries()),
                    offer.left().stream().map(Left::of).toList());
        }
    }

    @Schema(name = "PrefillSource", description = "Where answers were given")
    record Source(
            @Schema(description = "Id of the assessment") UUID assessment,
            @Schema(description = "Id of the round") String round,

            @Schema(description = "Version of the framework")
            String frameworkVersion) {

        private static Source of(AssessmentInRound from) {
            return new Source(
                    from.assessment().id(),
                    from.round().id(),
                    from.round().plan().frameworkVersion());
        }
    }

    @Schema(name = "PrefillLeft", description = "Something that was said and can not be said any more")
    record Left(
            @Schema(description = "What it is: an answer with all beside it, something beside an answer, or an entry")
            @KnownValues({"answer", "obstacle", "successFactor", "evidence", "entry", "attribute"})
            String part,

            @Schema(description = "Code of the question in the present framework; absent of entries") @Nullable
            String question,

            @Schema(description = "Code of the roster of an entry; absent of answers") @Nullable
            String roster,

            @Schema(description = "Code of the item, or item/observation; absent where it is about the body itself")
            @Nullable
            String item,

            @Schema(
                    description = "Of an attribute its name, of a tag its code, of evidence its address; absent of the"
                            + " others")
            @Nullable
            String name,

            Text why) {

        private static Left of(OfferingAnswers.Left left) {
            AnswerKey key = left.key();
            return new Left(
                    left.part().code(),
                    key.isEntry() ? null : key.question(),
                    key.isEntry() ? key.roster() : null,
                    key.item().isEmpty() ? null : key.item(),
                    left.name(),
                    left.why());
        }
    }
}
