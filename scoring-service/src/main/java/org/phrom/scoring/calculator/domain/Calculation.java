package org.phrom.scoring.calculator.domain;

/** A request that was read and checked. */
public record Calculation(Structure structure, Data data, ModelDocument model) {
    /** Returns units times indicators. */
    public long cells() {
        return (long) data.units().size() * structure.of(Line.Type.INDICATOR).size();
    }
}
