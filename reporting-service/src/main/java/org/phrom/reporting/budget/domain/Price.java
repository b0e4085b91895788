package org.phrom.reporting.budget.domain;

import java.util.List;

/**
 * What it costs an organisation to come to a level.
 *
 * @param rows numbers of the rows of the cost table whose costs these are together
 */
public record Price(int level, long cost, List<Integer> rows) {}
