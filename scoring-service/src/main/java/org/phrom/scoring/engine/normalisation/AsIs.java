package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;

/** No normalisation but direction: the directed value itself. For columns that are on a common scale already. */
public record AsIs() implements Normalisation {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        Extent.of(name(), column);
        double[] directed = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            // the sum turns -0 into 0
            directed[unit] = direction.sign() * column[unit] + 0.0;
        }
        return directed;
    }
}
