package org.phrom.scoring.engine;

/**
 * What a missing child does to its parent. OECD/JRC Handbook, step 3 (imputation of missing data).
 *
 * <p>A child that does not apply to a unit is not missing: it is left out under every policy.
 */
public sealed interface MissingPolicy {

    /** Returns the name used in framework documents and traces. */
    String name();

    /** Returns what stands in for a missing child; NaN when the child is left out. */
    double stead();

    /** Returns the policy of that name, or refuses. */
    static MissingPolicy named(String name) {
        if ("drop".equals(name)) {
            return new Drop();
        }
        if ("zero".equals(name)) {
            return new Zero();
        }
        throw new ModelRefused(name, "no such missing policy; known are drop, zero");
    }

    /** Leaves the child out and renormalises the weights of the others (Handbook step 3, case deletion by cell). */
    record Drop() implements MissingPolicy {
        @Override
        public String name() {
            return "drop";
        }

        @Override
        public double stead() {
            return Double.NaN;
        }
    }

    /** Counts the child as zero with its full weight (as the E-Government Development Index does, UN DESA). */
    record Zero() implements MissingPolicy {
        @Override
        public String name() {
            return "zero";
        }

        @Override
        public double stead() {
            return 0;
        }
    }
}
