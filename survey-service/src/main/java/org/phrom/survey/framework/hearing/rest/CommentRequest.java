package org.phrom.survey.framework.hearing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.survey.framework.hearing.app.Wish;
import org.phrom.survey.framework.hearing.domain.AuthorKind;
import org.phrom.survey.framework.hearing.domain.Comment.Opinion;
import org.phrom.survey.framework.hearing.domain.CommentKind;
import org.phrom.survey.framework.hearing.domain.TargetKind;

/** A comment as somebody writes it. */
@Schema(description = "A comment as somebody writes it")
record CommentRequest(
        @NotNull @Valid TargetRequest target,

        @Schema(description = "Who speaks: an organisation, for which the caller answers, or the caller as a person")
        @NotNull
        @Pattern(regexp = "organisation|person")
        @KnownValues(of = AuthorKind.class)
        String by,

        @Schema(
                description = "Code of the organisation that speaks; or that the person belongs to, which only gives"
                        + " region and type. Needed by organisations, and where not everyone is heard")
        @Nullable
        @Size(max = 64)
        String organisation,

        @Schema(description = "What it says")
        @NotNull
        @Pattern(regexp = "problem|limit|wording|proposal")
        @KnownValues(of = CommentKind.class)
        String kind,

        @Schema(description = "Language of the text") @NotNull @Pattern(regexp = "th|en") @KnownValues({"th", "en"})
        String language,

        @Schema(description = "The text") @NotBlank @Size(max = 4_000)
        String text) {

    Wish wish() {
        return new Wish(
                new Wish.About(TargetKind.of(target.kind), target.question, target.code),
                new Wish.Voice(AuthorKind.of(by), organisation),
                new Opinion(CommentKind.of(kind), language, text.strip()));
    }

    @Schema(name = "CommentTargetRequest", description = "What a comment is about")
    record TargetRequest(
            @Schema(description = "What kind of thing")
            @NotNull
            @Pattern(regexp = "whole|node|question|option")
            @KnownValues(of = TargetKind.class)
            String kind,

            @Schema(description = "Its code, of a column of a table as table/column; absent for the whole")
            @Nullable
            @Size(max = 200)
            String code,

            @Schema(
                    description =
                            "Code of the question, or table/column, that an option belongs to; absent for all else")
            @Nullable
            @Size(max = 200)
            String question) {}
}
