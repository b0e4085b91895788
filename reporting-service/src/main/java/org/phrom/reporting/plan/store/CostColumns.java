package org.phrom.reporting.plan.store;

import java.math.BigDecimal;
import org.phrom.reporting.plan.domain.Cost;

/** A cost in the JSON of its measure. */
record CostColumns(int budgetYear, BigDecimal amount) {

    static CostColumns of(Cost cost) {
        return new CostColumns(cost.budgetYear(), cost.amount());
    }

    Cost toDomain() {
        return new Cost(budgetYear, amount);
    }
}
