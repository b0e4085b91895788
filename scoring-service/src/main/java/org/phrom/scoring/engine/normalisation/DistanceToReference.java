package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.Direction;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Distance to a reference: {@code 1 - (ref - v) / (ref - min)}; the reference gets 1, the worst unit 0, better ones
 * more than 1 unless capped. OECD/JRC Handbook, step 5, "distance to a reference".
 *
 * <p>A reference that is missing is refused, and so is one that is not better than the worst unit.
 *
 * @param reference a unit of the data, or a value of the indicator whatever its direction
 * @param capped whether better than the reference counts as the reference
 */
public record DistanceToReference(Reference reference, boolean capped) implements Normalisation {
    /** What distances are measured to. */
    public sealed interface Reference {}

    /**
     * A unit of the data.
     *
     * @param row its row, counted from 0
     */
    public record Unit(int row) implements Reference {}

    /**
     * A value of the indicator.
     *
     * @param value finite
     */
    public record Value(double value) implements Reference {}

    @Override
    public String name() {
        return "distance-to-reference";
    }

    @Override
    public double[] of(double[] column, Direction direction) {
        return Distance.to(value(column), capped, Extent.of(name(), column), direction)
                .of(column);
    }

    private double value(double[] column) {
        double value = reference instanceof Unit unit ? ofUnit(unit.row(), column) : ((Value) reference).value();
        if (!Double.isFinite(value)) {
            throw new ModelRefused(name(), "the reference has no value");
        }
        return value;
    }

    private double ofUnit(int row, double[] column) {
        if (row < 0 || row >= column.length) {
            throw new ModelRefused(name(), "there is no row " + row + ", only 0 to " + (column.length - 1));
        }
        return column[row];
    }
}
