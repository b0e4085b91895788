package org.phrom.reporting.budget.engine;

import java.util.List;

/** What a budget is to reach. */
public sealed interface Objective {

    /** The largest sum over units of weight × points of the index gained. */
    record IndexPoints() implements Objective {}

    /**
     * The largest sum of weight × people of the units that come to a level.
     *
     * @param level a score of the index; units that have it already do not count
     */
    record PeopleAbove(double level) implements Objective {}

    /**
     * The largest sum of the weights of the units that come to the next band.
     *
     * @param from the lower bounds of the bands
     */
    record UnitsLifted(List<Double> from) implements Objective {}

    /**
     * The highest level to which all units are brought, each as far as its own measures and ceiling go (max-min fairness;
     * weights do not count).
     */
    record WeakestFirst() implements Objective {}
}
