package org.phrom.reporting.report.obstacles;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;

/** What an organisation wrote beside a tag. */
@Schema(name = "TagComment", description = "What an organisation wrote beside an obstacle or a success factor")
record CommentView(
        @Schema(description = "What it is about") @KnownValues({"obstacle", "successFactor"})
        String kind,

        @Schema(description = "Code of the obstacle or success factor")
        String code,

        Text name,

        @Schema(description = "Code of the organisation") String organisation,
        Text organisationName,

        @Schema(description = "Code of the question beside whose answer it stands")
        String question,

        @Schema(
                description =
                        "Code of the item, or item/observation, that the answer is about; absent where it is about"
                                + " the organisation")
        @Nullable
        String item,

        @Schema(description = "1 to 3; absent where nobody said") @Nullable
        Integer severity,

        @Schema(description = "As it was written") String comment) {}
