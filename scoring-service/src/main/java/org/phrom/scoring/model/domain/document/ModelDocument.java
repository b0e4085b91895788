package org.phrom.scoring.model.domain.document;

import java.util.List;
import java.util.Optional;
import org.phrom.scoring.engine.Bands.Band;

/**
 * What to compute.
 *
 * @param steps in the order in which they run
 * @param bands of the index
 */
public record ModelDocument(List<Step> steps, List<Band> bands, Robustness robustness) {
    /** Copies the lists. */
    public ModelDocument {
        steps = List.copyOf(steps);
        bands = List.copyOf(bands);
    }

    /** Returns the first step of a family. */
    public Optional<Step> step(Family family) {
        return steps.stream()
                .filter(step -> step.family().equals(family.name()))
                .findFirst();
    }
}
