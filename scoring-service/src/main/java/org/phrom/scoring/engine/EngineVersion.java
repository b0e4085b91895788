package org.phrom.scoring.engine;

/**
 * Names the arithmetic of this engine and the defaults of the settings of its steps; it changes whenever the same input
 * under the same text of a model could give other bits.
 *
 * <p>2: a ladder of yes and no without a value gives the reason that counts most, and what a level is worth in levels
 * of another ladder is told otherwise. 3: above or below the mean no longer depends on the order of the units.
 */
public final class EngineVersion {
    /** Version that goes into the input hash of every run. */
    public static final String CURRENT = "3";

    private EngineVersion() {}
}
