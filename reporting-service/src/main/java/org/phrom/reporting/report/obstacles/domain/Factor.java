package org.phrom.reporting.report.obstacles.domain;

/**
 * Something that can be tagged.
 *
 * @param kind obstacle or successFactor
 * @param code in the taxonomy of its kind
 */
public record Factor(String kind, String code) {}
