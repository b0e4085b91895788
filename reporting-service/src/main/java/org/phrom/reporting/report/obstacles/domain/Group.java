package org.phrom.reporting.report.obstacles.domain;

/**
 * Organisations that are looked at together, or, of the dimension node, what all were asked about.
 *
 * @param dimension area, type, band or node
 * @param code of the area, type, band or node; empty for organisations that have none
 */
public record Group(String dimension, String code) {}
