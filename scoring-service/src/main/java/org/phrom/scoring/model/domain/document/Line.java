package org.phrom.scoring.model.domain.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.phrom.kit.problem.Place;

/**
 * A line of the structure: a node of the tree, or a column beside it.
 *
 * @param level as given, null when not
 * @param direction 1 or -1
 * @param denominator code of the column it is divided by, null for none
 * @param scale what the denominator is divided by first
 * @param settings settings for this indicator by method
 */
public record Line(
        String code,
        @Nullable String name,
        Type type,
        @Nullable String parent,
        @Nullable Integer level,
        double weight,
        int direction,
        @Nullable String denominator,
        double scale,
        Map<String, Map<String, Object>> settings,
        Place place) {
    /** What a line is. */
    public enum Type {
        INDICATOR,
        AGGREGATE,
        GROUP,
        DENOMINATOR,
        OTHER
    }

    /** Returns whether it is a node of the tree. */
    public boolean node() {
        return type == Type.INDICATOR || type == Type.AGGREGATE;
    }
}
