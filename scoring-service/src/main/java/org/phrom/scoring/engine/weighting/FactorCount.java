package org.phrom.scoring.engine.weighting;

import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.PrincipalComponents;

/** How many factors are kept. OECD/JRC Handbook, step 4. */
public sealed interface FactorCount {

    /** Returns the number of factors, from 1 to the number of columns. */
    int of(PrincipalComponents components);

    /** Keeps a given number; refuses when there are fewer columns. */
    record Fixed(int factors) implements FactorCount {
        @Override
        public int of(PrincipalComponents components) {
            if (factors < 1 || factors > components.count()) {
                throw new ModelRefused(
                        "factors",
                        "must be from 1 to the number of columns, " + components.count() + ", not " + factors);
            }
            return factors;
        }
    }

    /** Keeps factors with an eigenvalue above 1 (Kaiser). */
    record AboveOne() implements FactorCount {
        @Override
        public int of(PrincipalComponents components) {
            return components.aboveOne();
        }
    }

    /**
     * Keeps factors that explain at least this share of the variance each; the Handbook's example keeps those above 0.1.
     */
    record WithShare(double least) implements FactorCount {
        @Override
        public int of(PrincipalComponents components) {
            return components.withShare(least);
        }
    }

    /** Keeps as many factors as it takes to explain this share of the variance together. */
    record Explaining(double least) implements FactorCount {
        @Override
        public int of(PrincipalComponents components) {
            return components.explaining(least);
        }
    }
}
