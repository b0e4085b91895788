package org.phrom.scoring.model.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of the model with everything decided: no default is left open.
 *
 * @param name by language
 * @param aggregation null for an indicator
 * @param missing null for an indicator, which follows its parent
 * @param indicator null for a group
 */
public record NodeDefinition(
        String code,
        Map<String, String> name,
        double weight,
        @Nullable String aggregation,
        @Nullable String missing,
        List<NodeDefinition> children,
        @Nullable IndicatorDefinition indicator) {
    public NodeDefinition {
        children = List.copyOf(children);
    }
}
