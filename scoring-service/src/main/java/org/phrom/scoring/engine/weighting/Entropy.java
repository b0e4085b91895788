package org.phrom.scoring.engine.weighting;

import java.util.List;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Weights by Shannon's entropy: a child in which units differ more weighs more. Zeleny (1982), Multiple Criteria Decision
 * Making.
 *
 * <p>{@code p_u = x_u / sum(x)}, {@code e = -sum(p ln p) / ln n}, weight proportional to {@code 1 - e}; 0 ln 0 is 0. Over
 * the values that are there. Table {@code entropy}. The result depends on where the zero of the scale is.
 */
public record Entropy() implements Weighting {
    private static final double ROUNDING = 1e-15;

    @Override
    public String name() {
        return "entropy";
    }

    /** Weighs; refuses negative values, a child with fewer than 2 values or only zeros, and children all constant. */
    @Override
    public Weights weigh(WeightingGroup children) {
        if (children.size() == 1) {
            return Weights.alone(children);
        }
        double[] diverging = new double[children.size()];
        double[][] entropies = new double[children.size()][];
        for (int i = 0; i < diverging.length; i++) {
            double entropy = entropy(children.codes().get(i), children.columns().columns()[i]);
            entropies[i] = new double[] {entropy};
            diverging[i] = 1 - entropy < ROUNDING ? 0 : 1 - entropy;
        }
        return Weights.of(children, diverging)
                .with(new Weights.Table("entropy", children.codes(), List.of("entropy"), entropies));
    }

    private static double entropy(String code, double[] column) {
        double sum = 0;
        int count = 0;
        for (double value : column) {
            if (value < 0) {
                throw new ModelRefused(code, "entropy needs values of at least 0, there is " + value);
            }
            sum += Double.isNaN(value) ? 0 : value;
            count += Double.isNaN(value) ? 0 : 1;
        }
        if (count < 2 || sum == 0) {
            throw new ModelRefused(code, "entropy needs at least 2 values, not all 0");
        }
        double entropy = 0;
        for (double value : column) {
            double p = value / sum;
            entropy -= p > 0 ? p * StrictMath.log(p) : 0;
        }
        return entropy / StrictMath.log(count);
    }
}
