package org.phrom.reporting.cost.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.cost.domain.CostRow;
import org.phrom.reporting.cost.domain.CostTable;

/** What levels cost. */
@Schema(name = "CostTable", description = "What levels of indicators cost in a round; every version stays")
record CostTableView(
        @Schema(description = "Id of the round") String round,

        @Schema(description = "Number of the version, from 1")
        long version,

        @Schema(description = "Currency of all costs, by ISO 4217")
        String currency,

        @Schema(description = "In the order in which they were sent")
        List<Row> rows,

        @Schema(description = "Subject of who wrote it") String changedBy,
        @Schema(description = "When it was written") Instant changedAt) {

    static CostTableView of(CostTable table) {
        return new CostTableView(
                table.round(),
                table.version(),
                table.currency(),
                table.rows().stream().map(Row::of).toList(),
                table.changedBy(),
                table.changedAt());
    }

    @Schema(name = "NumberedCostRow", description = "A row, with the number by which results name it")
    record Row(
            @Schema(description = "Number of the row, from 1")
            int number,

            @Schema(description = "Code of the node") String indicator,
            @Schema(description = "Level before") int fromLevel,
            @Schema(description = "Level after") int toLevel,

            @Schema(description = "In whole units of the currency")
            long cost,

            @Schema(description = "Who says so") String source,

            @Schema(description = "Only for organisations of this type; absent for all") @Nullable
            String type,

            @Schema(description = "Only for this organisation; absent for all") @Nullable
            String organisation) {

        static Row of(CostRow row) {
            return new Row(
                    row.number(),
                    row.indicator(),
                    row.fromLevel(),
                    row.toLevel(),
                    row.cost(),
                    row.source(),
                    row.type(),
                    row.organisation());
        }
    }
}
