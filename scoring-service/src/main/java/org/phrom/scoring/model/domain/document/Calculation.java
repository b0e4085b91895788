package org.phrom.scoring.model.domain.document;

import java.util.Optional;

/**
 * A request that was read and checked.
 *
 * @param other what it is to be compared with
 */
public record Calculation(Structure structure, Data data, ModelDocument model, Optional<Calculation> other) {
    /** Returns this, to be compared with another one. */
    public Calculation against(Optional<Calculation> compared) {
        return new Calculation(structure, data, model, compared);
    }

    /** Returns units times indicators, of the other one as well. */
    public long cells() {
        long own =
                (long) data.units().size() * structure.of(Line.Type.INDICATOR).size();
        return own + other.map(Calculation::cells).orElse(0L);
    }
}
