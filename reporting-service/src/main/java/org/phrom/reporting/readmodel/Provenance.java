package org.phrom.reporting.readmodel;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.text.Text;

/** What a report stands on, as every report says it in every form. */
@Schema(name = "ReportContext", description = "What a report stands on, the same in every report")
public record Provenance(
        @Schema(description = "Id of the round") String round,
        Text title,

        @Schema(description = "Day as of which the participants are taken")
        LocalDate referenceDate,

        @Schema(description = "Code of the framework") String framework,
        @Schema(description = "Version of the framework") String frameworkVersion,
        Run run,

        @Schema(description = "Whether the result may still change")
        boolean provisional,

        @Schema(
                description =
                        "Of whom the counts below are. all: of the whole round. own: of the sub-trees of the caller"
                                + " alone")
        @KnownValues({"all", "own"})
        String scope,

        @Schema(description = "How many take part") int participants,

        @Schema(description = "How many of the run have a score of the index")
        int scored,

        @Schema(description = "scored over participants, at most 1; absent where nobody takes part") @Nullable
        Double coverage,

        @Schema(
                description =
                        "Where survey-service tells how it was measured: path of the framework version in its API")
        String method) {

    /** The same line by line, for forms that are no JSON. */
    public Map<String, @Nullable Object> lines() {
        Map<String, @Nullable Object> lines = new LinkedHashMap<>();
        lines.put("round", round);
        lines.put("title_th", title.th());
        lines.put("title_en", title.en());
        lines.put("reference_date", referenceDate);
        lines.put("framework", framework);
        lines.put("framework_version", frameworkVersion);
        lines.put("run", run.id());
        lines.put("run_kind", run.kind());
        lines.put("run_completed_at", run.completedAt());
        lines.put("result_hash", run.resultHash());
        lines.put("provisional", provisional);
        lines.put("scope", scope);
        lines.put("participants", participants);
        lines.put("scored", scored);
        lines.put("coverage", coverage);
        lines.put("method", method);
        return lines;
    }
}
