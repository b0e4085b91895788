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
record RoundRequest(
        @Nullable @Pattern(regexp = "[a-z0-9-]{2,64}") String id,
        @NotNull @Valid Title title,
        @NotBlank @Size(max = 64) String framework,
        @NotBlank @Size(max = 64) String frameworkVersion,
        @Nullable LocalDate referenceDate,

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

    record Title(
            @NotBlank @Size(max = 500) String th,
            @NotBlank @Size(max = 500) String en) {}

    record Participants(
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 64) String> types,
            @Nullable @Size(max = 1000) List<@NotBlank @Size(max = 64) String> subTrees,
            @Nullable @Size(max = 20_000) List<@NotBlank @Size(max = 64) String> codes) {

        Selection selection() {
            return new Selection(orNone(types), orNone(subTrees), orNone(codes));
        }

        private static List<String> orNone(@Nullable List<String> given) {
            return given == null ? List.of() : given;
        }
    }
}
