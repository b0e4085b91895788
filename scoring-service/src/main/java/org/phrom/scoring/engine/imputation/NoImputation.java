package org.phrom.scoring.engine.imputation;

/** Leaves holes as they are; the missing policy of the aggregation deals with them. */
public record NoImputation() implements Imputation {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public Imputed of(Incomplete data) {
        return new Filling(data).imputed();
    }
}
