package org.phrom.scoring.engine.statistics;

/** What is worth a second look in a column. */
public enum DataFlag {
    /** No unit has a value. */
    EMPTY,
    /** All values are equal: the column can not tell units apart, and most normalisations are undefined. */
    CONSTANT,
    /** Too few values for skewness (below 3) or kurtosis (below 4): outliers can not be tested. */
    TOO_FEW_VALUES,
    /** Fewer units have a value than the threshold. */
    LOW_AVAILABILITY,
    /** Fewer values differ from 0 than the threshold. */
    MANY_ZEROS,
    /** Fewer different values than the threshold. */
    FEW_UNIQUE,
    /** Skewness and kurtosis both beyond their thresholds. */
    OUTLIERS
}
