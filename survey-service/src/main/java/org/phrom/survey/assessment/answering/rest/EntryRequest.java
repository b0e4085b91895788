package org.phrom.survey.assessment.answering.rest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.assessment.answering.app.RemarksWish;
import org.phrom.survey.assessment.answering.app.Wish;
import org.phrom.survey.questionnaire.domain.AnswerValue;

/** An item that an organisation adds, or an observation of an item, as an editor sends it. */
@Schema(description = "An item that the organisation adds, or an observation of an item")
record EntryRequest(
        @Schema(description = "What is said of it, by name of the attribute; all that is to stand") @Nullable
        Map<String, AnswerValue> attributes,

        @Schema(description = "unanswered takes it away, and with it all that was answered about it")
        @KnownValues({"answered", "unanswered"})
        @Nullable
        String status,

        @Schema(description = "Version of the entry that the editor saw last; 0 when it was never there")
        @NotNull
        @Min(0)
        @Nullable
        Integer version) {

    Wish wish() {
        return new Wish(
                attributes == null ? null : new AnswerValue.Members(attributes), status, RemarksWish.NONE, version);
    }
}
