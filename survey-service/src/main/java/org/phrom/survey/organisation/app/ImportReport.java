package org.phrom.survey.organisation.app;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
public record ImportReport(boolean dryRun, int created, int changed, int unchanged, int refused, List<Row> rows) {

    /**
     * What became of one row.
     *
     * @param row its number in the file, where the header is row 1
     * @param code the code it names
     * @param outcome created, changed, unchanged or refused
     * @param errors why it was refused
     */
    public record Row(
            int row,
            String code,
            @Schema(examples = "created") String outcome,
            List<Fault> errors) {}

    /**
     * Why a row was refused.
     *
     * @param field name of the column
     * @param code stable code
     * @param message what is wrong
     */
    @Schema(name = "ImportFault")
    public record Fault(String field, String code, Text message) {

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
