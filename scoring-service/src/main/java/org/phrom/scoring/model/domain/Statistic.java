package org.phrom.scoring.model.domain;

import org.jspecify.annotations.Nullable;

/**
 * The value of a statistic that was counted.
 *
 * @param year that it is about
 * @param value in the unit of the series; null when the source took it back
 * @param asOf day on which the source said so, as ISO
 * @param revision number of the revision among those of the organisation and year
 * @param source of the series
 */
public record Statistic(String series, int year, @Nullable Double value, String asOf, int revision, String source) {}
