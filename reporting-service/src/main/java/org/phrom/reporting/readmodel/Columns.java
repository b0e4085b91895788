package org.phrom.reporting.readmodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns of one row with their values; a value may be missing, which Map.of does not allow. */
final class Columns {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Columns with(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
