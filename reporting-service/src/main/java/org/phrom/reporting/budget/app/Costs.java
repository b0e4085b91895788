package org.phrom.reporting.budget.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.phrom.reporting.cost.domain.CostTable;
import org.phrom.reporting.cost.domain.PlannedCost;
import org.phrom.reporting.cost.domain.Prices;

/**
 * What is known of costs in a round.
 *
 * @param table the newest; null for none
 * @param currency of all that counts
 * @param planned what plans say, in that currency
 */
record Costs(@Nullable CostTable table, String currency, List<PlannedCost> planned) {

    Prices prices() {
        return new Prices(table == null ? List.of() : table.rows(), planned);
    }

    @Nullable
    Long version() {
        return table == null ? null : table.version();
    }
}
