package org.phrom.survey.framework.hearing.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;
import org.phrom.survey.framework.hearing.app.AnsweringComments.Answer;
import org.phrom.survey.framework.hearing.domain.Decision;
import org.phrom.survey.framework.hearing.domain.Disposition.Change;

/** The answer to a comment. */
@Schema(description = "The answer to a comment")
record DispositionRequest(
        @Schema(description = "What is decided")
        @NotNull
        @Pattern(regexp = "accepted|partly|rejected")
        @KnownValues(of = Decision.class)
        String decision,

        @NotNull @Valid ReasonRequest reason,

        @Nullable @Valid ChangeRequest change,

        @Schema(
                description = "Whether what was taken is done outside the document, such as in a report or in how a"
                        + " round is run; needed where something was taken and no change is named")
        @Nullable
        Boolean outsideDocument) {

    Answer answer() {
        return new Answer(
                Decision.of(decision),
                new Text(reason.th, reason.en),
                change == null ? null : new Change(change.version, orNone(change.codes), orNone(change.pointers)),
                Boolean.TRUE.equals(outsideDocument));
    }

    private static List<String> orNone(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    @Schema(name = "DispositionReason", description = "Why, in Thai and English")
    record ReasonRequest(
            @Schema(description = "In Thai") @NotBlank @Size(max = 4_000)
            String th,

            @Schema(description = "In English") @NotBlank @Size(max = 4_000)
            String en) {}

    @Schema(
            name = "DispositionChangeRequest",
            description =
                    "What in a draft of the framework does what was taken: the version that was heard, or one that was"
                            + " made from it; codes or pointers, all of which are there")
    record ChangeRequest(
            @Schema(description = "Version of the draft") @NotBlank @Size(max = 64)
            String version,

            @Schema(description = "Codes of nodes and questions in it, or of options as question/option")
            @Nullable
            @Size(max = 50)
            List<@NotBlank @Size(max = 400) String> codes,

            @Schema(description = "JSON pointers into its document") @Nullable @Size(max = 50)
            List<@NotBlank @Size(max = 400) String> pointers) {}
}
