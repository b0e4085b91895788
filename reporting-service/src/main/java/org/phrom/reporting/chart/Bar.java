package org.phrom.reporting.chart;

import org.jspecify.annotations.Nullable;

/**
 * One bar.
 *
 * @param rank what stands before the label; may be empty
 * @param label name of the organisation or part
 * @param value length of the bar
 * @param valueText the value as it is written
 * @param place place of its band from the top; -1 for none
 * @param highlighted whether it is the one the page is about
 * @param link where a click leads; {@code null} for nowhere
 */
public record Bar(
        String rank,
        String label,
        double value,
        String valueText,
        int place,
        boolean highlighted,
        @Nullable String link) {}
