package org.phrom.reporting.budget.scenario;

/**
 * What is paid for in one node over all organisations.
 *
 * @param node its code
 * @param measures how many are paid for
 * @param spent what they cost together
 * @param points of the index that they add
 * @param planned how many of them cost what a plan says
 */
public record NodeShare(String node, int measures, long spent, double points, int planned) {}
