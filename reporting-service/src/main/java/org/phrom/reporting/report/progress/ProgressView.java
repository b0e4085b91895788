package org.phrom.reporting.report.progress;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.phrom.kit.text.Text;

/** How far a round has come: altogether, by type and by every organisation above the participants. */
@Schema(description = "How far the participants that the caller may see have come")
public record ProgressView(
        @Schema(description = "Id of the round") String round,
        Counts total,

        @Schema(description = "By type of organisation, in order of the types")
        List<ByType> byType,

        @Schema(description = "By every organisation above participants, in order of the codes")
        List<ByAncestor> byAncestor) {

    /** Participants of one type. */
    @Schema(description = "Participants of one type")
    public record ByType(
            @Schema(description = "Type of organisation, such as province")
            String type,

            Counts counts) {}

    /** Participants below one organisation. */
    @Schema(description = "Participants below one organisation")
    public record ByAncestor(
            @Schema(description = "Code of the organisation above them")
            String code,

            Text name,
            Counts counts) {}
}
