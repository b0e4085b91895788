package org.phrom.scoring.engine.treatment;

/** Leaves the column as it is. */
public record NoTreatment() implements Treatment {
    @Override
    public String name() {
        return "none";
    }

    @Override
    public TreatedColumn of(double[] column) {
        return TreatedColumn.untouched(column);
    }
}
