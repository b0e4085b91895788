package org.phrom.scoring.engine.robustness;

import java.util.SplittableRandom;

/** Numbers drawn from a seed, the same on every Java version and for any number of threads. */
final class Draws {
    private Draws() {}

    /** Returns a number at least 0 and below 1 with 53 random bits. */
    static double uniform(SplittableRandom random) {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Returns numbers for one replicate: they depend on seed and replicate alone. */
    static double[] of(long seed, long replicate, int count) {
        SplittableRandom random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (replicate + 1));
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = uniform(random);
        }
        return numbers;
    }
}
