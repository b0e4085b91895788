package org.phrom.reporting.chart;

/**
 * What a chart says to those who can't see it.
 *
 * @param id unique in the document
 * @param title name of the chart
 * @param description what it shows, in a sentence or two
 * @param language language tag of all its texts
 */
public record Caption(String id, String title, String description, String language) {}
