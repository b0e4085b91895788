package org.phrom.survey.assessment.answering.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.assessment.answering.app.RemarksWish;
import org.phrom.survey.questionnaire.domain.Remarks;

/** Tags and evidence as an editor sends them with an answer. */
final class RemarksRequest {

    // of who says nothing, which no question takes
    private static final Remarks.Tag NO_TAG = new Remarks.Tag("", null, null);
    private static final Remarks.Evidence NO_EVIDENCE = new Remarks.Evidence("", "", null, null);

    private RemarksRequest() {}

    static RemarksWish wish(
            @Nullable List<@Nullable TagRequest> obstacles,
            @Nullable List<@Nullable TagRequest> successFactors,
            @Nullable List<@Nullable EvidenceRequest> evidence) {
        return new RemarksWish(
                tags(obstacles),
                tags(successFactors),
                evidence == null
                        ? null
                        : evidence.stream()
                                .map(one -> one == null ? NO_EVIDENCE : one.evidence())
                                .toList());
    }

    static boolean isAny(
            @Nullable List<@Nullable TagRequest> obstacles,
            @Nullable List<@Nullable TagRequest> successFactors,
            @Nullable List<@Nullable EvidenceRequest> evidence) {
        return obstacles != null || successFactors != null || evidence != null;
    }

    private static @Nullable List<Remarks.Tag> tags(@Nullable List<@Nullable TagRequest> tags) {
        return tags == null
                ? null
                : tags.stream().map(one -> one == null ? NO_TAG : one.tag()).toList();
    }

    @Schema(description = "A code of the taxonomies of the framework")
    record TagRequest(
            @Schema(description = "The code") @NotNull @Nullable
            String code,

            @Schema(description = "How much an obstacle stands in the way, from 1 to 3; not of success factors")
            @Min(1)
            @Max(3)
            @Nullable
            Integer severity,

            @Schema(description = "A comment of at most 2,000 characters") @Nullable
            String comment) {

        private Remarks.Tag tag() {
            return new Remarks.Tag(Objects.requireNonNullElse(code, ""), severity, comment);
        }
    }

    @Schema(description = "What proves an answer")
    record EvidenceRequest(
            @Schema(description = "url, or file for one that is named by its address")
            @KnownValues({"url", "file"})
            @NotNull
            @Nullable
            String kind,

            @Schema(description = "Its address, which begins with http:// or https://") @NotNull @Nullable
            String url,

            @Schema(description = "A title of at most 500 characters") @Nullable
            String title,

            @Schema(
                    description = "The day that it is of; one outside the window of the question keeps the assessment"
                            + " from being handed in",
                    format = "date")
            @Nullable
            String date) {

        private Remarks.Evidence evidence() {
            return new Remarks.Evidence(
                    Objects.requireNonNullElse(kind, ""), Objects.requireNonNullElse(url, ""), title, date);
        }
    }
}
