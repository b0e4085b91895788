package org.phrom.scoring.statistic.app;

import java.util.Map;
import java.util.Set;

/**
 * Values were recorded, in the transaction that is open; whoever scores by them observes it.
 *
 * @param organisations by code of the series
 */
public record Revised(Map<String, Set<String>> organisations) {}
