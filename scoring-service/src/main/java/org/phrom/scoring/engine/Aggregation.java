package org.phrom.scoring.engine;

/**
 * How the children of a node become the value of the node: from each unit's own children ({@link UnitAggregation}) or
 * by comparing the units with each other ({@link ComparativeAggregation}).
 *
 * <p>OECD/JRC Handbook, step 6 (weighting and aggregation). Weights are relative: only their ratios matter. Sums run
 * in the order of the tree, from the first child to the last, so the same input gives the same bits; logarithms come
 * from {@link StrictMath} for the same reason. The mean of one child is that child, exactly.
 *
 * <p>The three means that frameworks may name are here; the others are in {@code engine.aggregation}.
 */
public sealed interface Aggregation permits UnitAggregation, ComparativeAggregation {

    /** Returns the name used in framework documents and traces. */
    String name();

    /** Returns whether it is only defined over values above zero. */
    default boolean needsPositive() {
        return false;
    }

    /**
     * Linear aggregation: {@code sum(w x) / sum(w)}. Full compensation between children.
     *
     * <p>Handbook step 6, additive aggregation methods.
     */
    record Arithmetic() implements UnitAggregation {
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
    record Geometric() implements UnitAggregation {
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
                sum += weights[i] * NaturalLogarithm.of(values[i]);
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
    record Harmonic() implements UnitAggregation {
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
