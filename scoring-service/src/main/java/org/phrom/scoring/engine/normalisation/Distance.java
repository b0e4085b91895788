package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/** The way from the worst unit to a goal, as a share: {@code (v - min) / (goal - min)} in directed values. */
record Distance(double worst, double goal, boolean capped, Direction direction) {

    static Distance to(double goal, boolean capped, Extent extent, Direction direction) {
        double worst = direction == Direction.POSITIVE ? extent.min() : extent.max();
        if (direction.sign() * (goal - worst) <= 0) {
            throw new ModelRefused(extent.step(), "the goal " + goal + " must be better than the worst unit, " + worst);
        }
        return new Distance(worst, goal, capped, direction);
    }

    double[] of(double[] column) {
        double[] shares = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            double share = way(column[unit]) / way(goal);
            shares[unit] = capped && share > 1 ? 1 : share;
        }
        return shares;
    }

    /** Returns how much better than the worst a value is; never -0. */
    private double way(double value) {
        return direction == Direction.POSITIVE ? value - worst : worst - value;
    }
}
