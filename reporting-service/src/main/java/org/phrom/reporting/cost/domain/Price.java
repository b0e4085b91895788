package org.phrom.reporting.cost.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it costs an organisation to come to a level.
 *
 * @param rows numbers of the rows of the cost table whose costs these are together
 * @param planned what a plan says of it, or of a level on the way; null for nothing
 */
public record Price(
        int level, long cost, List<Integer> rows, @Nullable PlannedCost planned) {}
