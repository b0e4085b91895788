package org.phrom.survey.organisation.app;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.phrom.survey.organisation.domain.Finding;

/**
 * What became of a file to import, row by row.
 *
 * @param dryRun whether it was only tried
 * @param created rows that add an organisation
 * @param changed rows that change one
 * @param unchanged rows that say what is known already
 * @param refused rows that can't be imported; a single one keeps the whole file out
 * @param rows every row in order
 */
public record ImportReport(boolean dryRun, int created, int changed, int unchanged, int refused, List<Row> rows) {

    /**
     * What became of one row.
     *
     * @param row its number in the file, where the header is row 1
     * @param code the code it names
     * @param outcome created, changed, unchanged or refused
     * @param errors why it was refused; field is the name of the column
     */
    public record Row(
            int row,
            String code,
            @Schema(examples = "created") String outcome,
            List<Finding> errors) {}

    static ImportReport of(boolean dryRun, List<Row> rows) {
        return new ImportReport(
                dryRun,
                count(rows, "created"),
                count(rows, "changed"),
                count(rows, "unchanged"),
                count(rows, "refused"),
                rows);
    }

    private static int count(List<Row> rows, String outcome) {
        return (int) rows.stream().filter(row -> row.outcome().equals(outcome)).count();
    }
}
