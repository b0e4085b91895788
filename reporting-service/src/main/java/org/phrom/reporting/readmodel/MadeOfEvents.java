package org.phrom.reporting.readmodel;

import java.util.List;

/**
 * Owns tables of the read model, all of whose rows are made of events. A rebuild empties these tables and no others: what
 * people write into this service is in tables of owners that are none of these.
 */
public interface MadeOfEvents {

    /** The tables, each owned by nobody else. */
    List<String> tables();

    /** A rebuild has made all rows again, and is about to end. */
    default void rebuilt() {}
}
