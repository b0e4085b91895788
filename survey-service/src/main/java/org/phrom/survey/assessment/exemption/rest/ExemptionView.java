package org.phrom.survey.assessment.exemption.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.assessment.exemption.app.ShownExemption;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest;
import org.phrom.survey.assessment.exemption.domain.ExemptionRequest.Word;
import org.phrom.survey.assessment.exemption.domain.ExemptionState;
import org.phrom.survey.questionnaire.domain.AnswerKey;
import org.phrom.survey.round.domain.Participant;

/** A request as clients see it. */
@Schema(
        name = "ExemptionRequest",
        description = "That a question, or an item of a roster, does not apply to an organisation, as it says")
record ExemptionView(
        @Schema(description = "Its id") UUID id,
        @Schema(description = "Id of the assessment") UUID assessment,
        @Schema(description = "Id of the round") String round,
        OrganisationView organisation,

        @Schema(description = "Code of the question that does not apply; absent when all about an item does not")
        @Nullable
        String question,

        @Schema(
                description =
                        "Code of the roster of an item about which nothing applies; absent when a question does not")
        @Nullable
        String roster,

        @Schema(description = "Code of the item, or item/observation; absent when the question does not apply at all")
        @Nullable
        String item,

        @Schema(description = "Why, as the organisation says")
        String reason,

        @Schema(description = "Where it stands") @KnownValues(of = ExemptionState.class)
        String state,

        @Schema(description = "When it was made") Instant requestedAt,

        @Schema(description = "Why it was approved or rejected, and when; absent before") @Nullable
        WordView decision,

        @Schema(description = "Why its approval was taken back, and when; absent unless it was") @Nullable
        WordView revocation,

        @Schema(description = "When it was changed last") Instant changedAt,

        @Schema(description = "How often it was changed; the ETag holds the same")
        long version,

        @Schema(description = "What the caller may do with it now")
        @KnownValues({"withdrawal", "decision", "revocation"})
        List<String> allowedActions) {

    static ExemptionView of(ShownExemption shown) {
        ExemptionRequest request = shown.request();
        AnswerKey target = request.target();
        return new ExemptionView(
                request.id(),
                request.assessment(),
                shown.of().round().id(),
                OrganisationView.of(shown.of().assessment().participant()),
                target.isEntry() ? null : target.question(),
                target.isEntry() ? target.roster() : null,
                target.item().isEmpty() ? null : target.item(),
                request.asked().reason(),
                request.state().code(),
                request.asked().at(),
                WordView.of(request.decided()),
                WordView.of(request.revoked()),
                request.changedAt(),
                request.version(),
                shown.allowed());
    }

    @Schema(name = "ExemptOrganisation", description = "The organisation that asks, as it was when the round opened")
    record OrganisationView(
            @Schema(description = "Its code") String code,
            Text name,

            @Schema(description = "Type of the organisation, such as province")
            String type) {

        static OrganisationView of(Participant participant) {
            return new OrganisationView(participant.code(), participant.name(), participant.type());
        }
    }

    @Schema(name = "ExemptionWord", description = "Why and when")
    record WordView(
            @Schema(description = "Why") String reason,
            @Schema(description = "When") Instant at) {

        static @Nullable WordView of(@Nullable Word word) {
            return word == null ? null : new WordView(word.reason(), word.at());
        }
    }
}
