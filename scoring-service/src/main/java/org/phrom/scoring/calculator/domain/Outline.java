package org.phrom.scoring.calculator.domain;

import java.util.Optional;
import org.phrom.scoring.model.domain.document.Line;
import org.phrom.scoring.model.domain.document.ModelDocument;
import org.phrom.scoring.model.domain.document.Structure;

/**
 * What a request asks for and how much its data are, known before they are read. Structure and model are as they
 * stand in the request and may be at fault, which reading finds out.
 *
 * @param sound whether nothing is wrong with structure and model
 * @param values of the documents of structure and model
 * @param other what it is to be compared with
 */
public record Outline(
        Structure structure, ModelDocument model, Sizes data, boolean sound, long values, Optional<Outline> other) {
    /** Returns units times indicators, of the other one as well. */
    public long cells() {
        long own = (long) data.units() * structure.of(Line.Type.INDICATOR).size();
        return own + other.map(Outline::cells).orElse(0L);
    }
}
