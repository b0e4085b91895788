package org.phrom.scoring.engine.weighting;

/** The weights the framework gives, brought to sum 1. Refuses negative ones and all zero. */
public record Given() implements Weighting {
    @Override
    public String name() {
        return "given";
    }

    @Override
    public boolean looksAtUnits() {
        return false;
    }

    @Override
    public Weights weigh(WeightingGroup children) {
        return Weights.of(children, Weights.notNegative(children.codes(), children.given()));
    }
}
