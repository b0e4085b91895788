package org.phrom.reporting.budget.engine;

import java.util.List;

/**
 * What a budget is spent on, and how good that is.
 *
 * @param funded in the order of units and measures
 * @param spent cost of all that is paid for
 * @param value of the objective
 * @param bound no other way to spend the budget has a higher value than this, to nine digits
 * @param nextMillion by how much the value of the relaxed programme, of which the bound comes, rises with a million more; of
 *     the weakest first by how much the value does
 * @param proven whether the value is the bound
 */
public record Allocation(
        List<Funded> funded, long spent, double value, double bound, double nextMillion, boolean proven) {

    /** The share of the bound that may be missing: (bound - value) / bound; 0 for nothing to reach. */
    public double gap() {
        return bound <= 0 ? 0 : Math.max(0, (bound - value) / bound);
    }
}
