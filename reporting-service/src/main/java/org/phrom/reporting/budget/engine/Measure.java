package org.phrom.reporting.budget.engine;

import java.util.List;

/**
 * What can be done about one indicator of a unit: one of the options at most.
 *
 * @param indicator code of its node
 * @param options in any order
 * @param must whether one of the options has to be paid for
 */
public record Measure(String indicator, List<Option> options, boolean must) {

    /** Refuses a measure that has to be paid for and has nothing to pay for. */
    public Measure {
        if (must && options.isEmpty()) {
            throw new IllegalArgumentException("Nothing to pay for: " + indicator);
        }
        options = List.copyOf(options);
    }
}
