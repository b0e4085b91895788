package org.phrom.survey.round.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.domain.RoundPlan;
import org.phrom.survey.round.domain.Selection;
import org.phrom.survey.round.domain.Stage;

/**
 * A round as its manager lays it down; without a reference date its participants are taken as of today, without stages
 * it is answered until {@code answersUntil} and no more.
 */
@Schema(description = "A round as its manager lays it down")
record RoundRequest(
        @Schema(description = "Needed when it is laid down; must not differ when it is changed")
        @Nullable
        @Pattern(regexp = "[a-z0-9-]{2,64}")
        String id,

        @NotNull @Valid Title title,

        @Schema(description = "Code of a framework") @NotBlank @Size(max = 64)
        String framework,

        @Schema(description = "A published version of it") @NotBlank @Size(max = 64)
        String frameworkVersion,

        @Schema(description = "Day as of which the participants are taken; today when absent") @Nullable
        LocalDate referenceDate,

        @Schema(description = "Close of the first stage; enough by itself where no other stages are meant") @Nullable
        Instant answersUntil,

        @Schema(description = "In the order answering, review, objection, decision, without overlap")
        @Nullable
        @Size(min = 1, max = 4)
        List<@NotNull @Valid StageView> stages,

        @NotNull @Valid Participants participants) {

    RoundPlan plan(LocalDate today) {
        return new RoundPlan(
                new Text(title.th, title.en),
                framework,
                frameworkVersion,
                referenceDate == null ? today : referenceDate,
                stages == null ? Stage.answeringOnly(answersUntil) : StageView.stages(stages, answersUntil),
                participants.selection());
    }

    @Schema(name = "RoundTitle", description = "Title in Thai and English")
    record Title(
            @Schema(description = "The Thai title") @NotBlank @Size(max = 500)
            String th,

            @Schema(description = "The English title") @NotBlank @Size(max = 500)
            String en) {}

    @Schema(name = "ParticipantsRequest", description = "Who is to take part; at least one list must not be empty")
    record Participants(
            @Schema(description = "Types of organisations; all types when empty or absent") @Nullable @Size(max = 100)
            List<@NotBlank @Size(max = 64) String> types,

            @Schema(description = "Codes of organisations that are meant with all below them; all when empty or absent")
            @Nullable
            @Size(max = 1000)
            List<@NotBlank @Size(max = 64) String> subTrees,

            @Schema(description = "Codes of further organisations") @Nullable @Size(max = 20_000)
            List<@NotBlank @Size(max = 64) String> codes) {

        Selection selection() {
            return new Selection(orNone(types), orNone(subTrees), orNone(codes));
        }

        private static List<String> orNone(@Nullable List<String> given) {
            return given == null ? List.of() : given;
        }
    }
}
