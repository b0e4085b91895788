package org.phrom.scoring.engine;

/**
 * How the children of a node become the value of the node: a weighted mean over those children that count.
 *
 * <p>OECD/JRC Handbook, step 6 (weighting and aggregation). Weights are relative: only their ratios matter. Sums run
 * in the order of the tree, from the first child to the last, so the same input gives the same bits; logarithms come
 * from {@link StrictMath} for the same reason. The mean of one child is that child, exactly.
 */
public sealed interface Aggregation {

    /** Returns the name used in framework documents and traces. */
    String name();

    /**
     * Returns the mean of the first {@code count} values.
     *
     * @param values values without NaN; positive when {@link #needsPositive()}
     * @param weights positive weights beside them, on any scale
     * @param count how many of both count, at least 1
     */
    double of(double[] values, double[] weights, int count);

    /** Returns whether the mean is only defined over values above zero. */
    default boolean needsPositive() {
        return false;
    }

    /** Returns the aggregation of that name, or refuses. */
    static Aggregation named(String name) {
        for (Aggregation known : new Aggregation[] {new Arithmetic(), new Geometric(), new Harmonic()}) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw new ModelRefused(name, "no such aggregation; known are arithmetic, geometric, harmonic");
    }

    /**
     * Linear aggregation: {@code sum(w x) / sum(w)}. Full compensation between children.
     *
     * <p>Handbook step 6, additive aggregation methods.
     */
    record Arithmetic() implements Aggregation {
        @Override
        public String name() {
            return "arithmetic";
        }

        @Override
        public double of(double[] values, double[] weights, int count) {
            if (count == 1) {
                return values[0];
            }
            double sum = 0;
            double total = 0;
            for (int i = 0; i < count; i++) {
                sum += weights[i] * values[i];
                total += weights[i];
            }
            return sum / total;
        }
    }

    /**
     * Geometric aggregation: {@code exp(sum(w ln x) / sum(w))}. A low child is compensated only in part.
     *
     * <p>Handbook step 6, geometric aggregation.
     */
    record Geometric() implements Aggregation {
        @Override
        public String name() {
            return "geometric";
        }

        @Override
        public boolean needsPositive() {
            return true;
        }

        @Override
        public double of(double[] values, double[] weights, int count) {
            if (count == 1) {
                return values[0];
            }
            double sum = 0;
            double total = 0;
            for (int i = 0; i < count; i++) {
                sum += weights[i] * StrictMath.log(values[i]);
                total += weights[i];
            }
            return StrictMath.exp(sum / total);
        }
    }

    /**
     * Harmonic aggregation: {@code sum(w) / sum(w / x)}. The least compensation of the three.
     *
     * <p>Not in the Handbook; as in the Gender Inequality Index (UNDP, Human Development Report, technical note 4).
     */
    record Harmonic() implements Aggregation {
        @Override
        public String name() {
            return "harmonic";
        }

        @Override
        public boolean needsPositive() {
            return true;
        }

        @Override
        public double of(double[] values, double[] weights, int count) {
            if (count == 1) {
                return values[0];
            }
            double sum = 0;
            double total = 0;
            for (int i = 0; i < count; i++) {
                sum += weights[i] / values[i];
                total += weights[i];
            }
            return total / sum;
        }
    }
}
