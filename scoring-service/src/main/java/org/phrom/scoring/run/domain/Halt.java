package org.phrom.scoring.run.domain;

import java.time.Instant;

/**
 * Why a live run stands as it was computed last though something changed.
 *
 * @param reason {@link #TOO_LARGE}, or {@link #FAILED}; it is tried again in both cases
 */
public record Halt(String reason, Instant since) {
    /** Its organisations times columns are more than may be. */
    public static final String TOO_LARGE = "too-large";

    /** Computing it failed. */
    public static final String FAILED = "failed";
}
