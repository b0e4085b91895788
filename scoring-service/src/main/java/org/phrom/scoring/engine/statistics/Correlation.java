package org.phrom.scoring.engine.statistics;

import java.util.Arrays;
import java.util.Locale;
import org.phrom.scoring.engine.ModelRefused;

/**
 * How two columns go together; pairwise complete: a unit counts when both values are there. OECD/JRC Handbook, step 4.
 *
 * <p>Probabilities are two-sided and follow the conventions of R's {@code cor.test}.
 */
public enum Correlation {
    /**
     * Linear: {@code r = sum((x-mx)(y-my)) / sqrt(sum((x-mx)^2) sum((y-my)^2))}. Probability by Student's t with n - 2
     * degrees of freedom.
     */
    PEARSON {
        @Override
        Coefficient ofComplete(double[] x, double[] y) {
            return Pearson.of(x, y);
        }
    },

    /**
     * Monotone: Pearson's r of the average ranks. Probability without ties exact up to 9 units, by the Edgeworth series
     * of Best and Roberts (1975, Applied Statistics 24, AS 89) up to 1,290; with ties and beyond by Student's t.
     */
    SPEARMAN {
        @Override
        Coefficient ofComplete(double[] x, double[] y) {
            return Spearman.of(x, y);
        }

        @Override
        boolean usesRanks() {
            return true;
        }

        @Override
        Coefficient ofRanks(double[] x, double[] y) {
            return Spearman.ofRanks(x, y);
        }
    },

    /**
     * Agreement of pairs, tau-b: {@code (C - D) / sqrt((n0 - n1)(n0 - n2))}, ties taken out of both sides. Probability
     * without ties exact below 50 units (Kendall 1970); otherwise normal with the variance corrected for ties.
     */
    KENDALL {
        @Override
        Coefficient ofComplete(double[] x, double[] y) {
            return Kendall.of(x, y);
        }

        @Override
        boolean usesRanks() {
            return true;
        }

        @Override
        Coefficient ofRanks(double[] x, double[] y) {
            return Kendall.ofRanks(x, y);
        }
    };

    /**
     * Correlates two columns over the same units.
     *
     * @param x one value per unit, NaN = missing
     * @param y one value per unit, NaN = missing
     */
    public Coefficient between(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("columns of " + x.length + " and " + y.length + " units");
        }
        int pairs = 0;
        double[] left = new double[x.length];
        double[] right = new double[x.length];
        for (int unit = 0; unit < x.length; unit++) {
            if (!Double.isNaN(x[unit]) && !Double.isNaN(y[unit])) {
                left[pairs] = x[unit];
                right[pairs++] = y[unit];
            }
        }
        return pairs == x.length
                ? ofComplete(x, y)
                : ofComplete(Arrays.copyOf(left, pairs), Arrays.copyOf(right, pairs));
    }

    /** Returns the name used in documents: pearson, spearman or kendall. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the correlation of that name, or refuses. */
    public static Correlation named(String name) {
        for (Correlation known : values()) {
            if (known.code().equals(name)) {
                return known;
            }
        }
        throw new ModelRefused(name, "no such correlation; known are pearson, spearman, kendall");
    }

    /** Correlates columns without missing values. */
    abstract Coefficient ofComplete(double[] x, double[] y);

    /** Returns whether only the order of the values counts, so that ranks may stand for them. */
    boolean usesRanks() {
        return false;
    }

    /** Correlates columns without missing values that are average ranks already. */
    Coefficient ofRanks(double[] x, double[] y) {
        return ofComplete(x, y);
    }
}
