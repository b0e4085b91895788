package org.phrom.scoring.engine.imputation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.phrom.scoring.engine.ModelRefused;

/**
 * Imputation by a multivariate normal distribution whose mean and covariance are found by expectation-maximisation:
 * a hole gets its conditional expectation given all that the unit has, or a draw around it. OECD/JRC Handbook, step
 * 3, "expectation maximisation"; Dempster, Laird and Rubin (1977), J. R. Stat. Soc. B 39; Little and Rubin (2002),
 * chapter 11.
 *
 * <p>Works on columns brought to mean 0 and variance 1 over their values, starts from independence, and stops when no
 * mean and no covariance moves by more than the tolerance. The covariance has n in its denominator. Without a seed
 * there is no chance in it. A constant column takes no part, its holes get its value; a column or a unit without any
 * value stays empty. Needs more units than indicators, or a ridge.
 *
 * @param tolerance on the scale of correlations, for example 1e-8
 * @param mostSteps refused when that many do not suffice
 * @param ridge share between 0 and 1 by which correlations are drawn towards zero in every step; 0 for none
 * @param insideParent whether only columns of the same parent are used together; otherwise all are
 * @param seed of the draws, empty for conditional expectations; each unit draws from a generator of its own, so the
 *     order of work makes no difference
 */
public record ExpectationMaximisation(
        double tolerance, int mostSteps, double ridge, boolean insideParent, OptionalLong seed) implements Imputation {

    /** Refuses a tolerance that is not above zero, no steps, and a ridge outside 0 to 1. */
    public ExpectationMaximisation {
        if (!(tolerance > 0) || mostSteps < 1 || !(ridge >= 0 && ridge < 1)) {
            throw new ModelRefused(
                    "expectation-maximisation", "needs a tolerance above zero, a step and a ridge from 0 to below 1");
        }
    }

    /** Conditional expectations over all columns, to 1e-8 in up to 10,000 steps, with this ridge. */
    public static ExpectationMaximisation deterministic(double ridge) {
        return new ExpectationMaximisation(1e-8, 10_000, ridge, false, OptionalLong.empty());
    }

    /** Returns the same with draws instead of expectations. */
    public ExpectationMaximisation drawing(long otherSeed) {
        return new ExpectationMaximisation(tolerance, mostSteps, ridge, insideParent, OptionalLong.of(otherSeed));
    }

    @Override
    public String name() {
        return "expectation-maximisation";
    }

    @Override
    public Imputed of(Incomplete data) {
        Filling filling = new Filling(data);
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int column = 0; column < data.columns().length; column++) {
            String family = insideParent ? data.parents().get(column) : "";
            families.computeIfAbsent(family, key -> new ArrayList<>()).add(column);
        }
        for (List<Integer> family : families.values()) {
            if (family.stream().anyMatch(column -> data.holes(column).length > 0)) {
                fill(filling, data, family);
            }
        }
        return filling.imputed();
    }

    private void fill(Filling filling, Incomplete data, List<Integer> family) {
        Standardised columns = Standardised.of(data, family, filling);
        if (columns.size() == 0) {
            return;
        }
        NormalFit fit = new NormalFit(columns, ridge);
        int step = 1;
        while (fit.improve() > tolerance) {
            if (++step > mostSteps) {
                throw new ModelRefused(name(), "did not come to rest in " + mostSteps + " steps");
            }
        }
        for (int unit = 0; unit < data.units(); unit++) {
            if (columns.known(unit) > 0 && columns.known(unit) < columns.size()) {
                columns.put(filling, unit, fit.completed(unit, deviates(unit, columns.size())));
            }
        }
    }

    /** Returns standard normal deviates of a unit, zeros without a seed. */
    private double[] deviates(int unit, int count) {
        double[] deviates = new double[count];
        if (seed.isPresent()) {
            SplittableRandom random = new SplittableRandom(seed.getAsLong() + unit * 0x9E3779B97F4A7C15L);
            for (int i = 0; i < count; i++) {
                // Box and Muller by hand: the library's own method may change from one version to the next
                double radius = StrictMath.sqrt(-2 * StrictMath.log(share(random)));
                deviates[i] = radius * StrictMath.cos(2 * Math.PI * share(random));
            }
        }
        return deviates;
    }

    private static double share(SplittableRandom random) {
        return ((random.nextLong() >>> 11) + 0.5) * 0x1p-53;
    }
}
