package org.phrom.scoring.engine.weighting;

import java.util.SplittableRandom;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Another weighting with noise: every weight times {@code 1 + u}, u uniform in [-factor, factor), then brought to sum 1.
 * For uncertainty analysis (Handbook step 7); COINr's {@code get_noisy_weights}.
 *
 * <p>The draws depend on the seed and the code of the node only, so the same seed gives the same bits on any machine and
 * in any order of nodes. For many replicates give each its own seed, for example from {@link #seed(long, long)}.
 *
 * @param base where the weights come from
 * @param factor between 0 and 1
 * @param seed any number
 */
public record Noisy(Weighting base, double factor, long seed) implements Weighting {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Checks the factor. */
    public Noisy {
        if (!(factor >= 0 && factor <= 1)) {
            throw new ModelRefused("noise", "the factor must lie between 0 and 1, not at " + factor);
        }
    }

    /** Returns a seed for one of many replicates, from the seed of all and its number. */
    public static long seed(long seed, long replicate) {
        return new SplittableRandom(seed + GOLDEN * (replicate + 1)).nextLong();
    }

    @Override
    public String name() {
        return "noisy";
    }

    @Override
    public boolean looksAtUnits() {
        return false;
    }

    @Override
    public Weights weigh(WeightingGroup children) {
        Weights weights = base.weigh(children);
        SplittableRandom random =
                new SplittableRandom(seed(seed, children.place().hashCode()));
        double[] noisy = weights.values().clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] *= 1 + factor * (2 * random.nextDouble() - 1);
        }
        double[] values = Weights.of(children, noisy).values();
        return new Weights(
                weights.place(), weights.codes(), values, weights.numbers(), weights.tables(), weights.warnings());
    }
}
