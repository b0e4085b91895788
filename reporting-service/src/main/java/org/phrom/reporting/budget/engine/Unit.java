package org.phrom.reporting.budget.engine;

import java.util.List;

/**
 * Who can be helped.
 *
 * @param code of the organisation
 * @param region code of what it lies in
 * @param people whom it serves, 0 or more
 * @param weight by which its benefit counts, above 0; more than 1 for those that lag
 * @param score of the index now
 * @param bounds of what is spent on it
 * @param measures one per indicator at most
 */
public record Unit(
        String code, String region, double people, double weight, double score, Bounds bounds, List<Measure> measures) {

    /** Refuses weights and numbers of people that can't be. */
    public Unit {
        if (!(people >= 0) || !(weight > 0) || Double.isNaN(score)) {
            throw new IllegalArgumentException("People are 0 or more, and a weight is above 0");
        }
        measures = List.copyOf(measures);
    }
}
