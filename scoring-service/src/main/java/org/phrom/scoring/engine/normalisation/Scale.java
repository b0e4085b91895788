package org.phrom.scoring.engine.normalisation;

import org.phrom.scoring.engine.ModelRefused;

/** The scale on which distances between goalposts are measured. */
public enum Scale {
    /** The value itself. */
    LINEAR,
    /**
     * The natural logarithm of the value, which must be above zero. The base makes no difference to the score. As for
     * income in the Human Development Index (UNDP, Human Development Report, technical note 1).
     */
    LOGARITHMIC;

    double of(double value) {
        if (this == LINEAR) {
            return value;
        }
        if (value <= 0) {
            throw new ModelRefused("goalposts", "a logarithm needs values above zero, not " + value);
        }
        return StrictMath.log(value);
    }
}
