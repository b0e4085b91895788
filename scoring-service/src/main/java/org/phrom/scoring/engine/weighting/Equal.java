package org.phrom.scoring.engine.weighting;

import java.util.Arrays;

/**
 * Every child counts the same: {@code 1/k}. Handbook step 6: not the absence of weights, a judgement like any other.
 */
public record Equal() implements Weighting {
    @Override
    public String name() {
        return "equal";
    }

    @Override
    public boolean looksAtUnits() {
        return false;
    }

    @Override
    public Weights weigh(WeightingGroup children) {
        double[] equal = new double[children.size()];
        Arrays.fill(equal, 1);
        return Weights.of(children, equal);
    }
}
