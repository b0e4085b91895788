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

    /**
     * Returns whether a node with this much below it gets a value.
     *
     * @param present children that have a value
     * @param applicable children that apply to the unit and have a weight
     * @param presentWeight weight of those that have a value
     * @param weight weight of all that apply
     */
    default boolean suffices(int present, int applicable, double presentWeight, double weight) {
        return true;
    }

    /** Returns the value of a node for which {@link #suffices} says no; NaN when it has none. */
    default double otherwise() {
        return Double.NaN;
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

    /** A node with any missing child has no value, and so on up the tree (no imputation at all). */
    record Propagate() implements MissingPolicy {
        @Override
        public String name() {
            return "propagate";
        }

        @Override
        public double stead() {
            return Double.NaN;
        }

        @Override
        public boolean suffices(int present, int applicable, double presentWeight, double weight) {
            return present == applicable;
        }
    }

    /**
     * Gives the child the value that the unit had for it the time before, which stands in its column by then; where
     * there is none it is left out as under {@link Drop} (Handbook step 3, last observation carried forward).
     */
    record CarryForward() implements MissingPolicy {
        @Override
        public String name() {
            return "carry-forward";
        }

        @Override
        public double stead() {
            return Double.NaN;
        }
    }

    /**
     * Leaves missing children out, but gives no value when less than a share of them is there: of their number, or of
     * their weight. A share exactly met suffices. Handbook step 3; thresholds of 2/3 and 65 % are usual.
     *
     * @param share 0 to 1
     */
    record Coverage(double share, Basis basis) implements MissingPolicy {
        /** What the share is a share of. */
        public enum Basis {
            /** The number of children. */
            CHILDREN,
            /** The weight of children. */
            WEIGHT
        }

        /** Refuses a share outside 0 to 1. */
        public Coverage {
            if (!(share >= 0 && share <= 1)) {
                throw new ModelRefused("coverage", "the share must be 0 to 1, not " + share);
            }
        }

        @Override
        public String name() {
            return "coverage";
        }

        @Override
        public double stead() {
            return Double.NaN;
        }

        @Override
        public boolean suffices(int present, int applicable, double presentWeight, double weight) {
            double there = basis == Basis.CHILDREN ? (double) present / applicable : presentWeight / weight;
            return there >= share;
        }
    }

    /**
     * A node with any missing child is zero, so that such units share the last rank (as the E-Government Development
     * Index of 2010 did, UN DESA). For scales that start at zero.
     */
    record LastRank() implements MissingPolicy {
        @Override
        public String name() {
            return "last-rank";
        }

        @Override
        public double stead() {
            return Double.NaN;
        }

        @Override
        public boolean suffices(int present, int applicable, double presentWeight, double weight) {
            return present == applicable;
        }

        @Override
        public double otherwise() {
            return 0;
        }
    }
}
