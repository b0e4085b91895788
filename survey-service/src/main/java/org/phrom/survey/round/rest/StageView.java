package org.phrom.survey.round.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.CommonProblem;
import org.phrom.kit.problem.Problem;
import org.phrom.kit.text.Text;
import org.phrom.survey.round.domain.Stage;
import org.phrom.survey.round.domain.StageKind;

/** A stage of a round as clients send and see it. */
@Schema(name = "Stage", description = "A stage of a round")
record StageView(
        @Schema(description = "What is done in it")
        @KnownValues(of = StageKind.class)
        @NotNull
        @Pattern(regexp = "answering|review|objection|decision")
        String kind,

        @Schema(description = "First moment; of the first stage only may it be absent: it opens with the round")
        @Nullable
        Instant opensAt,

        @Schema(
                description =
                        "First moment after it; of the last stage only may it be absent: it closes with the round")
        @Nullable
        Instant closesAt) {

    static List<StageView> of(List<Stage> stages) {
        return stages.stream()
                .map(stage -> new StageView(stage.kind().code(), stage.opens(), stage.closes()))
                .toList();
    }

    /** The stages that are meant, where a close of the first may be given besides if it says the same. */
    static List<Stage> stages(List<StageView> views, @Nullable Instant answersUntil) {
        if (answersUntil != null && !answersUntil.equals(views.get(0).closesAt)) {
            throw new Problem(CommonProblem.INVALID)
                    .at(
                            "/answersUntil",
                            "not-the-close-of-answering",
                            new Text(
                                    "ต้องตรงกับเวลาปิดของขั้นแรก หรือไม่ต้องระบุ",
                                    "It is the close of the first stage; leave it out where stages are given"));
        }
        return views.stream()
                .map(view -> new Stage(StageKind.of(view.kind), view.opensAt, view.closesAt))
                .toList();
    }
}
