package org.phrom.reporting.report.obstacles.domain;

/**
 * An estimate between the bounds of its interval (95 %).
 *
 * @param lower not above the estimate
 * @param upper not below the estimate
 */
public record Interval(double estimate, double lower, double upper) {}
