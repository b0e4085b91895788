package org.phrom.scoring.statistic.domain;

import java.util.List;
import org.phrom.kit.text.Text;

/**
 * What became of values to record.
 *
 * @param dryRun whether it was only tried
 * @param created values of an organisation and year that had none
 * @param revised values that differ from what was recorded for that day, or are of another day
 * @param unchanged values that are known already
 * @param refused values that can not be recorded; a single one keeps all out
 * @param findings why, of the first thousand
 */
public record RecordingReport(
        boolean dryRun, int created, int revised, int unchanged, int refused, List<Fault> findings) {
    /** As many findings as are told one by one. */
    public static final int MOST_FINDINGS = 1_000;

    public RecordingReport {
        findings = List.copyOf(findings);
    }

    /**
     * Why a value was refused.
     *
     * @param row where it stands: in a file its row, where the header is row 1; in a list its place, from 0
     * @param field name of the column or member
     */
    public record Fault(int row, String field, String code, Text message) {}
}
