package org.phrom.reporting.cost.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.cost.domain.CostRow;
import org.phrom.reporting.cost.domain.CostTable;

/** What became of a file of costs. */
@Schema(name = "CostImport", description = "What became, or in a dry run would become, of a file of costs")
record CostImportView(
        @Schema(description = "Number of the version that was written, or would be")
        long version,

        @Schema(description = "Whether it was only tried out")
        boolean dryRun,

        @Schema(description = "Currency of all costs, by ISO 4217")
        String currency,

        @Schema(description = "Rows of the file") int rows,

        @Schema(description = "Of these, rows that the version before does not have, with another cost or source too")
        int added,

        @Schema(description = "Rows of the version before that are not in the file")
        int removed) {

    static CostImportView of(CostTable now, @Nullable CostTable before, boolean dryRun) {
        Set<CostRow> old = unnumbered(before == null ? List.of() : before.rows());
        Set<CostRow> present = unnumbered(now.rows());
        int kept = (int) present.stream().filter(old::contains).count();
        return new CostImportView(
                now.version(), dryRun, now.currency(), now.rows().size(), present.size() - kept, old.size() - kept);
    }

    private static Set<CostRow> unnumbered(List<CostRow> rows) {
        Set<CostRow> all = new HashSet<>();
        rows.forEach(row -> all.add(new CostRow(
                0,
                row.indicator(),
                row.fromLevel(),
                row.toLevel(),
                row.cost(),
                row.source(),
                row.type(),
                row.organisation())));
        return all;
    }
}
