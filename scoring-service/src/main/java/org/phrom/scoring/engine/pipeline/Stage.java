package org.phrom.scoring.engine.pipeline;

import java.util.Locale;

/** What a step makes of the data; in the usual order. */
public enum Stage {
    /** With noise added, by an uncertainty analysis. */
    DISTURBED,
    /** Gaps filled with values of the time before. */
    CARRIED,
    /** Divided by what makes units comparable. */
    DENOMINATED,
    /** Gaps filled. */
    IMPUTED,
    /** Units with too little data left out. */
    SCREENED,
    /** Outliers and skewness treated. */
    TREATED,
    /** On a common scale, higher is better. */
    NORMALISED;

    /** Returns the name used in documents: {@code normalised}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
