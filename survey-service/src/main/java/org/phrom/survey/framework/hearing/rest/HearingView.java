package org.phrom.survey.framework.hearing.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.app.ShowingHearings.ShownHearing;
import org.phrom.survey.framework.hearing.domain.Hearing;
import org.phrom.survey.framework.hearing.store.CommentCounts.Tally;

/** A hearing as clients see it. */
@Schema(name = "Hearing", description = "The last hearing of a framework version")
record HearingView(
        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "Version of the framework") String version,
        Text title,

        @Schema(description = "Which hearing of the version it is, from 1")
        int number,

        @Schema(description = "Whether opinions are taken") @KnownValues({"open", "closed"})
        String state,

        @Schema(description = "When it began") Instant openedAt,

        @Schema(description = "When it ends by itself; absent where nobody said when") @Nullable
        Instant closesAt,

        @Schema(description = "Since when it is over; absent while it is open") @Nullable
        Instant endedAt,

        @Schema(description = "Codes of organisations that are heard with all below them; absent for everyone")
        @Nullable
        List<String> invited,

        @Schema(description = "How many comments are shown, of all hearings of the version that the caller sees")
        long comments,

        @Schema(description = "How often these are supported")
        long supports,

        @Schema(description = "How many of these wait for an answer")
        long unanswered,

        @Schema(
                description =
                        "How many of these were accepted, wholly or in part, and name no change in a version: it is"
                                + " still to come, or lies outside the document, which the reason should say")
        long withoutChange,

        @Schema(description = "How many comments of this and earlier hearings the version takes up")
        long takesUp,

        @Schema(description = "What the caller may do with it now")
        @KnownValues({"comment", "extendHearing", "endHearing"})
        List<String> allowedActions) {

    static HearingView of(ShownHearing shown) {
        Hearing hearing = shown.hearing();
        Tally tally = shown.counts().tally();
        return new HearingView(
                hearing.framework().framework(),
                hearing.framework().version(),
                shown.title(),
                hearing.number(),
                shown.endedAt() == null ? "open" : "closed",
                hearing.openedAt(),
                hearing.closesAt(),
                shown.endedAt(),
                hearing.isForEveryone() ? null : hearing.invited(),
                tally.comments(),
                tally.supports(),
                tally.unanswered(),
                tally.withoutChange(),
                shown.takesUp(),
                shown.allowedActions());
    }
}
