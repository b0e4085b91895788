package org.phrom.scoring.engine.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Weights of siblings worked out from their values, instead of given ones. OECD/JRC Handbook, step 6. */
public interface WeightRule {

    /**
     * Returns the weights.
     *
     * @param group code of their parent
     * @param codes codes of the siblings that count: those of weight 0 are left out
     * @param columns their values, sibling by unit; for reading only
     * @param given the weights of the model
     * @throws org.phrom.scoring.engine.ModelRefused when it is not defined for these columns
     */
    Weighed weigh(String group, List<String> codes, double[][] columns, double[] given);

    /**
     * Weights and what is to be said of them.
     *
     * @param weights one per sibling; negative ones are refused
     * @param detail diagnostics, null for nothing
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Weighed(double[] weights, @Nullable Object detail) {}
}
