package org.phrom.scoring.engine.imputation;

import org.phrom.scoring.engine.ModelRefused;

/**
 * How missing values are filled in. OECD/JRC Handbook, step 3 and section 2.
 *
 * <p>Observed cells never change, and cells that do not apply to their unit are never filled. A cell for which there
 * is nothing to go by (a column or a group without any value) stays missing and is counted; whether that is an error
 * is for the aggregation's missing policy to say.
 */
public sealed interface Imputation
        permits ColumnImputation, ExpectationMaximisation, NoImputation, RegressionImputation, RowCentre {

    /** Returns the name used in models and traces. */
    String name();

    /**
     * Returns the columns with their holes filled; what is given stays as it is.
     *
     * @throws ModelRefused when the method can not work on these columns
     */
    Imputed of(Incomplete data);
}
