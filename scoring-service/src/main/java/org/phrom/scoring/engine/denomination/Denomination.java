package org.phrom.scoring.engine.denomination;

import java.util.ArrayList;
import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.Refusal;

/**
 * Division by a column that measures size: {@code x / (denominator / scale)}. OECD/JRC Handbook, step 2 (scaling by
 * population, GDP, area); COINr, Denominate.
 *
 * @param denominator name of the column that is divided by
 * @param scale what the result is per: 1,000 with population gives "per thousand inhabitants"; above zero
 */
public record Denomination(String denominator, double scale) {
    /** Refuses a scale that is not above zero. */
    public Denomination {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new ModelRefused(denominator, "needs a finite scale above zero, not " + scale);
        }
    }

    /** Divides by the column as it is. */
    public Denomination(String denominator) {
        this(denominator, 1);
    }

    /**
     * Divides a column.
     *
     * @param code of the column
     * @param units codes of the units
     * @param column one value per unit, NaN = missing
     * @param denominators one per unit; where it is missing the result is missing, and listed as lost
     * @throws ModelRefused with {@code unit/code} as its place for each unit with a value whose denominator is not
     *     above zero
     */
    public Denominated of(String code, List<String> units, double[] column, double[] denominators) {
        List<Refusal> refusals = new ArrayList<>();
        List<Integer> lost = new ArrayList<>();
        double[] values = new double[column.length];
        for (int unit = 0; unit < column.length; unit++) {
            double size = denominators[unit];
            values[unit] = column[unit] / (size / scale);
            if (!Double.isNaN(column[unit]) && !(size > 0)) {
                if (Double.isNaN(size)) {
                    lost.add(unit);
                } else {
                    refusals.add(
                            new Refusal(units.get(unit) + "/" + code, denominator + " must be above zero, is " + size));
                }
            }
        }
        if (!refusals.isEmpty()) {
            throw new ModelRefused(refusals);
        }
        return new Denominated(values, lost);
    }

    /**
     * A divided column.
     *
     * @param values one per unit, NaN = missing
     * @param lost rows of the units that had a value but have no denominator
     */
    public record Denominated(double[] values, List<Integer> lost) {
        /** Copies the rows. */
        public Denominated {
            lost = List.copyOf(lost);
        }
    }
}
