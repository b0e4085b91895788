package org.phrom.scoring.engine.weighting;

import java.util.List;
import org.phrom.scoring.engine.ModelRefused;
import org.phrom.scoring.engine.statistics.Correlation;
import org.phrom.scoring.engine.statistics.Correlations;
import org.phrom.scoring.engine.statistics.Moments;

/**
 * CRITIC, criteria importance through intercriteria correlation: a child weighs more the more units differ in it and the
 * less it repeats its siblings. Diakoulaki, Mavrotas and Papayannakis (1995), Computers and Operations Research 22.
 *
 * <p>{@code C_j = sd_j * sum_k(1 - r_jk)}, sd (n - 1) after min-max to [0, 1], r Pearson and pairwise complete; weights
 * proportional to C. Table {@code critic} with {@code sd} and {@code conflict}.
 */
public record Critic() implements Weighting {
    @Override
    public String name() {
        return "critic";
    }

    /** Weighs; refuses constant children, and pairs without correlation. */
    @Override
    public Weights weigh(WeightingGroup children) {
        if (children.size() == 1) {
            return Weights.alone(children);
        }
        Correlations r = Correlations.within(children.columns(), Correlation.PEARSON);
        double[] raw = new double[children.size()];
        double[][] cells = new double[children.size()][];
        for (int i = 0; i < raw.length; i++) {
            Moments moments = Moments.of(children.columns().columns()[i]);
            double spread = moments.sd() / (moments.max() - moments.min());
            double conflict = conflict(children, r, i);
            raw[i] = spread * conflict;
            cells[i] = new double[] {spread, conflict};
        }
        return Weights.of(children, raw)
                .with(new Weights.Table("critic", children.codes(), List.of("sd", "conflict"), cells));
    }

    private static double conflict(WeightingGroup children, Correlations r, int child) {
        double conflict = 0;
        for (int other = 0; other < children.size(); other++) {
            if (!r.at(child, other).isDefined()) {
                throw new ModelRefused(
                        children.codes().get(child),
                        "has no correlation with " + children.codes().get(other) + ": constant, or no units in common");
            }
            conflict += other == child ? 0 : 1 - r.at(child, other).value();
        }
        return Math.max(0, conflict);
    }
}
