package org.phrom.scoring.engine.weighting;

import org.phrom.scoring.engine.ModelRefused;

/**
 * A way to find the weights of the children of one node. OECD/JRC Handbook, step 6 (weights).
 *
 * <p>Same input, same bits: sums run from the first child to the last and from the first unit to the last.
 */
public sealed interface Weighting
        permits AnalyticHierarchy,
                BenefitOfTheDoubt,
                BudgetAllocation,
                ByEffectiveShare,
                Critic,
                Entropy,
                Equal,
                FactorAnalysis,
                Given,
                Noisy,
                PrincipalComponent,
                TowardsImportance {

    /** Returns the name used in documents. */
    String name();

    /** Returns whether weights hang on the values of units, and not only on what was given or judged. */
    default boolean looksAtUnits() {
        return true;
    }

    /**
     * Weighs the children of a node.
     *
     * @param children their columns, normalised, more is better
     * @throws ModelRefused when the data or the opinions define no weights, with place and reason
     */
    Weights weigh(WeightingGroup children);
}
