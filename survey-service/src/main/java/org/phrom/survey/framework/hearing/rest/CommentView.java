package org.phrom.survey.framework.hearing.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.app.ShownComment;
import org.phrom.survey.framework.hearing.domain.Author;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.Comment;
import org.phrom.survey.framework.hearing.domain.CommentAction;
import org.phrom.survey.framework.hearing.domain.CommentKind;
import org.phrom.survey.framework.hearing.domain.CommentState;
import org.phrom.survey.framework.hearing.domain.Decision;
import org.phrom.survey.framework.hearing.domain.Disposition;
import org.phrom.survey.framework.hearing.domain.Origin;
import org.phrom.survey.framework.hearing.domain.Target;
import org.phrom.survey.framework.hearing.domain.TargetKind;

/** A comment as clients see it. */
@Schema(
        name = "Comment",
        description = "An opinion on a draft; of a person nothing is told but region and type of body")
record CommentView(
        @Schema(description = "Version that it is about") String version,

        @Schema(description = "Its number, counted through all hearings of the version, from 1")
        int number,

        @Schema(description = "In which hearing of the version it was written, from 1")
        int hearing,

        TargetView target,

        @Schema(description = "Who speaks") @KnownValues(of = AuthorKind.class)
        String by,

        @Nullable OrganisationView organisation,

        @Schema(description = "Type of the organisation that speaks, or that the person belongs to") @Nullable
        String organisationType,

        @Nullable RegionView region,

        @Schema(description = "What it says") @KnownValues(of = CommentKind.class)
        String kind,

        @Schema(description = "Language of its text") @KnownValues({"th", "en"})
        String language,

        @Schema(description = "Its text") String text,

        @Schema(description = "How many other organisations and persons support it")
        int supports,

        @Schema(description = "Where it stands") @KnownValues(of = CommentState.class)
        String state,

        @Schema(description = "Why it is hidden; absent unless it is") @Nullable
        String hiddenReason,

        @Schema(description = "When it was written first") Instant createdAt,

        @Schema(description = "When it, or its answer, was changed last")
        Instant changedAt,

        @Nullable DispositionView disposition,

        @Schema(description = "What the caller may do with it now") @KnownValues(of = CommentAction.class)
        List<String> allowedActions) {

    static CommentView of(ShownComment shown) {
        return of(shown.comment(), shown.allowedActions());
    }

    static CommentView of(Comment comment, List<String> allowedActions) {
        Author author = comment.author();
        Origin origin = author.origin();
        boolean body = author.kind() == AuthorKind.ORGANISATION;
        return new CommentView(
                comment.key().framework().version(),
                comment.key().number(),
                comment.hearing(),
                TargetView.of(comment.target()),
                author.kind().code(),
                body && origin != null ? new OrganisationView(origin.code(), origin.name()) : null,
                origin == null ? null : origin.type(),
                origin == null || origin.region() == null
                        ? null
                        : new RegionView(origin.region().code(), origin.region().name()),
                comment.opinion().kind().code(),
                comment.opinion().language(),
                comment.opinion().text(),
                comment.supports(),
                comment.state().code(),
                comment.standing().hiddenReason(),
                comment.createdAt(),
                comment.changedAt(),
                comment.disposition() == null ? null : DispositionView.of(comment.disposition()),
                allowedActions);
    }

    /** What a comment is about. */
    @Schema(name = "CommentTarget", description = "What a comment is about, as it stood in the document that was heard")
    record TargetView(
            @Schema(description = "What kind of thing") @KnownValues(of = TargetKind.class)
            String kind,

            @Schema(description = "Its code; absent for the whole") @Nullable
            String code,

            @Schema(description = "Code of the question that an option belongs to") @Nullable
            String question,

            Text name) {

        static TargetView of(Target target) {
            return new TargetView(target.kind().code(), target.code(), target.question(), target.name());
        }
    }

    @Schema(name = "CommentingOrganisation", description = "The organisation that speaks, as it was then")
    record OrganisationView(
            @Schema(description = "Its code") String code, Text name) {}

    @Schema(name = "CommentRegion", description = "The region that a comment comes from")
    record RegionView(@Schema(description = "Its code") String code, Text name) {}

    /** The answer to a comment. */
    @Schema(name = "Disposition", description = "The answer to a comment")
    record DispositionView(
            @Schema(description = "What was decided") @KnownValues(of = Decision.class)
            String decision,

            Text reason,

            @Nullable ChangeView change,

            @Schema(description = "Whether what was taken is done outside the document, wholly or in part")
            boolean outsideDocument,

            @Schema(description = "When it was answered last")
            Instant decidedAt,

            @Schema(description = "When it was answered first; earlier than decidedAt where it was answered anew")
            Instant firstDecidedAt) {

        static DispositionView of(Disposition disposition) {
            return new DispositionView(
                    disposition.decision().code(),
                    disposition.reason(),
                    disposition.change() == null ? null : ChangeView.of(disposition.change()),
                    disposition.outsideDocument(),
                    disposition.decidedAt(),
                    disposition.firstDecidedAt());
        }
    }

    /** What does it. */
    @Schema(name = "DispositionChange", description = "What in a draft does what was taken")
    record ChangeView(
            @Schema(description = "Version of the draft") String version,

            @Schema(description = "Codes of nodes and questions in it, or of options as question/option")
            List<String> codes,

            @Schema(description = "JSON pointers into its document")
            List<String> pointers) {

        static ChangeView of(Disposition.Change change) {
            return new ChangeView(change.version(), change.codes(), change.pointers());
        }
    }
}
