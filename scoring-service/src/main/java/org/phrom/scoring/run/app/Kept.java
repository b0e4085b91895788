package org.phrom.scoring.run.app;

import java.util.Map;
import org.phrom.scoring.run.domain.Computed;

/**
 * A whole run as it was computed, and of what.
 *
 * @param inputs hash of what was counted
 * @param counted of a live run, the version of each assessment that was counted, by organisation
 */
record Kept(String inputs, Map<String, Long> counted, Computed computed) {}
