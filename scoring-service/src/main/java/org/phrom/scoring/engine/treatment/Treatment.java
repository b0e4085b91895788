package org.phrom.scoring.engine.treatment;

import org.phrom.scoring.engine.ModelRefused;

/**
 * How the outliers of one column are brought into bounds. OECD/JRC Handbook, step 5; COINr, "Treat".
 *
 * <p>What is missing (NaN) stays missing and counts nowhere. min, max, range, skewness and kurtosis are over the
 * values that are there. Every treatment keeps the order of the units (equal ones stay equal, different ones may
 * become equal). A treatment knows one column; for a panel the column of all periods is given at once.
 */
public sealed interface Treatment permits BoxCox, LogTransform, NoTreatment, Winsorise, WinsoriseQuantiles {

    /** Returns the name used in models and traces. */
    String name();

    /**
     * Returns the treated column; the given one stays as it is.
     *
     * @param column one value per unit, NaN = missing, none infinite
     * @throws ModelRefused with the step's name as its place, when the column has too few values (skewness needs 3,
     *     kurtosis 4) or is constant
     */
    TreatedColumn of(double[] column);
}
