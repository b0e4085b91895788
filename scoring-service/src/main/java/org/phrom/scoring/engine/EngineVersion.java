package org.phrom.scoring.engine;

/**
 * Names the arithmetic of this engine and the defaults of the settings of its steps; it changes whenever the same input
 * under the same text of a model could give other bits.
 *
 * <p>2: a ladder of yes and no without a value gives the reason that counts most, and what a level is worth in levels
 * of another ladder is told otherwise.
 */
public final class EngineVersion {
    /** Version that goes into the input hash of every run. */
    public static final String CURRENT = "2";

    private EngineVersion() {}
}
