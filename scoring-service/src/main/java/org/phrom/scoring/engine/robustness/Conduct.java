package org.phrom.scoring.engine.robustness;

import org.jspecify.annotations.Nullable;

/**
 * How an analysis goes about its work.
 *
 * @param within grouping inside whose groups ranks are taken, such as the periods of a panel; a unit that is in none
 *     of them has no rank. Null to rank all units together
 * @param watch is told how far the analysis is, and may end it
 */
public record Conduct(@Nullable String within, Watch watch) {
    /** All units are ranked together, nobody watches. */
    public static final Conduct PLAIN = new Conduct(null, Watch.NONE);
}
