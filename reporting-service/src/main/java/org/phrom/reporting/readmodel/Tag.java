package org.phrom.reporting.readmodel;

import org.jspecify.annotations.Nullable;

/**
 * An obstacle or a success factor that an organisation put beside one of its answers.
 *
 * @param question its code
 * @param item code of the item, or item/observation, that the answer is about; empty for the organisation itself
 * @param kind {@link #OBSTACLE} or {@link #SUCCESS_FACTOR}
 * @param code in the taxonomies of the framework
 * @param severity of an obstacle, 1 to 3; {@code null} where nobody said
 * @param comment as it was written; {@code null} for none
 */
public record Tag(
        String question,
        String item,
        String kind,
        String code,
        @Nullable Integer severity,
        @Nullable String comment) {

    public static final String OBSTACLE = "obstacle";
    public static final String SUCCESS_FACTOR = "successFactor";
}
