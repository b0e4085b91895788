package org.phrom.reporting.report.ranking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All organisations that a ranking leaves, in figures and in as many of them as a chart can show. Their nodes are not read.
 *
 * @param listed how many lines the ranking has
 * @param scored how many of them have a score
 * @param median the middle score, or between the two in the middle
 * @param highest the highest score
 * @param byBand how many have a score in each band; what has a score and no band is under the empty code
 * @param leaders the first ones, the best first
 * @param last the one with the lowest score
 * @param columns every n-th from the first on, the best first, and the highlighted one
 * @param every that n
 */
public record WholeField(
        int listed,
        int scored,
        @Nullable Double median,
        @Nullable Double highest,
        Map<String, Integer> byBand,
        List<RankedOrganisation> leaders,
        @Nullable RankedOrganisation last,
        List<RankedOrganisation> columns,
        int every) {}
