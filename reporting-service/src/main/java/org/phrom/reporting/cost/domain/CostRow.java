package org.phrom.reporting.cost.domain;

import org.jspecify.annotations.Nullable;

/**
 * What it costs to bring an indicator from one level to another.
 *
 * @param number of the row in its table, from 1
 * @param cost in whole units of the currency
 * @param source who says so
 * @param type only for organisations of this type; null for all
 * @param organisation only for this one; null for all
 */
public record CostRow(
        int number,
        String indicator,
        int fromLevel,
        int toLevel,
        long cost,
        String source,
        @Nullable String type,
        @Nullable String organisation) {

    /** How closely it is about an organisation: 2 by its code, 1 by its type, 0 for all; -1 when it is not. */
    int closeness(String code, @Nullable String ofType) {
        if (organisation != null) {
            return organisation.equals(code) ? 2 : -1;
        }
        return type == null ? 0 : type.equals(ofType) ? 1 : -1;
    }
}
