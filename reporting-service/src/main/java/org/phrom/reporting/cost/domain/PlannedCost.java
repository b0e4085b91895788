package org.phrom.reporting.cost.domain;

import java.util.List;
import java.util.UUID;

/**
 * What measures of a plan cost that are to bring an indicator of an organisation to a level.
 *
 * @param cost of all of them in all years, in whole units of the currency
 * @param plan id of the plan
 * @param measures their codes, in the order of the plan
 */
public record PlannedCost(
        String organisation, String indicator, int level, long cost, UUID plan, List<String> measures) {}
