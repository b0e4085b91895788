package org.phrom.scoring.engine;

/**
 * Names the arithmetic of this engine and the defaults of the settings of its steps; it changes whenever the same input
 * under the same text of a model could give other bits.
 */
public final class EngineVersion {
    /** Version that goes into the input hash of every run. */
    public static final String CURRENT = "1";

    private EngineVersion() {}
}
