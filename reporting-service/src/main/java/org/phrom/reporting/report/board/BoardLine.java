package org.phrom.reporting.report.board;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;

/** How far one participant has come. */
@Schema(name = "ResponseBoardLine", description = "How far one participant has come")
record BoardLine(
        @Schema(description = "Code of the organisation") String code,
        Text name,

        @Schema(description = "Its type, such as province") String type,

        @Schema(description = "Code of what it lies right below; absent for nothing") @Nullable
        String area,

        @Schema(description = "State of its assessment") @KnownValues({"notStarted", "inProgress", "submitted"})
        String state,

        @Schema(description = "How many questions have to be answered")
        int required,

        @Schema(description = "How many of these are") int answered,

        @Schema(description = "When it was handed in; absent while it is not") @Nullable
        Instant submittedAt,

        @Schema(description = "When it changed last") Instant changedAt) {}
