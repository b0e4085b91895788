package org.phrom.survey.organisation.app;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.phrom.kit.contract.KnownValues;
import org.phrom.kit.problem.Finding;
import org.phrom.kit.text.Text;

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
@Schema(description = "What became of a file to import, row by row")
public record ImportReport(
        @Schema(description = "Whether it was only tried") boolean dryRun,

        @Schema(description = "Number of rows that add an organisation")
        int created,

        @Schema(description = "Number of rows that change one")
        int changed,

        @Schema(description = "Number of rows that say what is known already")
        int unchanged,

        @Schema(description = "Number of rows that can not be imported; a single one keeps the whole file out")
        int refused,

        @Schema(description = "Every row, in order") List<Row> rows) {

    /**
     * What became of one row.
     *
     * @param row its number in the file, where the header is row 1
     * @param code the code it names
     * @param outcome created, changed, unchanged or refused
     * @param errors why it was refused
     */
    @Schema(name = "ImportRow", description = "What became of one row")
    public record Row(
            @Schema(description = "Its number in the file, where the header is row 1")
            int row,

            @Schema(description = "The code it names") String code,

            @KnownValues({"created", "changed", "unchanged", "refused"})
            @Schema(description = "What became of it", examples = "created")
            String outcome,

            @Schema(description = "Why it was refused") List<Fault> errors) {}

    /**
     * Why a row was refused.
     *
     * @param field name of the column
     * @param code stable code
     * @param message what is wrong
     */
    @Schema(name = "ImportFault", description = "Why a row was refused")
    public record Fault(
            @Schema(description = "Name of the column") String field,

            @Schema(description = "Stable code of the finding; there may be more one day")
            String code,

            Text message) {

        static Fault of(Finding finding) {
            return new Fault(column(finding.pointer()), finding.code(), finding.message());
        }

        private static String column(String pointer) {
            return switch (pointer) {
                case "/name/th" -> "nameTh";
                case "/name/en" -> "nameEn";
                default ->
                    pointer.substring(1)
                            .replaceFirst("^codes/", "codes.")
                            .replaceFirst("^attributes/", "attribute.")
                            .replace("~1", "/")
                            .replace("~0", "~");
            };
        }
    }

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
