package org.phrom.survey.framework.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;

/** What was found in a document; it may be published when nothing was. */
@Schema(name = "Validation", description = "What was found in a document")
record ValidationView(
        @Schema(description = "Whether nothing was found: it may be published")
        boolean valid,

        @Schema(description = "All that keeps it from being published")
        List<Found> findings) {

    static ValidationView of(List<Finding> findings) {
        return new ValidationView(
                findings.isEmpty(), findings.stream().map(Found::of).toList());
    }

    /**
     * Something wrong with a document.
     *
     * @param pointer JSON pointer into the document
     * @param sheet sheet of the workbook; absent of JSON and YAML
     * @param line row of the sheet, from 1, where the titles stand
     * @param column column of the sheet, from 1; absent when the row as a whole is meant
     * @param code stable code
     * @param message what is wrong
     */
    @Schema(name = "Finding", description = "Something wrong with a document")
    record Found(
            @Schema(description = "JSON pointer into the document")
            String pointer,

            @Schema(description = "Sheet of the workbook; absent of JSON and YAML") @Nullable
            String sheet,

            @Schema(description = "Row of the sheet, from 1, where the titles stand") @Nullable
            Integer line,

            @Schema(description = "Column of the sheet, from 1; absent when the row as a whole is meant") @Nullable
            Integer column,

            @Schema(description = "Stable code of the finding; there may be more one day")
            String code,

            Text message) {

        private static Found of(Finding finding) {
            return new Found(
                    finding.pointer(),
                    finding.place().sheet(),
                    finding.place().line(),
                    finding.place().column(),
                    finding.code(),
                    finding.message());
        }
    }
}
