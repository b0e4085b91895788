package org.phrom.reporting.plan.domain;

import java.math.BigDecimal;

/**
 * What a measure costs in one year.
 *
 * @param budgetYear of the Common Era, by the year in which it ends: 2027 is the Thai budget year 2570
 * @param amount in the currency of the plan, 0 or more, with two decimals at most
 */
public record Cost(int budgetYear, BigDecimal amount) {}
