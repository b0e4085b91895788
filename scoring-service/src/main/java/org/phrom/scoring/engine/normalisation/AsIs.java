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
            directed[unit] = direction.sign() * column[unit];
        }
        return directed;
    }
}
