package org.phrom.reporting.plan.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.reporting.plan.domain.MeasureState;
import org.phrom.reporting.plan.domain.ProgressNote;

/** A progress note as clients see it. */
@Schema(name = "ProgressNote", description = "How far a plan, or one of its measures, had come; it never changes")
record ProgressNoteView(
        @Schema(description = "Its number in the plan, from 1, in the order of writing")
        int number,

        @Schema(description = "Code of the measure that it is about; absent when it is about the whole plan") @Nullable
        String measure,

        @Schema(description = "State that the measure came to with it; absent when it stayed as it was")
        @KnownValues(of = MeasureState.class)
        @Nullable
        String state,

        @Schema(description = "What was done or what happened")
        String text,

        @Schema(description = "When it was written") Instant at) {

    static ProgressNoteView of(ProgressNote note) {
        MeasureState state = note.state();
        return new ProgressNoteView(
                note.number(), note.measure(), state == null ? null : state.code(), note.text(), note.at());
    }
}
