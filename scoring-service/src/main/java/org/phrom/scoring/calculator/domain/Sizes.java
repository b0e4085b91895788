package org.phrom.scoring.calculator.domain;

/**
 * How much a request's data are, counted while they pass by, before any of them is kept.
 *
 * @param units lines of the data
 * @param cells numbers in columns, missing ones included
 * @param missing cells that are missing
 * @param texts codes, names, periods and groups of units
 * @param characters of the texts
 * @param someDoNotApply whether a cell says that it does not apply
 */
public record Sizes(int units, long cells, long missing, long texts, long characters, boolean someDoNotApply) {
    /** Of no data. */
    public static final Sizes NONE = new Sizes(0, 0, 0, 0, 0, false);
}
